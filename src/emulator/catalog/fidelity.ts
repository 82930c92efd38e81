import type { Fidelity } from "../http/fidelity.ts";

/** Printed by the guides and in the OpenAPI file. */
export const GUIDE: Fidelity = {
  level: "documented",
  source: "Catalog API guide; Catalog OpenAPI file",
  note: "Which status and body answer a payload that breaks a rule is printed for few rules.",
};

/** Listed by the OpenAPI file. */
export const OPENAPI: Fidelity = {
  level: "inferred",
  source: "Catalog OpenAPI file",
  note: "What changes is concluded from how datasets are changed.",
};

/** Deprecated, or out of the emulator's field. */
export const THIN: Fidelity = {
  level: "simplified",
  source: "Catalog OpenAPI file; Catalog API guide, appendix",
  note: "Answers with the documented shape; what it would name outside Catalog is invented.",
};
