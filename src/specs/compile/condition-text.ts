import { isRecord, own } from "../json-value.ts";
import { showList, showValue } from "../show-value.ts";

/** Names what a condition looks at, as it is in the value: `frequency is "minute"`. Undefined where the condition is not that simple. */
export function conditionText(condition: unknown, value: unknown): string | undefined {
  if (!isRecord(condition) || !isRecord(value)) return undefined;
  const looked = new Set([...decidedNames(condition), ...requiredNames(condition)]);
  const parts = [...looked].map((name) => {
    const found = own(value, name);
    if (found === undefined) return `${name} is not given`;
    return decidedNames(condition).includes(name) ? `${name} is ${showValue(found)}` : `${name} is given`;
  });
  return parts.length === 0 ? undefined : showList(parts, "and");
}

/** The properties whose value, as one of a list, decides the condition. */
function decidedNames(condition: Readonly<Record<string, unknown>>): string[] {
  const properties = own(condition, "properties");
  if (!isRecord(properties)) return [];
  return Object.entries(properties)
    .filter(([, schema]) => isRecord(schema) && (Object.hasOwn(schema, "const") || Object.hasOwn(schema, "enum")))
    .map(([name]) => name);
}

function requiredNames(condition: Readonly<Record<string, unknown>>): string[] {
  const required = own(condition, "required");
  return Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
}
