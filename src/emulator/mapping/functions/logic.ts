import type { Json } from "../../json.ts";
import { compare, operate } from "../language/operate.ts";
import { MappingProblem } from "../problem.ts";
import { asText } from "../values.ts";
import { MANY, type MappingFunction } from "./function.ts";
import { given } from "./lists.ts";

/** Choices, and the least and greatest of several. */
export const LOGIC_FUNCTIONS: readonly MappingFunction[] = [
  {
    name: "iif",
    category: "Logical Operators",
    description: "One value where the condition holds, else the other.",
    syntax: "iif(EXPRESSION, TRUE_VALUE, FALSE_VALUE)",
    example: 'iif("s".equalsIgnoreCase("S"), "True", "False")',
    result: '"True"',
    args: [3, 3],
    apply: ([condition = null, yes = null, no = null]) => {
      if (condition !== null && typeof condition !== "boolean") {
        throw new MappingProblem(`iif takes a condition; got ${asText(condition)}.`);
      }
      return condition === true ? yes : no;
    },
  },
  {
    name: "decode",
    category: "Logical Operators",
    description: "The value that stands after the key, or the default at the end.",
    syntax: "decode(KEY, OPTIONS)",
    example: 'decode("k2", "k1", "v1", "k2", "v2", "default")',
    result: '"v2"',
    args: [2, MANY],
    apply: ([key = null, ...options]) => {
      for (let at = 0; at + 1 < options.length; at += 2) {
        if (operate("==", key, options[at] ?? null) === true) return options[at + 1] ?? null;
      }
      return options.length % 2 === 1 ? (options.at(-1) ?? null) : null;
    },
  },
  {
    name: "min",
    category: "Aggregation",
    description: "The least.",
    syntax: "min(OPTIONS)",
    example: "min(3, 1, 4)",
    result: "1",
    args: [1, MANY],
    apply: (args) => extreme(args, (order) => order < 0),
  },
  {
    name: "max",
    category: "Aggregation",
    description: "The greatest.",
    syntax: "max(OPTIONS)",
    example: "max(3, 1, 4)",
    result: "4",
    args: [1, MANY],
    apply: (args) => extreme(args, (order) => order > 0),
  },
];

/** Nulls do not count. */
function extreme(args: readonly Json[], wins: (order: number) => boolean): Json {
  let best: Json = null;
  for (const each of given(args)) if (best === null || wins(compare(each, best) ?? 0)) best = each;
  return best;
}
