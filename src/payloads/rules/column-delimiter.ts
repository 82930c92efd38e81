import { valueAt } from "../../specs/json-value.ts";
import type { PayloadRule } from "./payload-rule.ts";

const PATH = ["data", "properties", "columnDelimiter"];

/** Refusal 1331. */
export const columnDelimiter: PayloadRule = (payload) => {
  const delimiter = valueAt(payload, PATH);
  if (typeof delimiter !== "string" || [...delimiter].length <= 1) return [];
  const hint = delimiter.startsWith("\\") ? "; a tab is one character, written \\t in JSON and in code" : "";
  const message = `must be no more than one character, got ${JSON.stringify(delimiter.slice(0, 20))}${hint}`;
  return [{ path: PATH, message, rule: "column-delimiter" }];
};
