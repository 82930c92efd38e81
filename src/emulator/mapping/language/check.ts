import { functionNamed } from "../functions/index.ts";
import type { Expression } from "./expression.ts";

/** Refuses calls of functions that there are not, or with other arguments than they take. */
export function checkCalls(expression: Expression): void {
  if (expression.kind === "call") functionNamed(expression.name, expression.args.length);
  for (const part of partsOf(expression)) checkCalls(part);
}

/** The names of the fields that an expression starts from. */
export function fieldsIn(expression: Expression): readonly string[] {
  const own = expression.kind === "field" ? [expression.name] : [];
  return [...new Set([...own, ...partsOf(expression).flatMap(fieldsIn)])];
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "value":
    case "field":
      return [];
    case "member":
      return [expression.of];
    case "item":
      return [expression.of, expression.index];
    case "list":
      return expression.items;
    case "object":
      return expression.members.flatMap(({ key, value }) => [key, value]);
    case "call":
      return expression.args;
    case "unary":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    case "choice":
      return [expression.if, expression.yes, expression.no];
  }
}
