import type { Json } from "../../json.ts";
import { MappingProblem } from "../problem.ts";
import { asText } from "../values.ts";
import { MANY, type MappingFunction } from "./function.ts";

const category = "Hierarchies - Arrays";

export const LIST_FUNCTIONS: readonly MappingFunction[] = [
  {
    name: "coalesce",
    category,
    description: "The first that is not null.",
    syntax: "coalesce(INPUT)",
    example: 'coalesce(null, null, null, "first", null, "second")',
    result: '"first"',
    args: [1, MANY],
    apply: (args) => given(args).find((each) => each !== null) ?? null,
  },
  {
    name: "first",
    category,
    description: "The first of a list; null of an empty one.",
    syntax: "first(INPUT)",
    example: 'first("1", "2", "3")',
    result: '"1"',
    args: [1, MANY],
    apply: (args) => given(args)[0] ?? null,
  },
  {
    name: "last",
    category,
    description: "The last of a list; null of an empty one.",
    syntax: "last(INPUT)",
    example: 'last("1", "2", "3")',
    result: '"3"',
    args: [1, MANY],
    apply: (args) => given(args).at(-1) ?? null,
  },
  {
    name: "to_array",
    category,
    description: "A list of what is given, with its nulls or without.",
    syntax: "to_array(INCLUDE_NULLS, VALUES)",
    example: "to_array(false, 1, null, 2, 3)",
    result: "[1, 2, 3]",
    args: [1, MANY],
    apply: ([includeNulls = null, ...values]) =>
      includeNulls === true ? values : values.filter((each) => each !== null),
  },
  {
    name: "add_to_array",
    category,
    description: "The list with more at its end.",
    syntax: "add_to_array(ARRAY, VALUES)",
    example: "add_to_array(['a', 'b'], 'c', 'd')",
    result: "['a', 'b', 'c', 'd']",
    args: [1, MANY],
    apply: ([list = null, ...values]) => [...listIn(list), ...values],
  },
  {
    name: "join_arrays",
    category,
    description: "One list of many.",
    syntax: "join_arrays(ARRAY, VALUES)",
    example: "join_arrays(['a', 'b'], ['c'], ['d', 'e'])",
    result: "['a', 'b', 'c', 'd', 'e']",
    args: [1, MANY],
    apply: (lists) => lists.flatMap(listIn),
  },
];

/** One list stands for what is in it. */
export function given(args: readonly Json[]): readonly Json[] {
  const [only] = args;
  return args.length === 1 && Array.isArray(only) ? only : args;
}

function listIn(value: Json): Json[] {
  if (value === null) return [];
  if (!Array.isArray(value)) throw new MappingProblem(`An array is expected; got ${asText(value)}.`);
  return value;
}
