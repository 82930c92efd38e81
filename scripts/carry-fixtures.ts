/*
 * Carries facts out of Adobe's documents into the fixtures of the tests: `npm run fixtures:carry`. Where the folder of documents is
 * absent there is nothing to do.
 */
import { writeFileSync } from "node:fs";
import { documentedOperations, documentedResponseSchemas, hasDocuments } from "./carry/documents-folder.ts";
import { composedCreates, documentedExchanges } from "./carry/exchanges.ts";
import { type CarriedSpec, connectionSpecs, flowSpecs } from "./carry/specs.ts";

const FIXTURES = new URL("../test/fixtures/", import.meta.url);

/** One item a line. */
const lines = (items: readonly unknown[]) => `[\n${items.map((item) => ` ${JSON.stringify(item)}`).join(",\n")}\n]\n`;

/** One member a line, two levels deep. */
function members(object: object): string {
  const parts = Object.entries(object).map(([name, inner]: [string, object]) => {
    const of = Object.entries(inner).map(([key, value]) => `  ${JSON.stringify(key)}:${JSON.stringify(value)}`);
    return ` ${JSON.stringify(name)}:{\n${of.join(",\n")}\n }`;
  });
  return `{\n${parts.join(",\n")}\n}\n`;
}

if (hasDocuments()) {
  writeFileSync(new URL("operations.json", FIXTURES), lines(documentedOperations()));
  writeFileSync(new URL("exchanges.json", FIXTURES), lines(documentedExchanges()));
  writeFileSync(new URL("composed-creates.json", FIXTURES), lines(composedCreates()));
  for (const [service, schemas] of Object.entries(documentedResponseSchemas())) {
    writeFileSync(new URL(`openapi/${service}.json`, FIXTURES), members(schemas));
  }
  writeSpecs("specs", flowSpecs());
  writeSpecs("connection-specs", connectionSpecs());
  console.log("✓ test/fixtures/operations.json\n✓ test/fixtures/exchanges.json\n✓ test/fixtures/openapi");
} else {
  console.log("The folder of documents is not here: the fixtures stay as they are.");
}

function writeSpecs(folder: string, specs: readonly CarriedSpec[]): void {
  for (const { name, spec } of specs)
    writeFileSync(new URL(`${folder}/${name}.json`, FIXTURES), `${JSON.stringify(spec, null, 2)}\n`);
  console.log(`✓ test/fixtures/${folder}`);
}
