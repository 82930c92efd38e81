import { describe, expect, test } from "vitest";
import { QUIRK_VALUES, type Quirks } from "../../src/emulator/quirks.ts";
import { throughCatalog, throughDataPrep, throughRegistry, throughSandboxes } from "./journey/data.ts";
import { throughDrafts, throughFailure, throughFlows, throughRuns, throughSources } from "./journey/flows.ts";
import { type Journey, depart } from "./journey/traveller.ts";

/*
 * A test that passes on both sides of a switch because it never comes near it proves nothing. Each switch is met on the way of a client: the
 * journey succeeds on every side, and what the client hears on one side is not what it hears on another.
 */

const throughAll: readonly Journey[] = [
  throughFlows,
  throughDrafts,
  throughRuns,
  throughFailure,
  throughSources,
  throughCatalog,
  throughDataPrep,
  throughRegistry,
  throughSandboxes,
];

/** Every journey, each with an emulator of its own. */
async function travelled(quirks: Partial<Quirks>) {
  const travellers = [];
  for (const journey of throughAll) {
    const traveller = await depart(quirks);
    await journey(traveller);
    travellers.push(traveller);
  }
  return travellers;
}

async function heardWith(quirks: Partial<Quirks>): Promise<string> {
  return (await travelled(quirks)).flatMap(({ heard }) => heard).join("\n");
}

const usual = heardWith({});
/** What happens without a sandbox header is never asked by this client, which always sends one. */
const UNASKED = "sandboxHeader";
const others = Object.entries(QUIRK_VALUES).flatMap(([name, [, ...values]]) =>
  name === UNASKED ? [] : values.map((value) => ({ name, value })),
);

test("the same journey hears the same", async () => {
  expect((await heardWith({})) === (await usual)).toBe(true);
});

test("every call names its sandbox", async () => {
  const named = (await travelled({})).flatMap((traveller) => traveller.named);
  expect(named.length).toBeGreaterThan(100);
  expect(new Set(named)).toEqual(new Set(["dev"]));
});

describe("the client goes through, and hears that it is another side", () => {
  test.each(others)("$name: $value", async ({ name, value }) => {
    expect((await heardWith({ [name]: value })) === (await usual)).toBe(false);
  });
});
