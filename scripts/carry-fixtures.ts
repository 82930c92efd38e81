/*
 * Carries facts out of Adobe's documents into the fixtures of the tests: `npm run fixtures:carry`. Where the folder of documents is
 * absent there is nothing to do.
 */
import { writeFileSync } from "node:fs";
import { documentedOperations, hasDocuments } from "./carry/documents-folder.ts";
import { composedCreates, documentedExchanges } from "./carry/exchanges.ts";
import { type CarriedSpec, connectionSpecs, flowSpecs } from "./carry/specs.ts";

const FIXTURES = new URL("../test/fixtures/", import.meta.url);

/** One item a line. */
const lines = (items: readonly unknown[]) => `[\n${items.map((item) => ` ${JSON.stringify(item)}`).join(",\n")}\n]\n`;

if (hasDocuments()) {
  writeFileSync(new URL("operations.json", FIXTURES), lines(documentedOperations()));
  writeFileSync(new URL("exchanges.json", FIXTURES), lines(documentedExchanges()));
  writeFileSync(new URL("composed-creates.json", FIXTURES), lines(composedCreates()));
  writeSpecs("specs", flowSpecs());
  writeSpecs("connection-specs", connectionSpecs());
  console.log("✓ test/fixtures/operations.json\n✓ test/fixtures/exchanges.json");
} else {
  console.log("The folder of documents is not here: the fixtures stay as they are.");
}

function writeSpecs(folder: string, specs: readonly CarriedSpec[]): void {
  for (const { name, spec } of specs)
    writeFileSync(new URL(`${folder}/${name}.json`, FIXTURES), `${JSON.stringify(spec, null, 2)}\n`);
  console.log(`✓ test/fixtures/${folder}`);
}
