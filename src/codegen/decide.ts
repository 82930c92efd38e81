import { isRecord } from "../specs/json-value.ts";

/** Whether a schedule of this frequency meets a schema; undefined where that depends on more than its frequency. */
export function decide(schema: unknown, frequency: string): boolean | undefined {
  if (typeof schema === "boolean") return schema;
  if (!isRecord(schema)) return undefined;
  return all(Object.entries(schema).map(([keyword, value]) => decideKeyword(keyword, value, frequency)));
}

const SILENT = new Set(["title", "description", "$comment", "$id", "$schema", "default", "examples", "definitions"]);

function decideKeyword(keyword: string, value: unknown, frequency: string): boolean | undefined {
  if (SILENT.has(keyword)) return true;
  switch (keyword) {
    case "type":
      return value === "object" || undefined;
    case "required":
      return (Array.isArray(value) && value.every((name) => name === "frequency")) || undefined;
    case "properties":
      if (!isRecord(value)) return undefined;
      return all(
        Object.entries(value).map(([name, schema]) =>
          name === "frequency" ? decideWord(schema, frequency) : undefined,
        ),
      );
    default:
      return decideCombined(keyword, value, (schema) => decide(schema, frequency));
  }
}

/** Whether the frequency itself meets a schema. */
function decideWord(schema: unknown, word: string): boolean | undefined {
  if (typeof schema === "boolean") return schema;
  if (!isRecord(schema)) return undefined;
  return all(
    Object.entries(schema).map(([keyword, value]) => {
      if (SILENT.has(keyword)) return true;
      if (keyword === "const") return value === word;
      if (keyword === "enum") return Array.isArray(value) ? value.includes(word) : undefined;
      if (keyword === "type") return value === "string" || undefined;
      return decideCombined(keyword, value, (inner) => decideWord(inner, word));
    }),
  );
}

function decideCombined(
  keyword: string,
  value: unknown,
  each: (schema: unknown) => boolean | undefined,
): boolean | undefined {
  if (keyword === "not") return not(each(value));
  if (!Array.isArray(value)) return undefined;
  if (keyword === "allOf") return all(value.map(each));
  return keyword === "anyOf" ? not(all(value.map((schema) => not(each(schema))))) : undefined;
}

function all(verdicts: readonly (boolean | undefined)[]): boolean | undefined {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
}

function not(verdict: boolean | undefined): boolean | undefined {
  return verdict === undefined ? undefined : !verdict;
}
