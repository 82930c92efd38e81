import { ConfigurationError } from "./errors/configuration-error.ts";
import type { Credentials } from "./auth/credentials.ts";
import type { PlatformOptions } from "./options.ts";

/** Options out of the environment always name their credentials in our own words. */
export type EnvironmentOptions = PlatformOptions & { readonly credentials: Credentials };

/** The environment variables the client reads, all of them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Options out of the environment: AEP_ORG_ID, AEP_SANDBOX_NAME, then AEP_CLIENT_ID with AEP_CLIENT_SECRET (and AEP_SCOPES), or
 * AEP_ACCESS_TOKEN with AEP_API_KEY; AEP_BASE_URL and AEP_IMS_URL. Whether plain http is allowed is never read from here.
 */
export function optionsFromEnv(environment: Environment = processEnvironment()): EnvironmentOptions {
  const read = (name: string) => environment[name]?.trim() || undefined;
  const required = (name: string) => {
    const value = read(name);
    if (value === undefined) throw new ConfigurationError(name, "is not set in the environment");
    return value;
  };
  return {
    orgId: required("AEP_ORG_ID"),
    sandboxName: required("AEP_SANDBOX_NAME"),
    credentials: credentials(read, required),
    baseUrl: read("AEP_BASE_URL"),
    imsUrl: read("AEP_IMS_URL"),
  };
}

function credentials(read: (name: string) => string | undefined, required: (name: string) => string): Credentials {
  const accessToken = read("AEP_ACCESS_TOKEN");
  if (accessToken !== undefined) return { accessToken, apiKey: read("AEP_API_KEY") ?? required("AEP_CLIENT_ID") };
  if (read("AEP_CLIENT_ID") === undefined) {
    throw new ConfigurationError(
      "AEP_CLIENT_ID",
      "is not set in the environment, and neither is AEP_ACCESS_TOKEN: one of them is needed",
    );
  }
  return {
    clientId: required("AEP_CLIENT_ID"),
    clientSecret: required("AEP_CLIENT_SECRET"),
    scopes: read("AEP_SCOPES"),
  };
}

/** The environment of this process; nothing where there is no process. */
export function processEnvironment(): Environment {
  return typeof process === "undefined" ? {} : process.env;
}
