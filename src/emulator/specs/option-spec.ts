import type { JsonObject } from "../json.ts";

/** The options that every spec with options has. */
export const OPTIONS: JsonObject = {
  errorDiagnosticsEnabled: { type: "boolean", default: false },
  partialIngestionPercent: { type: "number", exclusiveMinimum: 0 },
};
