import type { Fidelity } from "../http/fidelity.ts";

/** Printed whole by the guide on mapping sets. */
export const GUIDE: Fidelity = {
  level: "documented",
  source: "Data Prep API guide, mapping sets; Data Prep OpenAPI file",
  note: "The bodies of errors are printed nowhere.",
};

/** Listed by the OpenAPI file. */
export const OPENAPI: Fidelity = {
  level: "inferred",
  source: "Data Prep OpenAPI file",
  note: "Answers with the last version; the list of mappings is an array, where the file has one object.",
};

/** What the mapping engine stands behind. */
export const ENGINE: Fidelity = {
  level: "simplified",
  source: "Data Prep API guide, mapping sets; Data Prep mapping functions",
  note: "Functions that the emulator does not apply are refused by name; fields are known as far as the emulator knows the schema.",
};
