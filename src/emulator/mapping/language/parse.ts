import { MappingProblem } from "../problem.ts";
import type { BinaryOperator, Expression } from "./expression.ts";
import { readOperand } from "./parse-operand.ts";
import { type Reader, readerOf } from "./reader.ts";
import { tokensOf } from "./tokens.ts";

/** Operators by how tightly they bind, loosest first, with the words that stand for them. */
const LEVELS: readonly Readonly<Record<string, BinaryOperator>>[] = [
  { "||": "||", or: "||" },
  { "&&": "&&", and: "&&" },
  { "==": "==", eq: "==", "!=": "!=", ne: "!=" },
  { "<": "<", lt: "<", "<=": "<=", le: "<=", ">": ">", gt: ">", ">=": ">=", ge: ">=" },
  { "+": "+", "-": "-" },
  { "*": "*", "/": "/", div: "/", "%": "%", mod: "%" },
];

/** Takes an expression apart, or says where it cannot be read. */
export function parse(text: string): Expression {
  const reader = readerOf(tokensOf(text));
  const expression = readExpression(reader);
  const { kind, text: left, at } = reader.peek();
  if (kind !== "end") throw new MappingProblem(`The expression goes on with ${left} at position ${at}.`);
  return expression;
}

function readExpression(reader: Reader): Expression {
  return reader.nested(() => {
    const condition = readLevel(reader, 0);
    if (reader.take("?") === undefined) return condition;
    const yes = readExpression(reader);
    reader.expect(":");
    return { kind: "choice", if: condition, yes, no: readExpression(reader) };
  });
}

function readLevel(reader: Reader, level: number): Expression {
  const operators = LEVELS[level];
  if (operators === undefined) return readUnary(reader);
  let left = readLevel(reader, level + 1);
  for (;;) {
    const operator = operators[reader.take(...Object.keys(operators)) ?? ""];
    if (operator === undefined) return left;
    left = { kind: "binary", operator, left, right: readLevel(reader, level + 1) };
  }
}

function readUnary(reader: Reader): Expression {
  const symbol = reader.take("!", "not", "-");
  if (symbol === undefined) return readOperand(reader, readExpression);
  return reader.nested(() => ({
    kind: "unary",
    operator: symbol === "-" ? "-" : "!",
    operand: readUnary(reader),
  }));
}
