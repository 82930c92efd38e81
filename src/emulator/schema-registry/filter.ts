import { placeholderProblem } from "../errors/placeholder.ts";
import { type JsonObject, at } from "../json.ts";

/** Whether an item passes every `property` filter. This grammar has regular expressions and bare names for existence. */
export function passesAll(item: JsonObject, filters: readonly string[]): boolean {
  return filters.every((filter) => passes(item, filter));
}

function passes(item: JsonObject, filter: string): boolean {
  const [, path = filter, operator, wanted = ""] = /^(.+?)(==|!=|<=|>=|<|>|~)(.*)$/.exec(filter) ?? [];
  const found = at(item, path);
  const actual = found === undefined ? undefined : String(found);
  if (operator === undefined) return actual !== undefined;
  if (operator === "!=") return actual !== wanted;
  if (actual === undefined) return false;
  switch (operator) {
    case "==":
      return actual === wanted;
    case "~":
      return expression(wanted).test(actual);
    case "<":
      return actual < wanted;
    case "<=":
      return actual <= wanted;
    case ">":
      return actual > wanted;
    default:
      return actual >= wanted;
  }
}

function expression(source: string): RegExp {
  try {
    return new RegExp(source);
  } catch {
    throw placeholderProblem(400, `The filter holds no regular expression: ${source}.`);
  }
}
