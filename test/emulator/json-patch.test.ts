import fc from "fast-check";
import { applyPatch } from "rfc6902";
import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/emulator/json.ts";
import { type Change, applied } from "../../src/emulator/json-patch.ts";

const value: JsonObject = { a: 1, list: [1, 2], deep: { "x/y": { "~": 1 } } };
const add = (path: string, given: Json = 9): Change => ({ op: "add", path, value: given });
const replace = (path: string): Change => ({ op: "replace", path, value: 9 });
const remove = (path: string): Change => ({ op: "remove", path });

test.each<[Change, JsonObject]>([
  [add("/b"), { ...value, b: 9 }],
  [add("/a"), { ...value, a: 9 }],
  [replace("/a"), { ...value, a: 9 }],
  [remove("/a"), { list: [1, 2], deep: value.deep ?? null }],
  [add("/list/-"), { ...value, list: [1, 2, 9] }],
  [add("/list/0"), { ...value, list: [9, 1, 2] }],
  [add("/list/2"), { ...value, list: [1, 2, 9] }],
  [replace("/list/1"), { ...value, list: [1, 9] }],
  [remove("/list/0"), { ...value, list: [2] }],
  [replace("/deep/x~1y/~0"), { ...value, deep: { "x/y": { "~": 9 } } }],
])("%j is carried out, on a copy", (change, expected) => {
  const before = structuredClone(value);
  expect(applied(value, [change])).toEqual({ value: expected });
  expect(value).toEqual(before);
});

test.each([
  replace("/b"),
  remove("/b"),
  add("/b/c"),
  add("/a/b"),
  add("/list/3"),
  add("/list/01"),
  add("/list/-1"),
  replace("/list/2"),
  replace("/list/-"),
  replace("/list/length"),
  remove("/list/2"),
  remove("/toString"),
  add("/constructor/prototype/x"),
  add("/__proto__/x"),
  replace(""),
])("%j leads nowhere", (change) => {
  expect(applied(value, [add("/b0"), change])).toEqual({ misfit: change.path });
  expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
});

test("a member named __proto__ stays data", () => {
  const result = applied({}, [add("/__proto__", { x: 1 })]);
  expect(JSON.stringify(result)).toBe('{"value":{"__proto__":{"x":1}}}');
});

test("what is well-formed comes out as with rfc6902", () => {
  const path = fc.constantFrom("/a", "/b", "/list/0", "/list/1", "/deep", "/deep/k", "/list", "/list/-", "/b/c");
  const change = fc.oneof(
    fc.record({
      op: fc.constantFrom("add" as const, "replace" as const),
      path,
      // No list: rfc6902 lets any name stand for a place in one.
      value: fc.constantFrom<Json>(1, "x", { c: 4 }),
    }),
    fc.record({ op: fc.constant("remove" as const), path }),
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
      // To replace or remove the place after the last one is no error to rfc6902.
      fc.pre(!changes.some(({ op, path: each }) => op !== "add" && each.endsWith("-")));
      const ours = applied(value, changes);
      expect("value" in ours ? ours.value : undefined).toEqual(oracle(changes));
    }),
  );
});

/** What rfc6902 makes of it; it throws where a path leads through what is no object. */
function oracle(changes: Change[]): JsonObject | undefined {
  const copy = structuredClone(value);
  try {
    return applyPatch(copy, structuredClone(changes)).every((result) => result === null) ? copy : undefined;
  } catch {
    return undefined;
  }
}
