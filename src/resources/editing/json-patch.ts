import * as z from "zod/mini";
import { agrees } from "../../http/recovery/match.ts";

/**
 * One change of a JSON Patch (RFC 6902). Flow Service takes these three operations, and refuses the others with FLOW-1434-400.
 * Source: tutorial on updating dataflows.
 */
export type JsonPatchOperation =
  | { readonly op: "add" | "replace"; readonly path: string; readonly value: unknown }
  | { readonly op: "remove"; readonly path: string };

/** Changes, made in their order, all or none. */
export type JsonPatch = readonly JsonPatchOperation[];

const pointer = () => z.string().check(z.regex(/^\//, "must be a JSON Pointer, which starts with a slash: /name"));

export const jsonPatchSchema = z.readonly(
  z
    .array(
      z.union([
        z.object({ op: z.enum(["add", "replace"]), path: pointer(), value: z.unknown() }),
        z.object({ op: z.literal("remove"), path: pointer() }),
      ]),
    )
    .check(z.minLength(1)),
);

/** Whether everything a patch does stands in an entity that is read back. Of what comes back masked, and of the end of a list, that cannot be seen. */
export function patchHolds(patch: JsonPatch, entity: unknown): boolean {
  // With validation off it may be anything.
  const given: unknown = patch;
  if (!Array.isArray(given)) return false;
  return patch.every((change) => {
    if (typeof change?.path !== "string" || isMasked(change.path)) return false;
    const keys = change.path.split("/").slice(1).map(decodeKey);
    const last = keys.at(-1);
    const parent = keys.slice(0, -1).reduce<unknown>(valueAt, entity);
    if (change.op === "remove") return valueAt(parent, last ?? "") === undefined;
    // What was to be added at the end of a list may have stood in it before.
    if (last === "-") return false;
    return agrees(change.value, valueAt(parent, last ?? ""));
  });
}

/** The parts of a patch that must not show in errors. */
export function secretsOf(patch: JsonPatch): unknown {
  // With validation off it may be anything.
  return Array.isArray(patch)
    ? patch.map((change) => (isMasked(String(change?.path)) ? change.value : undefined))
    : patch;
}

/** Secrets of a base connection are not readable. */
function isMasked(path: string): boolean {
  return /^\/auth(\/|$)/.test(path);
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function decodeKey(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}
