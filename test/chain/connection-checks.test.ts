import { ExperiencePlatform, isApiError, isValidationError } from "aep-flow-service";
import { createEmulator } from "aep-flow-service/emulator";
import { expect, test } from "vitest";
import { rejection, warningsOf } from "../support/client.ts";

/*
 * Credentials of documented sources, by client and emulator: what the client refuses, the platform refuses, too.
 */

const HUBSPOT = "cc6a4487-9e91-433e-a3a3-9cf6626c1806";
const AMAZON_S3 = "ecadc60c-7455-4d87-84dc-2a0e293d997b";
const emulator = createEmulator();
const platform = new ExperiencePlatform(emulator.clientOptions());

const hubspot = (specName: string, params: Record<string, string>) => ({
  name: "HubSpot",
  auth: { specName, params },
  connectionSpec: { id: HUBSPOT },
});

test.each([
  ["a key that is missing", "Basic Authentication", "auth.params.refreshToken", "1100-400"],
  ["another way to authenticate", "Basic", "auth.specName", "1415-400"],
])("%s is refused by both", async (_what, specName, path, code) => {
  const input = hubspot(specName, { clientId: "a", clientSecret: "b", accessToken: "c" });
  const refused = await rejection(platform.baseConnections.create(input));
  if (!isValidationError(refused)) throw refused;
  expect(refused.issues.map((issue) => issue.path.join("."))).toEqual([path]);
  const answered = await rejection(platform.baseConnections.create(input, { validation: "off" }));
  expect(isApiError(answered) && answered.code).toContain(code);
});

test.each([
  ["declared", { s3AccessKey: "a", s3SecretKey: "b" }],
  ["required", { accessKeyId: "a", secretAccessKey: "b" }],
])("Amazon S3 takes the keys that are %s, though they are not the same", async (_what, params) => {
  const warnings = warningsOf(platform);
  const auth = { specName: "Access Key", params };
  const { id } = await platform.baseConnections.create({ name: "S3", auth, connectionSpec: { id: AMAZON_S3 } });
  expect(id).toBeTypeOf("string");
  expect(warnings.filter(({ rule }) => rule !== "undeclared-requirement")).toEqual([]);
});
