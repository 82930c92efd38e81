import { flowProblem } from "../errors/flow.ts";
import type { Quirks } from "../quirks.ts";

const OPERATORS = ["==", "!=", "<=", ">=", "<", ">"] as const;
export type Operator = (typeof OPERATORS)[number];

/** One `property` parameter, taken apart. */
export interface Filter {
  /** Keys from the outside in; `each` marks an array whose members are looked into. */
  readonly path: readonly { readonly key: string; readonly each: boolean }[];
  readonly operator: Operator;
  /** One value, or several of which any may match. */
  readonly values: readonly string[];
}

/** Every filter of the given `property` parameters; a comma may separate the values of one or, where the switch says so, filters. */
export function parseFilters(properties: readonly string[], commas: Quirks["propertyCommas"]): Filter[] {
  return (commas === "values" ? properties : properties.flatMap(splitFilters)).map(parseFilter);
}

/** Splits before each part that is a filter of its own; what is none is another value of the one before. */
function splitFilters(property: string): string[] {
  const parts: string[] = [];
  for (const part of property.match(/(?:"[^"]*"|[^,"])+|(?<=,)(?=,|$)/g) ?? [property]) {
    const last = parts.at(-1);
    if (last === undefined || /^[A-Za-z][\w.:[\]-]*[=!<>~]/.test(part)) parts.push(part);
    else parts[parts.length - 1] = `${last},${part}`;
  }
  return parts;
}

/** Reads `<path><operator><value>`; refuses with the codes that Adobe lists for filters. */
function parseFilter(property: string): Filter {
  const [, path = "", symbol = "", rest = ""] = /^([^=!<>~]+)([=!<>~]*)(.*)$/s.exec(property) ?? [];
  if (symbol === "~") throw flowProblem("1440-400", "The operator ~ is not implemented.");
  const operator = OPERATORS.find((each) => each === symbol);
  if (operator === undefined) throw flowProblem("1450-400", `The filter has no known operator: ${property}.`);
  const values = splitValues(rest);
  if (values.some((value) => value === ""))
    throw flowProblem("1453-400", `The filter has an empty value: ${property}.`);
  refuseCombination(path, operator, values);
  return { path: path.split(".").map(parseKey), operator, values };
}

function refuseCombination(path: string, operator: Operator, values: readonly string[]): void {
  if (path === "id" && operator === ">=") throw flowProblem("1448-400", "The operator >= is not allowed on id.");
  if (values.length === 1 || operator === "==" || operator === "!=") return;
  if (path === "createdAt") throw flowProblem("1452-400", "A range on createdAt takes one value.");
  throw flowProblem("1443-400", `The operator ${operator} takes one value.`);
}

function parseKey(key: string): { key: string; each: boolean } {
  return key.endsWith("[]") ? { key: key.slice(0, -2), each: true } : { key, each: false };
}

/** Values are separated by commas; double quotes are optional and keep a comma inside a value. */
function splitValues(text: string): string[] {
  return (text.match(/"[^"]*"|[^,]+|(?<=^|,)(?=,|$)/g) ?? [""]).map((value) => value.replace(/^"(.*)"$/s, "$1"));
}
