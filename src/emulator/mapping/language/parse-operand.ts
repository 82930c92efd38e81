import { MappingProblem } from "../problem.ts";
import type { Expression } from "./expression.ts";
import type { Reader } from "./reader.ts";

/** Names that must stand in `${}` to be a field. Source: Data Prep mapping functions. */
const RESERVED = new Set(
  "new mod or break var lt for false while eq gt div not null continue else and ne true le if ge return".split(" "),
);
const CONSTANTS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

type Read = (reader: Reader) => Expression;

/** A value, a field, a call, or something in brackets, with what is taken out of it after a dot or in brackets. */
export function readOperand(reader: Reader, read: Read): Expression {
  let operand = readPrimary(reader, read);
  for (;;) {
    if (reader.take("[") !== undefined) {
      operand = { kind: "item", of: operand, index: read(reader) };
      reader.expect("]");
    } else if (reader.take(".") !== undefined) operand = readMember(reader, read, operand);
    else return operand;
  }
}

/** `text.equals(other)` is how Adobe writes two of the functions. */
function readMember(reader: Reader, read: Read, of: Expression): Expression {
  const { kind, text, at } = reader.next();
  if (kind !== "name" && kind !== "field" && kind !== "number") {
    throw new MappingProblem(`The expression needs a name after the dot, at position ${at}.`);
  }
  if (reader.take("(") === undefined) return { kind: "member", of, key: text };
  return { kind: "call", name: text, args: [of, ...readList(reader, read, ")")] };
}

function readPrimary(reader: Reader, read: Read): Expression {
  const { kind, text, at } = reader.next();
  if (kind === "text") return { kind: "value", value: text };
  if (kind === "number") return { kind: "value", value: Number(text) };
  if (kind === "field") return { kind: "field", name: text };
  if (kind === "name") return readName(reader, read, text, at);
  if (text === "(") {
    const inner = read(reader);
    reader.expect(")");
    return inner;
  }
  if (text === "[") return { kind: "list", items: readList(reader, read, "]") };
  if (text === "{") return readObject(reader, read);
  throw new MappingProblem(`The expression needs a value at position ${at}, where ${text} is.`);
}

function readName(reader: Reader, read: Read, name: string, at: number): Expression {
  const constant = Object.hasOwn(CONSTANTS, name) ? CONSTANTS[name] : undefined;
  if (constant !== undefined) return { kind: "value", value: constant };
  if (RESERVED.has(name)) {
    throw new MappingProblem(`${name} at position ${at} is a reserved word: as a field it is written \${${name}}.`);
  }
  if (reader.take("(") !== undefined) return { kind: "call", name, args: readList(reader, read, ")") };
  return { kind: "field", name };
}

function readList(reader: Reader, read: Read, end: string): readonly Expression[] {
  if (reader.take(end) !== undefined) return [];
  const items = [read(reader)];
  while (reader.take(",") !== undefined) items.push(read(reader));
  reader.expect(end);
  return items;
}

function readObject(reader: Reader, read: Read): Expression {
  const members: { key: Expression; value: Expression }[] = [];
  if (reader.take("}") !== undefined) return { kind: "object", members };
  do {
    const key = read(reader);
    reader.expect(":");
    members.push({ key, value: read(reader) });
  } while (reader.take(",") !== undefined);
  reader.expect("}");
  return { kind: "object", members };
}
