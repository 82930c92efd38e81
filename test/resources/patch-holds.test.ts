import { expect, test } from "vitest";
import { type JsonPatch, patchHolds } from "../../src/resources/editing/json-patch.ts";

const ENTITY = {
  name: "a",
  labels: ["core/C12", "core/C1"],
  scheduleParams: { interval: "15" },
  "odd/key~": 1,
  transformations: [{ name: "Copy", params: {} }],
};

test.each<[string, JsonPatch, boolean]>([
  ["a replaced field", [{ op: "replace", path: "/name", value: "a" }], true],
  ["a field of another value", [{ op: "replace", path: "/name", value: "b" }], false],
  ["a number that is echoed as a string", [{ op: "replace", path: "/scheduleParams/interval", value: 15 }], true],
  ["an element by its index", [{ op: "replace", path: "/transformations/0", value: { name: "Copy" } }], true],
  ["an element beyond the end", [{ op: "add", path: "/transformations/7", value: {} }], false],
  [
    "an element added at the end, where an equal one may have stood",
    [{ op: "add", path: "/labels/-", value: "core/C12" }],
    false,
  ],
  ["an element that was not added", [{ op: "add", path: "/labels/-", value: "core/C3" }], false],
  ["a removed field", [{ op: "remove", path: "/description" }], true],
  ["a field that is still there", [{ op: "remove", path: "/name" }], false],
  ["an escaped key", [{ op: "replace", path: "/odd~1key~0", value: 1 }], true],
  ["credentials, which come back masked", [{ op: "replace", path: "/auth/params", value: { a: 1 } }], false],
  [
    "one that holds and one that does not",
    [
      { op: "replace", path: "/name", value: "a" },
      { op: "remove", path: "/labels" },
    ],
    false,
  ],
  ["a key of every object's prototype", [{ op: "remove", path: "/toString" }], true],
])("%s", (_what, patch, holds) => expect(patchHolds(patch, ENTITY)).toBe(holds));
