import { MappingProblem } from "../problem.ts";
import type { Token } from "./tokens.ts";

/** Deeper than any expression anybody writes by hand, and far from what a stack holds. */
const DEEPEST = 100;

/** Goes through the words of an expression. */
export interface Reader {
  peek(): Token;
  next(): Token;
  /** Takes the next word if it is one of these symbols, or words for them. */
  take(...symbols: readonly string[]): string | undefined;
  /** Takes this symbol, or says what stands there instead. */
  expect(symbol: string): void;
  /** Reads something nested, which must not be too deep. */
  nested<T>(read: () => T): T;
}

export function readerOf(tokens: readonly Token[]): Reader {
  let position = 0;
  let depth = 0;
  const peek = (): Token => tokens[position] ?? { kind: "end", text: "the end", at: 0 };
  const take: Reader["take"] = (...symbols) => {
    const { kind, text } = peek();
    if ((kind !== "symbol" && kind !== "name") || !symbols.includes(text)) return undefined;
    position += 1;
    return text;
  };
  return {
    peek,
    take,
    next() {
      const token = peek();
      position += 1;
      return token;
    },
    expect(symbol) {
      const { text, at } = peek();
      if (take(symbol) === undefined) {
        throw new MappingProblem(`The expression needs ${symbol} at position ${at}, where ${text} is.`);
      }
    },
    nested(read) {
      depth += 1;
      if (depth > DEEPEST) throw new MappingProblem(`The expression is nested deeper than ${DEEPEST} levels.`);
      const result = read();
      depth -= 1;
      return result;
    },
  };
}
