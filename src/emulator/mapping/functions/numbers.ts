import type { Json } from "../../json.ts";
import { MappingProblem } from "../problem.ts";
import { asText, numberIn } from "../values.ts";
import type { MappingFunction } from "./function.ts";

const category = "Type Conversions";

export const NUMBER_FUNCTIONS: readonly MappingFunction[] = [
  {
    name: "to_integer",
    category,
    description: "The whole number that a text says.",
    syntax: "to_integer(STRING)",
    example: 'to_integer("12")',
    result: "12",
    args: [1, 1],
    apply: ([input = null]) => {
      const number = converted("to_integer", input);
      return number === null ? null : Math.trunc(number);
    },
  },
  {
    name: "to_bigint",
    category,
    description: "The number that a text says.",
    syntax: "to_bigint(STRING)",
    example: 'to_bigint("1000000.34")',
    result: "1000000.34",
    args: [1, 1],
    apply: ([input = null]) => converted("to_bigint", input),
  },
  {
    name: "to_decimal",
    category,
    description: "The number that a text says, in double precision.",
    syntax: "to_decimal(STRING)",
    example: 'to_decimal("20.5")',
    result: "20.5",
    args: [1, 1],
    apply: ([input = null]) => converted("to_decimal", input),
  },
  {
    name: "to_float",
    category,
    description: "The number that a text says; the emulator keeps double precision.",
    syntax: "to_float(STRING)",
    example: 'to_float("12.3456")',
    result: "12.3456",
    args: [1, 1],
    apply: ([input = null]) => converted("to_float", input),
  },
];

function converted(name: string, input: Json): number | null {
  if (input === null) return null;
  const number = numberIn(input);
  if (number === undefined) throw new MappingProblem(`${name} takes a text that says a number; got ${asText(input)}.`);
  return number;
}
