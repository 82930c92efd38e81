import type { Json } from "../../json.ts";
import { asText, wholeNumber } from "../values.ts";
import { MANY, type MappingFunction } from "./function.ts";

const category = "String";

/** A function of one text, which leaves null as it is. */
const onText =
  (change: (text: string, ...rest: readonly Json[]) => Json): MappingFunction["apply"] =>
  ([input = null, ...rest]) =>
    input === null ? null : change(asText(input), ...rest);

const count = (value: Json | undefined): number => Math.max(0, wholeNumber(value ?? null, "The count"));

export const TEXT_FUNCTIONS: readonly MappingFunction[] = [
  {
    name: "concat",
    category,
    description: "Joins texts; what is null adds nothing.",
    syntax: "concat(STRING_1, STRING_2)",
    example: 'concat("Hi, ", "there", "!")',
    result: '"Hi, there!"',
    args: [1, MANY],
    apply: (args) => args.map(asText).join(""),
  },
  {
    name: "lower",
    alias: "lcase",
    category,
    description: "The text in lower case.",
    syntax: "lower(INPUT)",
    example: 'lower("HeLLo")',
    result: '"hello"',
    args: [1, 1],
    apply: onText((text) => text.toLowerCase()),
  },
  {
    name: "upper",
    alias: "ucase",
    category,
    description: "The text in upper case.",
    syntax: "upper(INPUT)",
    example: 'upper("HeLLo")',
    result: '"HELLO"',
    args: [1, 1],
    apply: onText((text) => text.toUpperCase()),
  },
  {
    name: "trim",
    category,
    description: "The text without white space around it.",
    syntax: "trim(STRING)",
    example: 'trim(" hello ")',
    result: '"hello"',
    args: [1, 1],
    apply: onText((text) => text.trim()),
  },
  {
    name: "ltrim",
    category,
    description: "The text without white space before it.",
    syntax: "ltrim(STRING)",
    example: 'ltrim(" hello")',
    result: '"hello"',
    args: [1, 1],
    apply: onText((text) => text.trimStart()),
  },
  {
    name: "rtrim",
    category,
    description: "The text without white space after it.",
    syntax: "rtrim(STRING)",
    example: 'rtrim("hello ")',
    result: '"hello"',
    args: [1, 1],
    apply: onText((text) => text.trimEnd()),
  },
  {
    name: "left",
    category,
    description: "The first characters of a text.",
    syntax: "left(STRING, COUNT)",
    example: 'left("abcde", 2)',
    result: '"ab"',
    args: [2, 2],
    apply: onText((text, length) => text.slice(0, count(length))),
  },
  {
    name: "right",
    category,
    description: "The last characters of a text.",
    syntax: "right(STRING, COUNT)",
    example: 'right("abcde", 2)',
    result: '"de"',
    args: [2, 2],
    apply: onText((text, length) => text.slice(Math.max(0, text.length - count(length)))),
  },
  {
    name: "substr",
    category,
    description: "The part of a text that starts at an index, counted from 0, and is so long.",
    syntax: "substr(INPUT, START_INDEX, LENGTH)",
    example: 'substr("This is a substring test", 7, 8)',
    result: '" a subst"',
    args: [3, 3],
    apply: onText((text, start, length) => {
      const from = count(start);
      return text.slice(from, from + count(length));
    }),
  },
  {
    name: "replacestr",
    category,
    description: "The text with every occurrence of another replaced.",
    syntax: "replacestr(INPUT, TO_FIND, TO_REPLACE)",
    example: 'replacestr("This is a string re test", "re", "replace")',
    result: '"This is a string replace test"',
    args: [3, 3],
    apply: onText((text, find = null, replacement = null) =>
      asText(find) === "" ? text : text.replaceAll(asText(find), () => asText(replacement)),
    ),
  },
  {
    name: "equals",
    category,
    description: "Whether two texts are the same, in case too.",
    syntax: "STRING1.equals(STRING2)",
    example: '"string1".equals("STRING1")',
    result: "false",
    args: [2, 2],
    apply: ([one = null, two = null]) => one !== null && two !== null && asText(one) === asText(two),
  },
  {
    name: "equalsIgnoreCase",
    category,
    description: "Whether two texts are the same but for case.",
    syntax: "STRING1.equalsIgnoreCase(STRING2)",
    example: '"string1".equalsIgnoreCase("STRING1")',
    result: "true",
    args: [2, 2],
    apply: ([one = null, two = null]) =>
      one !== null && two !== null && asText(one).toLowerCase() === asText(two).toLowerCase(),
  },
];
