/*
 * Writes every generated document: `npm run docs:generate`. A test fails when a committed one differs from what this would write.
 */
import { writeFile } from "node:fs/promises";
import { GENERATED_DOCUMENTS } from "./generated-documents.ts";

for (const [path, write] of Object.entries(GENERATED_DOCUMENTS)) {
  await writeFile(new URL(`../${path}`, import.meta.url), await write());
  console.log(`✓ ${path}`);
}
