import { type JsonObject, compact } from "../../json.ts";
import { digestHex } from "../../state/digest.ts";
import { altIdOf } from "../ids.ts";

/** The release of Adobe's library that every resource of it claims to be from. */
export const LIBRARY_VERSION = "1.38.3";

/** When that release is said to have come out. */
const RELEASED = Date.UTC(2022, 11, 5);

/** What is to be said of one resource of Adobe's library. */
export interface LibraryEntry {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The resources it is made of. */
  readonly extends?: readonly string[];
  readonly properties?: JsonObject;
  readonly required?: readonly string[];
  /** Of a field group: the classes it is for. */
  readonly intendedToExtend?: readonly string[];
}

export type LibraryType = "behaviors" | "classes" | "mixins" | "datatypes" | "common";

/** The entry as the registry prints a resource of the global container: its fields below `definitions`. */
export function libraryResource(resourceType: LibraryType, entry: LibraryEntry): JsonObject {
  const { id, title, description, properties, intendedToExtend, required } = entry;
  const parts = [...(entry.extends ?? [])];
  const own = id.slice(id.lastIndexOf("/") + 1);
  const refs = properties === undefined ? parts : [...parts, `#/definitions/${own}`];
  return compact({
    $id: id,
    "meta:altId": altIdOf(id),
    "meta:resourceType": resourceType,
    version: LIBRARY_VERSION,
    title,
    type: "object",
    description,
    definitions: properties === undefined ? undefined : { [own]: { properties } },
    allOf: refs.map((ref) => ({ $ref: ref, type: "object", "meta:xdmType": "object" })),
    required: required && [...required],
    "meta:extensible": true,
    "meta:abstract": true,
    "meta:extends": resourceType === "classes" ? parts : undefined,
    "meta:intendedToExtend": intendedToExtend && [...intendedToExtend],
    "meta:xdmType": "object",
    "meta:status": "stable",
    "meta:containerId": "global",
    "meta:registryMetadata": {
      "repo:createdDate": RELEASED,
      "repo:lastModifiedDate": RELEASED,
      eTag: digestHex(id, 64),
      "meta:globalLibVersion": LIBRARY_VERSION,
    },
  });
}
