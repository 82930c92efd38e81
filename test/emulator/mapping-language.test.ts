import { beforeAll, describe, expect, it } from "vitest";
import type { Platform } from "./kit.ts";
import { type Trial, braced, previewing } from "./previewing.ts";

let on: Platform & Trial;
beforeAll(async () => {
  on = await previewing();
});

const ROW = {
  total_consents: 5100,
  price: "12.5",
  marketing_type: "push",
  name: { firstName: "Jim", "last.name": "Seltzer" },
  "First Name": "Ada",
  items: [{ id: 1 }, { id: 2 }],
  new: "reserved",
  none: null,
};

describe("an expression", () => {
  it.each([
    ["1 + 2 * 3", 7],
    ["(1 + 2) * 3", 9],
    ["10 / 4", 2.5],
    ["10 div 4 + 10 mod 4", 4.5],
    ["7 - 2 - 1", 4],
    ["-total_consents + 1", -5099],
    ['"a" + "b"', "ab"],
    ["price + 1", 13.5],
    ["total_consents > 5000", true],
    ["total_consents ge 5100 and total_consents lt 5101", true],
    ["!(price == 12.5) || not true", false],
    ["none == null", true],
    ["none < 1", false],
    ["none ? 1 : price > 12 ? 2 : 3", 2],
    ["name.firstName", "Jim"],
    [String.raw`name.last\.name`, "Seltzer"],
    [`name.${braced("last.name")}`, "Seltzer"],
    [braced("First Name"), "Ada"],
    [braced("new"), "reserved"],
    ["items[1].id", 2],
    ["items[9].id", null],
    ["nothing.at.all", null],
    ["[1, 'two', [null]]", [1, "two", [null]]],
    ["{'a': {'b': 1}}", { a: { b: 1 } }],
    ['"a \\"quoted\\" text\\n"', 'a "quoted" text\n'],
    ["'it\\'s'", "it's"],
    ["1.5e3", 1500],
    // The samples of Data Prep's troubleshooting guide.
    [
      'iif(marketing_type.equals("email"), nullify(), iif(marketing_type.equals("push"), "push-notification", marketing_type))',
      "push-notification",
    ],
    [
      'iif(total_consents > 5000, iif(marketing_type.equals("phone"), nullify(), marketing_type), "insufficient-consents")',
      "push",
    ],
  ])("%s", async (expression, result) => {
    expect(await on.valueOf(expression, ROW)).toEqual(result);
  });

  it.each([
    ["1 / 0", "zero"],
    ["name * 2", "two numbers"],
    ["-marketing_type", "number"],
    ['"yes" && true', "condition"],
  ])("comes to nothing, and says why: %s", async (expression, why) => {
    expect(await on.valueOf(expression, ROW)).toEqual({ refused: expect.stringContaining(why) });
  });
});

describe("what cannot be read is refused", () => {
  const deep = (count: number, open: string, close: string) => `${open.repeat(count)}1${close.repeat(count)}`;

  it.each([
    ["a text without an end", 'concat("Hi, there)', "does not end"],
    ["a text that ends in a backslash", '"a\\', "does not end"],
    ["a field without a brace", "${First Name", "brace"],
    ["a call without an end", "upper(name", "needs )"],
    ["an operator without a value", "1 +", "needs a value"],
    ["two values", "1 2", "goes on with 2"],
    ["nothing", " ", "a source and a destination"],
    ["a stray character", "a # b", "means nothing"],
    ["a reserved word", "new + 1", "reserved word"],
    ["an assignment", "a = 1", "means nothing"],
    ["a statement", "for (;;) {}", "means nothing"],
    ["a bitwise complement, which is applied by no emulator", "~1", "needs a value"],
    ["parentheses without end", deep(3000, "(", ""), "nested deeper"],
    ["parentheses too deep", deep(2000, "(", ")"), "nested deeper"],
    ["lists too deep", deep(2000, "[", "]"), "nested deeper"],
    ["calls too deep", deep(500, "upper(", ")"), "nested deeper"],
    ["negations too deep", `${"!".repeat(4000)}a`, "nested deeper"],
    ["choices too deep", `${"a?".repeat(1500)}1`, "nested deeper"],
    ["too long an expression", `"${"x".repeat(4096)}"`, "at most 4096"],
    ["a member after nothing", "a.", "needs a name"],
  ])("%s", async (_, source, why) => {
    const { status, body } = await on.prep(
      "POST",
      "/mappingSets",
      on.setOf([{ sourceType: "EXPRESSION", source, destination: "_id" }]),
    );
    expect([status, body.detail]).toEqual([400, expect.stringContaining(why)]);
  });

  it("but a sum of many is no nesting", async () => {
    expect(await on.valueOf(Array.from({ length: 2000 }, () => "1").join("+"))).toBe(2000);
  });

  it("and keys of the prototype are data", async () => {
    expect(await on.valueOf("constructor", {})).toBeNull();
    expect(await on.valueOf("name.constructor.name", ROW)).toBeNull();
    const made = await on.valueOf('to_object("__proto__", to_object("polluted", true))');
    expect(Object.keys(made)).toEqual(["__proto__"]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

it("the operators are listed", async () => {
  const { body } = await on.prep("GET", "/languages/el/operators");
  expect(body).toContainEqual(expect.objectContaining({ operatorSymbol: "+", methodName: "add", numberOfOperands: 2 }));
  expect(body).toContainEqual(expect.objectContaining({ operatorSymbol: "!", methodName: "not", numberOfOperands: 1 }));
});

describe("the validation of one expression", () => {
  const validate = async (body: unknown) => {
    const { status, body: read } = await on.prep("POST", "/languages/el/validate", body);
    return [status, status === 200 ? read : read.detail];
  };

  it("is a bare yes or no", async () => {
    const expression = 'concat("Hi", ",", "there", "!")';
    expect(await validate({ expression })).toEqual([200, true]);
    expect(await validate({ expression: { expression } })).toEqual([200, true]);
    expect(await validate({ expression: "concat(" })).toEqual([200, false]);
    expect(await validate({ expression: "no_such(a)" })).toEqual([200, false]);
  });

  it("tries a sample", async () => {
    const expression = "to_integer(age)";
    expect(await validate({ expression, sampleData: '{"age":"12"}' })).toEqual([200, true]);
    expect(await validate({ expression, sampleData: '{"age":"twelve"}' })).toEqual([200, false]);
    expect(await validate({ expression, sampleData: "no JSON" })).toEqual([200, true]);
  });

  it("says of a function that the emulator does not apply that it cannot judge it", async () => {
    expect(await validate({ expression: "md5(a)" })).toEqual([400, expect.stringContaining("md5")]);
  });

  it("needs an expression", async () => {
    expect(await validate({})).toEqual([400, expect.stringContaining("expression")]);
  });
});
