import { describe, expect, test } from "vitest";
import { agrees, matchOf } from "../../../src/http/recovery/match.ts";

const expected = { sent: { name: "a" }, clientId: "us", notBefore: 1_000, isKnown: (id: string) => id === "known" };
const found = (marks: object, id = "1") => ({
  id,
  entity: { name: "a", description: "filled in" },
  result: undefined,
  createdAt: 1_000,
  createdClient: "us",
  ...marks,
});

describe("an entity with every mark is mine; with one that is another's", () => {
  test.each([
    ["mine", found({})],
    ["no", found({ createdClient: "a stranger" })],
    ["no", found({ createdAt: 999 })],
    ["no", found({ entity: { name: "b" } })],
    ["no", found({}, "known")],
    ["maybe", found({ createdClient: undefined })],
    ["maybe", found({ createdAt: undefined })],
    ["no", found({ createdAt: undefined, createdClient: "a stranger" })],
  ])("%s", (match, entity) => expect(matchOf(entity, expected)).toBe(match));
});

describe("what was sent stands in what is read:", () => {
  test.each<[unknown, unknown, boolean]>([
    ["a", "a", true],
    ["a", "b", false],
    [15, "15", true],
    [true, "true", true],
    [true, "false", false],
    ["undefined", undefined, false],
    ["null", null, false],
    [null, undefined, true],
    [null, null, true],
    [null, "a", false],
    [undefined, "anything", true],
    [{ a: 1 }, { a: 1, b: 2 }, true],
    [{ a: 1, b: 2 }, { a: 1 }, false],
    [{ a: { b: [1, { c: 2 }] } }, { a: { b: ["1", { c: "2", d: 3 }] } }, true],
    [[1, 2], [1, 2, 3], false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [{}, [], true],
    ["[object Object]", {}, false],
    [{ a: 1 }, "a", false],
    [1, { toString: 1 }, false],
  ])("%j in %j: %j", (sent, read, holds) => expect(agrees(sent, read)).toBe(holds));
});
