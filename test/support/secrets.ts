import fc, { type Arbitrary } from "fast-check";
import { anyString } from "./properties.ts";

/** A secret, and the letters and digits inside it that no encoding touches: wherever they show, the secret shows. */
export interface TestSecret {
  readonly value: string;
  readonly core: string;
}

/** Begins with letters that nothing else in an error begins with. */
const core = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(..."QXZJ"), minLength: 2, maxLength: 2 }),
    fc.string({ unit: fc.constantFrom(..."QXZJVKqxzjvk23456789"), minLength: 6, maxLength: 12 }),
  )
  .map((parts) => parts.join(""));

const around = (odd: Arbitrary<string>): Arbitrary<TestSecret> =>
  fc.tuple(odd, core, odd).map(([before, middle, after]) => ({ value: before + middle + after, core: middle }));

/** What a header may hold: ASCII and Latin-1, in the middle also tabs. */
const headerCharacter = fc.oneof(
  fc.constantFrom(..."+/=&%\"'\\<>, \t?#{}éÿ"),
  fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0xa0, max: 0xff }).map((code) => String.fromCharCode(code)),
);

/** A token, a client secret, or a header of the caller's own. */
export const headerSecret = around(fc.string({ unit: headerCharacter, maxLength: 8 }));

/** A password: any string at all. */
export const anySecret = around(anyString);

/** All of `auth.params` must be secret, however it is nested. */
export const nestedSecrets = fc.array(anySecret, { minLength: 1, maxLength: 3 }).map((secrets) => ({
  secrets,
  params: Object.fromEntries(
    secrets.map(({ value }, index) => [`field${index}`, index === 0 ? value : { list: [{ deep: value }] }]),
  ),
}));

/** How a server may write what it was sent. */
export const ENCODINGS: Readonly<Record<string, (text: string) => string>> = {
  raw: (text) => text,
  percent: (text) => encodeURIComponent(wellFormed(text)),
  "percent, lower case": (text) =>
    encodeURIComponent(wellFormed(text)).replaceAll(/%../g, (encoded) => encoded.toLowerCase()),
  "percent, twice": (text) => encodeURIComponent(encodeURIComponent(wellFormed(text))),
  form: (text) => new URLSearchParams({ "": text }).toString().slice(1),
  JSON: inJson,
  "JSON, twice": (text) => inJson(inJson(text)),
  "JSON, then percent": (text) => encodeURIComponent(inJson(text)),
  "JSON in ASCII": (text) =>
    inJson(text).replaceAll(/[^\0-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  HTML: inHtml,
  "JSON, then HTML": (text) => inHtml(inJson(text)),
};

/** Half of a surrogate pair is lost wherever text becomes bytes. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function inHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Every string inside a value. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Enough of a core to say that it shows: the end of a text that was cut may hold a character or three of a secret. */
const TELLING = 5;

/** The secrets that show in a text, or the beginnings of which do. */
export function shownIn(text: string, secrets: readonly TestSecret[]): string[] {
  return secrets.filter((secret) => text.includes(secret.core.slice(0, TELLING))).map(({ value }) => value);
}
