import { expect, test } from "vitest";
import { RULES, severityOf } from "../../src/specs/rules.ts";

test("each rule has a severity unless it is set, and a reason in one sentence", () => {
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  for (const rule of RULES) {
    expect(severityOf(rule.id, {})).toBe(rule.severity);
    expect(severityOf(rule.id, { [rule.id]: "off" })).toBe("off");
    expect(rule.reason).toMatch(/^[A-Z].*\.$/);
  }
});
