import { applyPatch } from "rfc6902";
import { describe, expect, test } from "vitest";
import { changesBetween } from "../../src/resources/editing/changes.ts";

const labels = (...names: string[]) => ({ labels: names });

describe("the changes of a list", () => {
  test.each<[string, object, object, readonly object[]]>([
    [
      "appended to",
      labels("a"),
      labels("a", "b", "c"),
      [
        { op: "add", path: "/labels/-", value: "b" },
        { op: "add", path: "/labels/-", value: "c" },
      ],
    ],
    [
      "cut short",
      labels("a", "b", "c"),
      labels("a"),
      [
        { op: "remove", path: "/labels/1" },
        { op: "remove", path: "/labels/1" },
      ],
    ],
    ["left alone", labels("a", "b"), labels("a", "b"), []],
    [
      "with one item changed, deep inside",
      { steps: [{ a: 1 }, { "b/c": { list: ["x", "y"], kept: 1 } }] },
      { steps: [{ a: 1 }, { "b/c": { list: ["x", "y", "z"], kept: 1 } }] },
      [{ op: "add", path: "/steps/1/b~1c/list/-", value: "z" }],
    ],
  ])("%s are these and no others", (_what, before, after, patch) => {
    expect(changesBetween(before, after)).toEqual(patch);
  });

  test("lead from any list to any other", () => {
    const lists = [
      [],
      ["a"],
      ["b"],
      ["a", "b"],
      ["b", "a"],
      ["a", "b", "c"],
      ["x", "a", "b", "c"],
      ["a", "c"],
      [{ k: 1 }, "a"],
      [{ k: 2 }, "a"],
    ];
    for (const before of lists)
      for (const after of lists) {
        const entity = structuredClone({ list: before });
        applyPatch(entity, [...changesBetween(entity, { list: after })]);
        expect(entity).toEqual({ list: after });
      }
  });
});
