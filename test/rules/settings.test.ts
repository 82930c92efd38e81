import { compileFlowSpec, ExperiencePlatform, isConfigurationError, type RuleSettings } from "aep-flow-service";
import { createEmulator } from "aep-flow-service/emulator";
import { expect, test } from "vitest";
import { partsOf } from "../support/chain.ts";
import { rejection, warningsOf } from "../support/client.ts";

const options = createEmulator().clientOptions();
/** As it comes from a file of settings, whose words nobody has checked. */
const fromFile = (json: string): RuleSettings => JSON.parse(json);

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (isConfigurationError(error)) return error.message;
    throw error;
  }
  return "none";
}

test.each([
  [
    '{"once-intervall":"off"}',
    'validation.rules: "once-intervall" is no rule (did you mean "once-interval"?); RULES lists them all',
  ],
  ['{"toString":"off"}', 'validation.rules: "toString" is no rule; RULES lists them all'],
  ['{"identity-map":"warning"}', "validation.rules.identity-map: must be off, warn or error"],
  ['{"identity-map":null}', "validation.rules.identity-map: must be off, warn or error"],
  ["[]", "validation.rules: must be an object of rules, each off, warn or error"],
  ['"off"', "validation.rules: must be an object of rules, each off, warn or error"],
  ["null", "validation.rules: must be an object of rules, each off, warn or error"],
])("rules of %s are no settings, of a client or of a call", async (json, message) => {
  const rules = fromFile(json);
  expect(refusal(() => new ExperiencePlatform({ ...options, validation: { rules } }))).toBe(message);
  const call = new ExperiencePlatform(options).flows.list(undefined, { validation: { rules } });
  const error = await rejection(call);
  expect(isConfigurationError(error) && error.message).toBe(message);
});

test("the validator of a spec takes no unknown rules either", () => {
  const rules = fromFile('{"schemas":"off"}');
  expect(refusal(() => compileFlowSpec({}, { rules }))).toBe(
    'rules: "schemas" is no rule (did you mean "schema"?); RULES lists them all',
  );
});

test("a call's rules are laid over the client's, one by one", async () => {
  const rules: RuleSettings = { "unknown-field": "off", payload: "warn" };
  const platform = new ExperiencePlatform({ ...options, validation: { rules } });
  const warnings = warningsOf(platform);
  const input = { name: "", schemaRef: { id: "https://ns.adobe.com/acme/schemas/1234" }, nmae: "Deals" };
  await rejection(platform.dataSets.create(input, { validation: { rules: { "unknown-field": "warn" } } }));
  expect(warnings.map(({ rule }) => rule)).toEqual(["payload", "unknown-field"]);
});

test("at level warn nothing is refused, and a rule that is off stays off", async () => {
  const platform = new ExperiencePlatform({
    ...options,
    validation: { level: "warn", rules: { "data-format": "off" } },
  });
  const { base } = await partsOf(platform);
  const warnings = warningsOf(platform);
  const create = platform.sourceConnections.create({
    name: "Contacts",
    baseConnectionId: base.id,
    connectionSpec: { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806" },
    data: { format: "delimited", properties: { columnDelimiter: "||" } },
    params: { path: "Hubspot.Contacts" },
  });
  // It is the platform that refuses it.
  expect(await rejection(create)).toMatchObject({ code: "FLOW-1331-400" });
  expect(warnings.map(({ rule }) => rule)).toEqual(["column-delimiter"]);
});
