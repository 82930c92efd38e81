import type { Table } from "../data/table.ts";
import type { JsonObject } from "../json.ts";

/** What stands in a folder, each folder inside it once. Tables stand at the root. */
export function entriesIn(tables: readonly Table[], folder: string): JsonObject[] {
  const prefix = `${folder.replace(/\/$/, "")}/`;
  const entries = new Map<string, JsonObject>();
  for (const { kind, name, path } of tables) {
    const [child, ...deeper] = kind === "file" ? stepsBelow(prefix, path) : prefix === "/" ? [name] : [];
    if (child === undefined) continue;
    const type = deeper.length === 0 ? kind : "folder";
    const at = type === "folder" ? `${prefix}${child}` : path;
    const canBeRead = type !== "folder";
    const shown = type === "folder" ? child : name;
    entries.set(at, { type, name: shown, path: at, canPreview: canBeRead, canFetchSchema: canBeRead });
  }
  return [...entries.values()];
}

/** The names on the way from a folder down to a file; none where the file is elsewhere. */
function stepsBelow(prefix: string, path: string): string[] {
  const rooted = path.startsWith("/") ? path : `/${path}`;
  return rooted.startsWith(prefix) ? rooted.slice(prefix.length).split("/") : [];
}
