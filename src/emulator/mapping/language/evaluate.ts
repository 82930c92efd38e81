import type { Json, JsonObject } from "../../json.ts";
import type { Surroundings } from "../functions/function.ts";
import { functionNamed } from "../functions/index.ts";
import { MappingProblem } from "../problem.ts";
import { asText, define, memberOf, numberIn } from "../values.ts";
import type { Expression } from "./expression.ts";
import { operate } from "./operate.ts";

/** What an expression comes to on a row. A field that is not there is null. */
export function evaluate(expression: Expression, surroundings: Surroundings): Json {
  const value = (part: Expression): Json => evaluate(part, surroundings);
  switch (expression.kind) {
    case "value":
      return expression.value;
    case "field":
      return memberOf(surroundings.row, expression.name) ?? null;
    case "member":
      return memberOf(value(expression.of), expression.key) ?? null;
    case "item":
      return itemOf(value(expression.of), value(expression.index));
    case "list":
      return expression.items.map(value);
    case "object": {
      const object: JsonObject = {};
      for (const member of expression.members) define(object, asText(value(member.key)), value(member.value));
      return object;
    }
    case "call":
      return functionNamed(expression.name, expression.args.length).apply(expression.args.map(value), surroundings);
    case "unary":
      return expression.operator === "!" ? !condition(value(expression.operand)) : negated(value(expression.operand));
    case "binary":
      if (expression.operator === "&&") return condition(value(expression.left)) && condition(value(expression.right));
      if (expression.operator === "||") return condition(value(expression.left)) || condition(value(expression.right));
      return operate(expression.operator, value(expression.left), value(expression.right));
    case "choice":
      return value(condition(value(expression.if)) ? expression.yes : expression.no);
  }
}

function itemOf(list: Json, index: Json): Json {
  if (Array.isArray(list)) return list[numberIn(index) ?? -1] ?? null;
  return memberOf(list, asText(index)) ?? null;
}

function condition(value: Json): boolean {
  if (value === null) return false;
  if (typeof value !== "boolean") throw new MappingProblem(`A condition is true or false; got ${asText(value)}.`);
  return value;
}

function negated(value: Json): number {
  const number = numberIn(value);
  if (number === undefined) throw new MappingProblem(`- takes a number; got ${asText(value)}.`);
  return -number;
}
