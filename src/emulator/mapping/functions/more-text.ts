import type { Json } from "../../json.ts";
import { MappingProblem } from "../problem.ts";
import { asText, wholeNumber } from "../values.ts";
import { MANY, type MappingFunction } from "./function.ts";

const category = "String";
/** No field is padded to more than this. */
const WIDEST = 10_000;

/** Texts that become lists and back, are searched or filled up. */
export const MORE_TEXT_FUNCTIONS: readonly MappingFunction[] = [
  {
    name: "instr",
    category,
    description: "Where a text stands in another, counted from 0; -1 where it does not.",
    syntax: "instr(INPUT, SUBSTRING, START_POSITION, OCCURRENCE)",
    example: 'instr("adobe.com", "com")',
    result: "6",
    args: [2, 4],
    apply: ([input = null, search = null, start = 0, occurrence = 1]) => {
      if (input === null || search === null) return null;
      let at = wholeNumber(start, "START_POSITION") - 1;
      for (let left = wholeNumber(occurrence, "OCCURRENCE"); left > 0; left -= 1) {
        at = asText(input).indexOf(asText(search), at + 1);
        if (at === -1) return -1;
      }
      return at;
    },
  },
  {
    name: "split",
    category,
    description: "The parts of a text between separators; of several characters each one separates.",
    syntax: "split(INPUT, SEPARATOR)",
    example: 'split("Hello world", " ")',
    result: '["Hello", "world"]',
    args: [2, 2],
    apply: ([input = null, separator = null]) => {
      if (input === null) return null;
      const separators = new Set(asText(separator).replaceAll("\\", ""));
      return partsOf(asText(input), (character) => separators.has(character));
    },
  },
  {
    name: "explode",
    category,
    description: "The parts of a text between matches of a regular expression, a comma unless given.",
    syntax: "explode(STRING, REGEX)",
    example: 'explode("Hi, there!", " ")',
    result: '["Hi,", "there!"]',
    args: [1, 2],
    apply: ([input = null, regex = ","]) => (input === null ? null : asText(input).split(regExp(asText(regex)))),
  },
  {
    name: "join",
    category,
    description: "One text of many, with a separator between them.",
    syntax: "join(SEPARATOR, [OBJECTS])",
    example: 'join(" ", to_array(true, "Hello", "world"))',
    result: '"Hello world"',
    args: [2, MANY],
    apply: ([separator = null, ...objects]) => objects.flat().map(asText).join(asText(separator)),
  },
  {
    name: "lpad",
    category,
    description: "The text filled up on the left to a length.",
    syntax: "lpad(INPUT, COUNT, PADDING)",
    example: 'lpad("bat", 8, "yz")',
    result: '"yzyzybat"',
    args: [3, 3],
    apply: ([input = null, count = null, padding = null]) =>
      asText(input).padStart(width(count), asText(padding) || " "),
  },
  {
    name: "rpad",
    category,
    description: "The text filled up on the right to a length.",
    syntax: "rpad(INPUT, COUNT, PADDING)",
    example: 'rpad("bat", 8, "yz")',
    result: '"batyzyzy"',
    args: [3, 3],
    apply: ([input = null, count = null, padding = null]) => asText(input).padEnd(width(count), asText(padding) || " "),
  },
  {
    name: "extract_regex",
    category: "Regular Expression",
    description: "What a regular expression matches in a text, and each of its groups.",
    syntax: "extract_regex(STRING, REGEX)",
    example: 'extract_regex("E259,E259B_009,1_1", "([^,]+),[^,]*,([^,]+)")',
    result: '["E259,E259B_009,1_1", "E259", "1_1"]',
    args: [2, 2],
    apply: ([input = null, regex = null]) =>
      input === null ? null : [...(regExp(asText(regex)).exec(asText(input)) ?? [])].map((group) => group ?? null),
  },
  {
    name: "matches_regex",
    category: "Regular Expression",
    description: "Whether a regular expression matches the whole of a text.",
    syntax: "matches_regex(STRING, REGEX)",
    example: 'matches_regex("E259,E259B_009,1_1", "([^,]+),[^,]*,([^,]+)")',
    result: "true",
    args: [2, 2],
    apply: ([input = null, regex = null]) => input !== null && regExp(`^(?:${asText(regex)})$`).test(asText(input)),
  },
];

function partsOf(text: string, separates: (character: string) => boolean): Json[] {
  const parts = [""];
  for (const character of text) {
    if (separates(character)) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${character}`);
  }
  return parts;
}

function width(count: Json): number {
  const length = wholeNumber(count, "COUNT");
  if (length > WIDEST) throw new MappingProblem(`COUNT is at most ${WIDEST}; got ${length}.`);
  return length;
}

function regExp(source: string): RegExp {
  try {
    return new RegExp(source, "u");
  } catch {
    throw new MappingProblem(`${source} is no regular expression.`);
  }
}
