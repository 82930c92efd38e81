import type { SourceOptions, SourceRow } from "../data/source.ts";
import type { Emulator } from "../emulator.ts";
import { type Json, type JsonObject, isObject, listAt, textAt } from "../json.ts";

/** Gives a source rows as a body says: `rows` in place of its own, `add` on top of them. */
export function giveRows(emulator: Emulator, body: Json | undefined): void {
  const given: JsonObject = isObject(body) ? body : {};
  const { rows, add } = given;
  if ((rows === undefined) === (add === undefined)) throw new TypeError("The body is { path, rows } or { path, add }.");
  if (!Array.isArray(rows ?? add)) throw new TypeError("The rows of a source are an array of objects.");
  const source = emulator.source(textAt(given, "path") ?? "", optionsOf(given));
  if (rows === undefined) source.add(rowsAt(given, "add"));
  else source.rows(rowsAt(given, "rows"));
}

function rowsAt(body: JsonObject, name: string): SourceRow[] {
  return listAt(body, name).map((row, index) => {
    if (!isObject(row)) throw new TypeError(`Row ${index} of the source is no object.`);
    return row;
  });
}

function optionsOf(body: JsonObject): SourceOptions {
  const connectionSpecId = textAt(body, "connectionSpecId");
  const { kind } = body;
  return {
    ...(connectionSpecId === undefined ? {} : { connectionSpecId }),
    ...(kind === "table" || kind === "file" ? { kind } : {}),
  };
}
