import { placeholderProblem } from "../errors/placeholder.ts";
import type { Exchange } from "../http/exchange.ts";
import { type Json, type JsonObject, isObject, textAt } from "../json.ts";
import { patched } from "../patch-object.ts";
import { OWNED, writable } from "./object.ts";

/** What a PATCH makes of an object as it is shown: by fields, which replace what they name, or by a JSON Patch under its own media type. */
export function changed(shown: JsonObject, { body, headers }: Exchange): JsonObject {
  const isPatch = /^application\/json-patch\+json\b/i.test(headers.get("content-type") ?? "");
  if (isPatch) {
    if (!Array.isArray(body)) throw placeholderProblem(400, "A JSON Patch is an array of changes.");
    refuseOwned(body.map((change) => textAt(change, "path")?.split("/")[1]));
    return writable(patched(shown, body));
  }
  const fields = fieldsIn(body);
  return writable({ ...shown, ...fields });
}

/** What the second version of PATCH makes of it: fields are merged at any depth. */
export function merged(shown: JsonObject, { body }: Exchange): JsonObject {
  return writable(merge(shown, fieldsIn(body)));
}

function fieldsIn(body: Json): JsonObject {
  if (!isObject(body))
    throw placeholderProblem(
      400,
      "The change is an object of fields; a list needs the content type application/json-patch+json.",
    );
  refuseOwned(Object.keys(body));
  return body;
}

function refuseOwned(names: readonly (string | undefined)[]): void {
  const owned = names.find((name) => name !== undefined && OWNED.has(name));
  if (owned !== undefined) throw placeholderProblem(400, `${owned} is written by the platform alone.`);
}

function merge(one: JsonObject, two: JsonObject): JsonObject {
  const result: JsonObject = { ...one };
  for (const [key, value] of Object.entries(two)) {
    const before = Object.hasOwn(result, key) ? result[key] : undefined;
    const after = isObject(value) ? merge(isObject(before) ? before : {}, value) : value;
    Object.defineProperty(result, key, { value: after, enumerable: true, configurable: true, writable: true });
  }
  return result;
}
