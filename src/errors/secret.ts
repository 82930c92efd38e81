import { escapesOf } from "./escapes.ts";

/** A part of a secret at the end of a text that was cut is masked when it is at least this long. */
const SHORTEST_START = 4;
/** An escape that was cut itself. */
const HALF_ESCAPE = /^(?:%|\\|&)\S{0,8}$/;

/** A part of a text, from the first place to before the last. */
export type Range = readonly [start: number, end: number];

/** One secret, and where it stands in a text, however it is encoded there. Nothing is worked out before it is needed. */
export class Secret {
  readonly #value: string;
  #anchor: string | undefined;
  #steps: readonly Step[] | undefined;
  #base64: ReadonlySet<string> | undefined;

  constructor(value: string) {
    this.#value = value;
  }

  /** Every place where it stands. A text that was cut may end with the beginning of it. */
  in(text: string, isCut: boolean): readonly Range[] {
    return [...this.#escaped(text, isCut), ...this.#inBase64(text)];
  }

  #escaped(text: string, isCut: boolean): readonly Range[] {
    // No encoding makes a text shorter.
    if (!isCut && text.length < this.#value.length) return [];
    // No encoding touches letters and digits, so a text without those of the secret does not hold it.
    this.#anchor ??= (this.#value.match(/[a-z\d]+/gi) ?? []).reduce((a, b) => (b.length > a.length ? b : a), "");
    if (!isCut && !text.includes(this.#anchor)) return [];
    this.#steps ??= [...this.#value].map(stepOf);
    const ranges: Range[] = [];
    for (let start = 0; start < text.length; start++) {
      const end = endOf(this.#steps, text, start, isCut);
      if (end !== undefined) ranges.push([start, end]);
    }
    return ranges;
  }

  #inBase64(text: string): readonly Range[] {
    // Three bytes are four characters of base64.
    if (text.length < (this.#value.length * 4) / 3) return [];
    this.#base64 ??= base64Of(this.#value);
    return [...this.#base64].flatMap((form) => placesOf(form, text));
  }
}

function placesOf(part: string, text: string): Range[] {
  const places: Range[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push([at, at + part.length]);
  return places;
}

/** A text with ranges of it replaced; those that overlap or touch, by one mask. */
export function masked(text: string, ranges: readonly Range[], mask: string): string {
  let shown = "";
  let done = 0;
  for (const [start, end] of [...ranges].sort(([a], [b]) => a - b)) {
    if (start > done || done === 0) shown += text.slice(done, start) + mask;
    done = Math.max(done, end);
  }
  return shown + text.slice(done);
}

/** Gives every place where a character of the secret may end that begins at a place of the text. */
type Step = (text: string, at: number) => readonly number[];

function stepOf(char: string): Step {
  if (/[a-z\d]/i.test(char)) return (text, at) => (text[at] === char ? [at + 1] : []);
  const escapes = escapesOf(char);
  return (text, at) =>
    escapes.flatMap((pattern) => {
      pattern.lastIndex = at;
      return pattern.test(text) ? [pattern.lastIndex] : [];
    });
}

/** Where a secret ends that begins here. All ways to read the text are followed at once. */
function endOf(steps: readonly Step[], text: string, start: number, isCut: boolean): number | undefined {
  let places = [start];
  let isTail = false;
  for (const [index, step] of steps.entries()) {
    isTail ||= isCut && index >= SHORTEST_START && places.some((place) => isEnd(text, place));
    places = [...new Set(places.flatMap((place) => step(text, place)))];
    if (places.length === 0) return isTail ? text.length : undefined;
  }
  return Math.max(...places);
}

function isEnd(text: string, place: number): boolean {
  return place === text.length || HALF_ESCAPE.test(text.slice(place, place + 10));
}

/** Base64 of it alone, in both alphabets and without the padding. Inside the base64 of something longer it is not recognised. */
function base64Of(value: string): ReadonlySet<string> {
  const bytes = new TextEncoder().encode(value);
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")).replaceAll("=", "");
  return new Set([base64, base64.replaceAll("+", "-").replaceAll("/", "_")]);
}
