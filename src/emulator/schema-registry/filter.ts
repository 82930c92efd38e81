import { placeholderProblem } from "../errors/placeholder.ts";
import { type Json, type JsonObject, at } from "../json.ts";

const OPERATOR = /^(.+?)(==|!=|<=|>=|<|>|~)(.*)$/;

/** Before a comma's right side is another filter, rather than more of a value. */
const NEXT_FILTER = /,(?=[^,=!<>~]+(?:==|!=|<=|>=|<|>|~))/;

/** Whether an item passes every `property` filter. This grammar has regular expressions and bare names for existence. */
export function passesAll(item: JsonObject, filters: readonly string[]): boolean {
  return filters.flatMap((filter) => filter.split(NEXT_FILTER)).every((filter) => passes(item, filter));
}

/** An array passes where one of its items does: `meta:immutableTags==union`. */
function passes(item: JsonObject, filter: string): boolean {
  const [, path = filter, operator, wanted = ""] = OPERATOR.exec(filter) ?? [];
  const found = at(item, path);
  if (operator === undefined) return found !== undefined;
  if (operator === "!=") return !valuesOf(found).some((value) => String(value) === wanted);
  return valuesOf(found).some((value) => compares(value, operator, wanted));
}

function valuesOf(found: Json | undefined): Json[] {
  if (found === undefined) return [];
  return Array.isArray(found) ? found : [found];
}

function compares(value: Json, operator: string, wanted: string): boolean {
  const actual = String(value);
  if (operator === "~") return expression(wanted).test(actual);
  if (operator === "==") return actual === wanted;
  const order = compareKeys(actual, wanted);
  if (operator === "<") return order < 0;
  if (operator === "<=") return order <= 0;
  return operator === ">" ? order > 0 : order >= 0;
}

/** Numbers by their size, everything else by its characters. */
export function compareKeys(one: string, other: string): number {
  const numbers = [one, other].map((each) => (each.trim() === "" ? Number.NaN : Number(each)));
  const [left = Number.NaN, right = Number.NaN] = numbers;
  if (numbers.every(Number.isFinite) && left !== right) return left - right;
  return one < other ? -1 : one > other ? 1 : 0;
}

function expression(source: string): RegExp {
  try {
    return new RegExp(source);
  } catch {
    throw placeholderProblem(400, `The filter holds no regular expression: ${source}.`);
  }
}
