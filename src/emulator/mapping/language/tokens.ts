import { MappingProblem } from "../problem.ts";

/** A word of an expression, with the position it starts at. */
export interface Token {
  readonly kind: "number" | "text" | "name" | "field" | "symbol" | "end";
  /** What it says: a text without its quotes, a field without its `${}`. */
  readonly text: string;
  readonly at: number;
}

/** The longest calculated field that Data Prep takes, in characters. Source: Data Prep troubleshooting guide. */
const LONGEST = 4096;

const SPACE = /\s+/y;
const NUMBER = /\d+(\.\d+)?([eE][+-]?\d+)?/y;
/** A dot after a backslash belongs to the name. */
const NAME = /[\p{L}_$](?:[\p{L}\p{N}_$]|\\\.)*/uy;
const SYMBOL = /==|!=|<=|>=|&&|\|\||[-+*/%<>!~?:.,()[\]{}]/y;

/** The words of an expression, and an end after them. */
export function tokensOf(expression: string): readonly Token[] {
  if (expression.length > LONGEST) throw new MappingProblem(`An expression has at most ${LONGEST} characters.`);
  const tokens: Token[] = [];
  for (let at = 0; at < expression.length; ) {
    const space = match(SPACE, expression, at);
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const { token, length } = tokenAt(expression, at);
    tokens.push(token);
    at += length;
  }
  return [...tokens, { kind: "end", text: "the end", at: expression.length }];
}

function tokenAt(expression: string, at: number): { token: Token; length: number } {
  const first = expression.charAt(at);
  if (first === '"' || first === "'") return quoted(expression, at, first);
  if (expression.startsWith("${", at)) return braced(expression, at);
  for (const [kind, pattern] of [
    ["number", NUMBER],
    ["name", NAME],
    ["symbol", SYMBOL],
  ] as const) {
    const text = match(pattern, expression, at);
    if (text !== undefined) return { token: { kind, text: text.replaceAll("\\.", "."), at }, length: text.length };
  }
  throw new MappingProblem(`The expression has ${first} at position ${at}, which means nothing.`);
}

/** A backslash takes the character after it as it is, but for n, r and t. */
function quoted(expression: string, at: number, quote: string): { token: Token; length: number } {
  let text = "";
  for (let here = at + 1; here < expression.length; here += 1) {
    const character = expression.charAt(here);
    if (character === quote) return { token: { kind: "text", text, at }, length: here + 1 - at };
    if (character !== "\\") {
      text += character;
      continue;
    }
    here += 1;
    text += escaped(expression.charAt(here));
  }
  throw new MappingProblem(`The text that starts at position ${at} does not end.`);
}

function escaped(character: string): string {
  const control: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };
  // A text is also a regular expression: `\\d` and `\d` both reach it as `\d`.
  return control[character] ?? (/[\w.+*?^$|()[\]{}]/.test(character) ? `\\${character}` : character);
}

function braced(expression: string, at: number): { token: Token; length: number } {
  const end = expression.indexOf("}", at);
  if (end === -1) throw new MappingProblem(`The field that starts at position ${at} has no closing brace.`);
  return { token: { kind: "field", text: expression.slice(at + 2, end), at }, length: end + 1 - at };
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
