import { describe, expect, test } from "vitest";
import { specModules } from "../../scripts/spec-modules/spec-modules.ts";
import { filesIn, readProjectFile } from "../support/sources.ts";
import { fixtureSpecs } from "./kit.ts";

/*
 * The modules that ship are made by the generator, of facts in our own words.
 */

const shipped = await specModules();
const files = filesIn("src/spec-modules", ".ts");

test("they are what npm run specs:generate writes, and no others", () => {
  expect(files).toEqual([...shipped.keys()].map((file) => `src/spec-modules/${file}`).sort());
  const stale = files.filter((file) => readProjectFile(file) !== shipped.get(file.slice("src/spec-modules/".length)));
  expect(stale, "run npm run specs:generate, and commit what it writes").toEqual([]);
});

test("there is one for each spec that is documented", () => {
  const ids = new Set([...fixtureSpecs().values()].map((spec) => Object(spec).id));
  const texts = [...shipped.values()];
  expect([...ids].filter((id) => !texts.some((text) => text.includes(id)))).toEqual([]);
  expect(texts.length).toBe(ids.size);
});

describe.each(files)("%s", (file) => {
  test("says nothing that stands for a sentence of somebody else", () => {
    expect(readProjectFile(file)).not.toMatch(/a text of \d+ characters|defines? (auth|various) params/);
  });

  test("documents every field in a sentence", () => {
    const types = readProjectFile(file).split("\nexport const ")[0] ?? "";
    const bare = types
      .split("\n")
      .filter(
        (line, index, lines) =>
          /^ +readonly \w+\??: (string|number|boolean)/.test(line) && !/\*\/$/.test(lines[index - 1] ?? ""),
      );
    expect(bare.map((line) => line.trim()).filter((line) => !/^readonly name: string/.test(line))).toEqual([]);
  });
});
