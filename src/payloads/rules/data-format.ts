import { valueAt } from "../../specs/json-value.ts";
import { type Connector, CONNECTORS } from "./connectors.ts";
import type { PayloadRule } from "./payload-rule.ts";

const FORMATS: Readonly<Record<Connector["kind"], readonly string[]>> = {
  table: ["tabular"],
  file: ["delimited", "json", "parquet"],
};
const KNOWN = Object.values(FORMATS).flat();

/** Refusal 1327: a format of files for a source of tables, or the other way round. Words we do not know are left to the platform. */
export const dataFormat: PayloadRule = (payload) => {
  const format = valueAt(payload, ["data", "format"]);
  const connector = CONNECTORS.get(String(valueAt(payload, ["connectionSpec", "id"])));
  if (connector === undefined || typeof format !== "string" || !KNOWN.includes(format)) return [];
  const right = FORMATS[connector.kind];
  if (right.includes(format)) return [];
  const message = `is "${format}", but ${connector.name} gives ${connector.kind}s: ${right.join(", ")}`;
  return [{ path: ["data", "format"], message, rule: "data-format" }];
};
