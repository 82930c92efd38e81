import type { JsonObject } from "../../json.ts";
import { BEHAVIORS, COMMON } from "./behaviors.ts";
import { CLASSES } from "./classes.ts";
import { DATA_TYPES } from "./data-types.ts";
import { FIELD_GROUPS } from "./field-groups.ts";
import { type LibraryEntry, type LibraryType, libraryResource } from "./resource.ts";

/** The global container, as far as the emulator knows it, by resource type and `$id`. The same for all sandboxes. */
export const LIBRARY: Readonly<Record<LibraryType, ReadonlyMap<string, JsonObject>>> = {
  behaviors: shelf("behaviors", BEHAVIORS),
  classes: shelf("classes", CLASSES),
  mixins: shelf("mixins", FIELD_GROUPS),
  datatypes: shelf("datatypes", DATA_TYPES),
  common: shelf("common", COMMON),
};

function shelf(type: LibraryType, entries: readonly LibraryEntry[]): ReadonlyMap<string, JsonObject> {
  return new Map(entries.map((entry) => [entry.id, libraryResource(type, entry)]));
}
