import { expect, test } from "vitest";
import { connectionSpecNames, flowSpec, connectionSpec } from "../specs/fixtures.ts";
import { type Body, platform } from "./kit.ts";
import { sent } from "./tutorial.ts";

/*
 * The specs that are there from the start are those that Adobe's documents print, but for their sentences.
 */

const PROSE = new Set(["description", "title", "$schema", "uiAttributes"]);
const AUDIT = new Set([
  "createdAt",
  "updatedAt",
  "createdBy",
  "updatedBy",
  "createdClient",
  "updatedClient",
  "imsOrgId",
  "sandboxId",
  "sandboxName",
  "etag",
]);

/** What a spec says: no sentences, no audit; its list of sources may be longer than the printed one. */
function facts(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return value.map((item) => facts(item, depth + 1));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .filter(([name, member]) => !(PROSE.has(name) && typeof member !== "object") && !(depth === 0 && AUDIT.has(name)))
    // Names that are required are no list in order.
    .map(
      ([name, member]) => [name, name === "required" && Array.isArray(member) ? [...member].sort() : member] as const,
    )
    .map(([name, member]): [string, unknown] => [
      name === "transformationSpec" ? "transformationSpecs" : name,
      facts(member, depth + 1),
    ])
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}

test.each([
  ["crm-current", "current"],
  ["crm-2020", "2020"],
  ["cloud-storage-current", "current"],
  ["rest-storage", "current"],
  ["streaming-generic", "current"],
  ["streaming-transformation", "current"],
  ["streaming-optional-transformation", "current"],
] as const)("the flow spec %s of the edition %s", async (name, specs) => {
  const on = await platform({ specs });
  const printed: Body = flowSpec(name);
  const { items } = await sent(on.flow("GET", `/flowSpecs/${printed.id}`), 200);
  const served: Body = facts(items[0]);
  const expected: Body = facts(printed);
  // One page prints this, another does not.
  if (name === "cloud-storage-current") delete served.attributes.isDraftModeSupported;
  expect(served).toEqual(expected);
});

test.each(connectionSpecNames())("the connection spec %s", async (name) => {
  const on = await platform();
  const printed: Body = connectionSpec(name);
  const { items } = await sent(on.flow("GET", `/connectionSpecs/${printed.id}`), 200);
  const served: Body = facts(items[0]);
  expect({ ...served, ...(facts({ authSpec: printed.authSpec }) as object) }).toEqual(served);
  expect([served.id, served.name]).toEqual([printed.id, printed.name]);
});

test("a streaming flow takes no schedule, and makes no runs", async () => {
  const on = await platform();
  const { items } = await sent(on.flow("GET", "/flowSpecs?property=name==GenericStreamingAEP"), 200);
  expect(items).toHaveLength(1);
  expect(items[0].scheduleSpec).toBeUndefined();
});
