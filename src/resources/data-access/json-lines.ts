import { isRecord, type JsonRecord } from "../../http/envelopes.ts";

/** A row of a file: an object, or the text of a line that is none. */
export interface Row {
  /** Number of the line, or of the item of a list, from 1. */
  readonly line: number;
  readonly value: JsonRecord | string;
}

/**
 * The rows of a file of JSON Lines, each parsed when it is asked for. A whole file that is one JSON list, or one object over several lines, is
 * taken, too: the documents print one so.
 */
export function* rowsIn(text: string): Generator<Row, void, undefined> {
  const whole = /^\s*(\[|\{\s*\n)/.test(text) ? parsed(text) : undefined;
  if (Array.isArray(whole) || isRecord(whole)) {
    for (const [index, item] of (Array.isArray(whole) ? whole : [whole]).entries())
      yield { line: index + 1, value: isRecord(item) ? item : JSON.stringify(item) };
    return;
  }
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf("\n", start);
    const row = text.slice(start, end === -1 ? text.length : end).trim();
    start = end === -1 ? text.length : end + 1;
    line += 1;
    if (row === "") continue;
    const value = parsed(row);
    yield { line, value: isRecord(value) ? value : row };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
