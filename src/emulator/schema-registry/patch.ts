import { placeholderProblem } from "../errors/placeholder.ts";
import { type Json, type JsonObject, isObject } from "../json.ts";
import { patched as patchedObject } from "../patch-object.ts";

/** What a JSON Patch makes of a resource. The reference prints one path without its slash (`description`), which is taken as meant. */
export function patched(resource: JsonObject, patch: Json): Json {
  if (!Array.isArray(patch)) throw placeholderProblem(400, "The body is a list of JSON Patch operations.");
  return patchedObject(resource, patch.map(withSlashes));
}

function withSlashes(change: Json): Json {
  if (!isObject(change)) return change;
  const { path, from } = change;
  return {
    ...change,
    ...(typeof path === "string" ? { path: withSlash(path) } : {}),
    ...(typeof from === "string" ? { from: withSlash(from) } : {}),
  };
}

function withSlash(path: string): string {
  return path.startsWith("/") ? path : `/${path}`;
}
