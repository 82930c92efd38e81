import { isValidationError, RULES, type ValidationIssue } from "aep-flow-service";
import { describe, expect, test } from "vitest";
import { CASES } from "./cases.ts";
import { outcomeOf } from "./stage.ts";

/*
 * Each rule is broken by a call that breaks no other, sent by the client to the emulator.
 */

const told = (found: readonly ValidationIssue[]) => found.map(({ path, rule }) => `${path.join(".")} ${rule}`);

test("every rule has a call that breaks it", () => {
  expect(Object.keys(CASES).sort()).toEqual(RULES.map(({ id }) => id).sort());
});

describe.each(RULES.map((rule) => ({ ...rule, ...CASES[rule.id] })))("$id", ({ id, severity, path, broken, kept }) => {
  const issue = `${path} ${id}`;

  test.each(["client", "call"] as const)("set to error by the %s, refuses and sends nothing", async (by) => {
    const { issues, warnings, sent } = await outcomeOf(broken, { [id]: "error" }, by);
    expect({ issues: told(issues), warnings: told(warnings), sent }).toEqual({
      issues: [issue],
      warnings: [],
      sent: false,
    });
  });

  test.each(["client", "call"] as const)("set to warn by the %s, tells and sends", async (by) => {
    const { error, warnings, sent } = await outcomeOf(broken, { [id]: "warn" }, by);
    expect(isValidationError(error)).toBe(false);
    expect({ warnings: told(warnings), sent }).toEqual({ warnings: [issue], sent: true });
  });

  test("set to off, says nothing and sends", async () => {
    const { error, warnings, sent } = await outcomeOf(broken, { [id]: "off" });
    expect(isValidationError(error)).toBe(false);
    expect({ warnings: told(warnings), sent }).toEqual({ warnings: [], sent: true });
  });

  test("not set, does what the list says", async () => {
    const { issues, warnings } = await outcomeOf(broken);
    const expected = { error: [[issue], []], warn: [[], [issue]], off: [[], []] }[severity];
    expect([told(issues), told(warnings)]).toEqual(expected);
  });

  test("is silent where it is kept", async () => {
    const { error, warnings, sent } = await outcomeOf(kept, { [id]: "error" });
    expect(isValidationError(error)).toBe(false);
    expect({ warnings: told(warnings), sent }).toEqual({ warnings: [], sent: true });
  });
});
