import type { JsonObject } from "../json.ts";
import type { Entity } from "./entity.ts";

/** A stored mapping set with every version it has had; its body is the last one's. */
export interface MappingSet extends Entity {
  /** The version's number is its place here. */
  readonly versions: MappingSetVersion[];
}

/** What a mapping set was from one write to the next. */
export interface MappingSetVersion {
  readonly body: JsonObject;
  /** Epoch milliseconds. */
  readonly writtenAt: number;
}

/** A version by its number, as text or not; undefined where there is none. */
export function versionOf({ versions }: MappingSet, version: unknown): MappingSetVersion | undefined {
  const text = typeof version === "number" ? String(version) : version;
  return typeof text === "string" && /^\d+$/.test(text) ? versions[Number(text)] : undefined;
}
