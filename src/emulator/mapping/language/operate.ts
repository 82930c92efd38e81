import type { Json } from "../../json.ts";
import { MappingProblem } from "../problem.ts";
import { asText, numberIn } from "../values.ts";
import type { BinaryOperator } from "./expression.ts";

type Arithmetic = Extract<BinaryOperator, "+" | "-" | "*" | "/" | "%">;

/** What an operator other than `&&` and `||` makes of two values. */
export function operate(operator: Exclude<BinaryOperator, "&&" | "||">, left: Json, right: Json): Json {
  switch (operator) {
    case "==":
      return isSame(left, right);
    case "!=":
      return !isSame(left, right);
    case "<":
    case "<=":
    case ">":
    case ">=":
      return isOrdered(operator, compare(left, right));
    default:
      return calculate(operator, left, right);
  }
}

/** Numbers by size, where both are numbers or say one; all else as text. Undefined where one of them is null. */
export function compare(left: Json, right: Json): number | undefined {
  if (left === null || right === null) return undefined;
  const [one, two] = [numberIn(left), numberIn(right)];
  if (one !== undefined && two !== undefined) return one - two;
  const [first, second] = [asText(left), asText(right)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function isSame(left: Json, right: Json): boolean {
  return left === null || right === null ? left === right : compare(left, right) === 0;
}

function isOrdered(operator: "<" | "<=" | ">" | ">=", order: number | undefined): boolean {
  if (order === undefined) return false;
  if (operator === "<") return order < 0;
  if (operator === "<=") return order <= 0;
  return operator === ">" ? order > 0 : order >= 0;
}

/** A plus between texts joins them. */
function calculate(operator: Arithmetic, left: Json, right: Json): Json {
  const [one, two] = [numberIn(left), numberIn(right)];
  if (one === undefined || two === undefined) {
    if (operator === "+" && left !== null && right !== null) return asText(left) + asText(right);
    throw new MappingProblem(`${operator} takes two numbers; got ${asText(left)} and ${asText(right)}.`);
  }
  if (operator === "+") return one + two;
  if (operator === "-") return one - two;
  if (operator === "*") return one * two;
  if (two === 0) throw new MappingProblem("A number cannot be divided by zero.");
  return operator === "/" ? one / two : one % two;
}
