import { isRecord, own } from "../specs/json-value.ts";
import { inComment, literal } from "./text.ts";

/** A description is a help, not a book. */
const LONGEST = 600;
const LONGEST_DEFAULT = 80;

/** A doc comment of these lines, or nothing where they say nothing. Ends with a line end. */
export function docComment(lines: readonly (string | undefined)[]): string {
  const said = lines.flatMap((line) => {
    const text = line === undefined ? "" : shortened(inComment(line));
    return text === "" ? [] : [text];
  });
  if (said.length === 0) return "";
  if (said.length === 1) return `/** ${said[0]} */\n`;
  return `/**\n${said.map((line) => ` * ${line}\n`).join("")} */\n`;
}

/** What a schema says of itself for people to read. */
export function docOf(schema: unknown, ...more: readonly string[]): string {
  if (!isRecord(schema)) return docComment(more);
  return docComment([described(schema), ...more, secrecy(schema), fallback(schema)]);
}

/** Its description, else its title. A tag at the beginning of a description is a word like others. */
function described(schema: Readonly<Record<string, unknown>>): string | undefined {
  const text = own(schema, "description") ?? own(schema, "title");
  return typeof text === "string" ? text.replaceAll("@", "\\@") : undefined;
}

function secrecy(schema: Readonly<Record<string, unknown>>): string | undefined {
  return own(schema, "format") === "password" ? "A secret." : undefined;
}

function fallback(schema: Readonly<Record<string, unknown>>): string | undefined {
  const value = own(schema, "default");
  if (value === undefined) return undefined;
  const text = typeof value === "string" ? literal(value) : JSON.stringify(value);
  return text.length > LONGEST_DEFAULT ? undefined : `@default ${text.replaceAll("@", "\\@")}`;
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}
