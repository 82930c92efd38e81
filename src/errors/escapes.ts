/** Names HTML has for the characters it escapes. */
const ENTITIES: Readonly<Record<string, string>> = { '"': "quot", "'": "apos", "<": "lt", ">": "gt", "&": "amp" };
/** Letters JSON and its likes have for control characters. */
const LETTERS: Readonly<Record<string, string>> = { "\b": "b", "\t": "t", "\n": "n", "\f": "f", "\r": "r" };
/** Stands in for half of a surrogate pair wherever text becomes bytes. */
const REPLACEMENT = "\ufffd";

/** A backslash, in a text that may have been percent-encoded afterwards. */
const BACKSLASH = String.raw`(?:\\|%(?:25){0,3}5[cC])`;

/**
 * How a character may be written in a text that holds an echo of it: as itself, percent-encoded, as in a form, in a string of JSON or of another
 * language, in HTML, also when one was done after the other. Each pattern is sticky. Letters and digits are always written as themselves.
 * All repetitions are bounded, so that no text takes long.
 */
export function escapesOf(char: string): readonly RegExp[] {
  return sourcesOf(char).map((source) => new RegExp(source, "y"));
}

function sourcesOf(char: string): readonly string[] {
  if (char === "\\") return [1, 2, 4, 8, 16].map((times) => `${BACKSLASH}{${times}}`);
  const whole = /\p{Cs}/u.test(char) ? REPLACEMENT : char;
  const code = whole.codePointAt(0) ?? 0;
  const [letter, entity] = [LETTERS[char], ENTITIES[char]];
  const units = [...Array(char.length).keys()].map((index) => hex(char.charCodeAt(index), 4));
  return [
    `${BACKSLASH}{0,16}${literal(char)}`,
    literal(whole),
    `${BACKSLASH}{0,16}${percent(utf8(whole))}`,
    `${BACKSLASH}{0,16}&(?:amp;){0,3}#(?:0{0,6}${code}|[xX]0{0,6}${anyCase(hex(code, 1))});`,
    units.map((unit) => `${BACKSLASH}{1,16}u${anyCase(unit)}`).join(""),
    ...(code < 0x100 ? [percent([code])] : []),
    ...(letter === undefined ? [] : [`${BACKSLASH}{1,16}${letter}`]),
    ...(entity === undefined ? [] : [`${BACKSLASH}{0,16}&(?:amp;){0,3}${entity};`]),
    ...(char === " " ? [String.raw`\+`] : []),
  ];
}

function utf8(text: string): readonly number[] {
  return [...new TextEncoder().encode(text)];
}

/** `%2F`, `%252f` and so on. */
function percent(bytes: readonly number[]): string {
  return bytes.map((byte) => `%(?:25){0,3}${anyCase(hex(byte, 2))}`).join("");
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, "0");
}

/** Hexadecimal digits come in both cases. */
function anyCase(digits: string): string {
  return digits.replaceAll(/[a-f]/gi, (digit) => `[${digit.toLowerCase()}${digit.toUpperCase()}]`);
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
