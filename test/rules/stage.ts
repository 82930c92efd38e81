import { createEmulator } from "../../src/emulator/index.ts";
import { type CallOptions, ExperiencePlatform, isValidationError, type ValidationIssue } from "../../src/index.ts";
import type { RuleSettings } from "../../src/specs/rules.ts";
import { createSchema, partsOf } from "../support/chain.ts";

/** A call that breaks one rule and no other, and the same call when it keeps it. */
export interface RuleCase {
  /** The call, such as `flows.create`. */
  readonly call: string;
  /** Where the rule is broken, with dots between. */
  readonly path: string;
  readonly broken: Act;
  readonly kept: Act;
}

export type Act = (platform: ExperiencePlatform, parts: Parts, options: CallOptions) => PromiseLike<unknown>;
export type Parts = Awaited<ReturnType<typeof allPartsOf>>;

/** What came of a call. */
export interface Outcome {
  /** What the client refused it for. */
  readonly issues: readonly ValidationIssue[];
  readonly warnings: readonly ValidationIssue[];
  readonly sent: boolean;
  /** What was thrown, by whomever. */
  readonly error: unknown;
}

/** Carries a call out against the emulator, with rules that are set for the client or for the call. */
export async function outcomeOf(act: Act, rules: RuleSettings = {}, by: "client" | "call" = "call"): Promise<Outcome> {
  const emulator = createEmulator({ seed: 1 });
  const validation = { rules };
  const options = emulator.clientOptions();
  const platform = new ExperiencePlatform(by === "client" ? { ...options, validation } : options);
  const parts = await allPartsOf(platform);
  const warnings: ValidationIssue[] = [];
  platform.on("validation.warning", ({ issue }) => warnings.push(issue));
  const writes = () => emulator.requests.filter(({ method }) => method !== "GET").length;
  const before = writes();
  const error = await Promise.resolve(act(platform, parts, by === "call" ? { validation } : {})).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { issues: isValidationError(error) ? error.issues : [], warnings, sent: writes() > before, error };
}

/** All that a flow is made of, another mapping for another schema, and a base connection for files. */
async function allPartsOf(platform: ExperiencePlatform) {
  const parts = await partsOf(platform);
  const otherSchema = await createSchema(platform, "Accounts");
  const otherMapping = await platform.mappingSets.create({
    xdmSchema: otherSchema.$id,
    mappings: [{ sourceAttribute: "Vid", destinationXdmPath: "_id" }],
  });
  const fileBase = await platform.baseConnections.create({
    name: "Files",
    auth: {
      specName: "Access Key",
      params: { s3AccessKey: "a", s3SecretKey: "b", accessKeyId: "a", secretAccessKey: "b" },
    },
    connectionSpec: { id: "ecadc60c-7455-4d87-84dc-2a0e293d997b" },
  });
  return { ...parts, otherSchema, otherMapping, fileBase };
}
