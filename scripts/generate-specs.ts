/*
 * Writes the spec modules that ship with the package: `npm run specs:generate`. A test compares them with what this would write.
 */
import { writeFileSync } from "node:fs";
import { specModules } from "./spec-modules/spec-modules.ts";

const FOLDER = new URL("../src/spec-modules/", import.meta.url);

for (const [name, text] of await specModules()) {
  writeFileSync(new URL(name, FOLDER), text);
  console.log(`✓ src/spec-modules/${name}`);
}
