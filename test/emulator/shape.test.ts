import { expect, test } from "vitest";
import { shapeDifferences } from "./proof/shape.ts";

/*
 * What holds the emulator's answers against the printed ones must see a difference where there is one.
 */

test.each([
  ["a member that is missing", { a: 1, b: 1 }, { a: 1 }, ["b: left out"]],
  ["a member that is new", { a: 1 }, { a: 1, b: 1 }, ["b: added"]],
  ["another type", { a: { b: "1" } }, { a: { b: 1 } }, ["a.b: string, here number"]],
  ["another type of the whole", [], {}, ["the whole: array, here object"]],
  ["a member of items", [{ a: 1 }, { b: 1 }], [{ a: 1 }], ["[].b: left out"]],
  [
    "a member under ids",
    { "5ba9452f7de80400007fc52a": { a: 1 } },
    { "5bb276b03a14440000971552": { b: 1 } },
    ["*.a: left out", "*.b: added"],
  ],
])("%s is a difference", (_, printed, here, found) => {
  expect(shapeDifferences(printed, here)).toEqual(found);
});

test.each([
  ["other values", { a: "1", b: [1] }, { a: "2", b: [2, 3] }],
  ["null", { a: null }, { a: { b: 1 } }],
  ["an empty list", { a: [] }, { a: [{ b: 1 }] }],
  ["other ids", { "5ba9452f7de80400007fc52a": { a: 1 } }, { "5bb276b03a14440000971552": { a: 1 } }],
])("%s are none", (_, printed, here) => {
  expect(shapeDifferences(printed, here)).toEqual([]);
});

test("what is open is compared by its type alone", () => {
  const isOpen = (path: string) => path === "params";
  expect(shapeDifferences({ params: { a: 1 } }, { params: { b: 1 } }, isOpen)).toEqual([]);
  expect(shapeDifferences({ params: { a: 1 } }, { params: "b" }, isOpen)).toEqual(["params: object, here string"]);
});
