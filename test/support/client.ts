import { ExperiencePlatform, type PlatformOptions } from "aep-flow-service";

export const ORG_ID = "1234567890ABCDEF@AdobeOrg";
export const TOKEN = "token-of-the-tests";
export const API_KEY = "key-of-the-tests";

/** A client with a token of its own, speaking to a server of the tests. */
export function client(url: string, options: Partial<PlatformOptions> = {}): ExperiencePlatform {
  return new ExperiencePlatform({
    orgId: ORG_ID,
    sandboxName: "dev",
    credentials: { accessToken: TOKEN, apiKey: API_KEY },
    baseUrl: url,
    imsUrl: url,
    ...options,
  });
}

/** The error a promise rejects with. A promise that resolves, or what is no promise at all, fails the test. */
export async function rejection(promise: unknown): Promise<unknown> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`expected a rejection, got ${JSON.stringify(value)}`);
}

/** Warnings the client tells while something runs. */
export function warningsOf(
  platform: ExperiencePlatform,
): { path: string; rule: string | undefined; message: string }[] {
  const warnings: { path: string; rule: string | undefined; message: string }[] = [];
  platform.on("validation.warning", ({ issue }) =>
    warnings.push({ path: issue.path.join("."), rule: issue.rule, message: issue.message }),
  );
  return warnings;
}
