import { expect, test } from "vitest";
import { GENERATED_DOCUMENTS } from "../../scripts/generated-documents.ts";
import { readProjectFile } from "../support/sources.ts";

test.each(Object.entries(GENERATED_DOCUMENTS))("%s is what npm run docs:generate writes", async (path, write) => {
  const written = await write();
  expect(readProjectFile(path) === written, `${path} is out of date: run npm run docs:generate and commit it`).toBe(
    true,
  );
});
