import { isObject } from "../json.ts";
import type { World } from "../state/world.ts";
import { inferColumns } from "./infer-columns.ts";
import type { Column, Row, Table } from "./table.ts";

/**
 * What a source holds, for all sandboxes: it is outside the platform.
 *
 * @example
 * ```ts
 * import { createEmulator, type Source } from "aep-flow-service/emulator";
 * const emulator = createEmulator();
 * const contacts: Source = emulator.source("Hubspot.Contacts");
 * contacts.rows([{ Vid: 1, Properties_Firstname_Value: "Ada", Properties_Lastmodifieddate_Value: "2026-01-05T09:00:00Z" }]);
 * contacts.add([{ Vid: 2, Properties_Firstname_Value: "Bob", Properties_Lastmodifieddate_Value: "2026-01-06T09:00:00Z" }]);
 * ```
 */
export interface Source {
  /**
   * Puts these rows in place of all there are. Columns are those of the source, or inferred from the rows where it has none yet or has others.
   *
   * @throws TypeError where a row is no object.
   */
  rows(rows: readonly SourceRow[]): Source;
  /** Adds rows: a flow with a delta column picks up those that are newer than its last run. A file counts as written anew. */
  add(rows: readonly SourceRow[]): Source;
}

/** One row by column name: texts, numbers, booleans and null; nested values are JSON. */
export type SourceRow = Readonly<Record<string, unknown>>;

/** What a source is, where it is none of those the emulator brings along. */
export interface SourceOptions {
  /** The connector it belongs to; any connector of its kind unless given. */
  readonly connectionSpecId?: string;
  /** A path that starts with a slash is a file's unless this says otherwise. */
  readonly kind?: "table" | "file";
}

/** The source at a path, whether there is one yet or not. `known` is what the emulator brings along at that path. */
export function sourceAt(
  world: () => World,
  path: string,
  options: SourceOptions,
  known: (path: string) => Table | undefined,
): Source {
  if (typeof path !== "string" || path.trim() === "")
    throw new TypeError('A source is named by the path of its table or file, such as "Hubspot.Contacts".');
  const put = (rows: readonly Row[], fresh: boolean) => {
    const { sources, clock } = world();
    const before = sources.get(path) ?? known(path);
    const all = fresh ? rows : [...(before?.rows ?? []), ...rows];
    sources.set(path, {
      kind: options.kind ?? before?.kind ?? (path.startsWith("/") ? "file" : "table"),
      name: before?.name ?? path.split("/").at(-1) ?? path,
      path,
      modifiedAt: clock.now(),
      columns: columnsFor(before?.columns ?? [], all),
      rows: all,
      ...(options.connectionSpecId === undefined ? {} : { connectionSpecId: options.connectionSpecId }),
    });
  };
  const source: Source = {
    rows(rows) {
      put(checked(rows), true);
      return source;
    },
    add(rows) {
      put(checked(rows), false);
      return source;
    },
  };
  return source;
}

/** Declared columns stay as long as they name all there is. */
function columnsFor(declared: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const names = new Set(declared.map(({ name }) => name));
  return rows.every((row) => Object.keys(row).every((name) => names.has(name))) && names.size > 0
    ? declared
    : inferColumns(rows);
}

/** The rows as JSON holds them: a copy, so that nothing changes behind the emulator's back. */
function checked(rows: readonly SourceRow[]): Row[] {
  if (!Array.isArray(rows)) throw new TypeError("The rows of a source are an array of objects.");
  return rows.map((row, index) => {
    const copy: unknown = JSON.parse(JSON.stringify(row ?? null));
    if (!isObject(copy)) throw new TypeError(`Row ${index} of the source is no object.`);
    return copy;
  });
}
