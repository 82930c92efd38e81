import { ExperiencePlatform } from "aep-flow-service";
import { createEmulator } from "aep-flow-service/emulator";
import { describe, expect, test } from "vitest";
import { applied } from "../../src/resources/editing/applied.ts";
import type { JsonPatch } from "../../src/resources/editing/json-patch.ts";

/*
 * The client works out what a patch would make of a flow in order to judge it. What fits nowhere is for the platform to refuse.
 */

const MISFITS: readonly (readonly [string, JsonPatch[number]])[] = [
  ["below a text", { op: "add", path: "/name/first", value: "a" }],
  ["deep below a text", { op: "replace", path: "/name/first/second", value: "a" }],
  ["at the length of a list", { op: "replace", path: "/transformations/length", value: 0 }],
  ["at a length that no list can have", { op: "replace", path: "/transformations/length", value: -1 }],
  ["at a name in a list", { op: "add", path: "/transformations/first", value: {} }],
  ["of the length of a list away", { op: "remove", path: "/transformations/length" }],
  ["below what is not there", { op: "add", path: "/options/a/b", value: 1 }],
  ["at a list's end, where nothing is to be replaced", { op: "replace", path: "/transformations/-", value: {} }],
  ["of an element away by an index with a sign", { op: "remove", path: "/transformations/+0" }],
  ["at the prototype", { op: "add", path: "/__proto__/a", value: 1 }],
  ["at the constructor", { op: "add", path: "/constructor", value: 1 }],
];

const ENTITY = { name: "a", transformations: [{ name: "Copy" }, { name: "Mapping" }] };

test.each(MISFITS)("a change %s fits nowhere", (_where, change) => {
  expect(applied(ENTITY, [change])).toBeUndefined();
  expect(ENTITY).toEqual({ name: "a", transformations: [{ name: "Copy" }, { name: "Mapping" }] });
});

test("changes of fields and of places in lists are made in their order", () => {
  const patch: JsonPatch = [
    { op: "add", path: "/transformations/-", value: { name: "Encryption" } },
    { op: "remove", path: "/transformations/0" },
    { op: "replace", path: "/transformations/0/name", value: "b" },
    { op: "add", path: "/a~1b~0", value: 1 },
  ];
  expect(applied(ENTITY, patch)).toEqual({
    name: "a",
    transformations: [{ name: "b" }, { name: "Encryption" }],
    "a/b~": 1,
  });
});

describe("flows.update", () => {
  test.each(MISFITS)("sends a change %s, and tells the platform's refusal", async (_where, change) => {
    const emulator = createEmulator();
    const { flowId } = emulator.given.hubspot();
    const platform = new ExperiencePlatform(emulator.clientOptions());
    const { etag = "" } = await platform.flows.get(flowId);
    await expect(platform.flows.update(flowId, [change], { etag })).rejects.toMatchObject({ code: "FLOW-1455-400" });
  });
});
