import { flowProblem } from "../errors/flow.ts";
import { type Json, type JsonObject, isObject, textAt } from "../json.ts";

/** The payload as an object that has the given non-empty texts. */
export function payloadWith(body: Json, ...paths: readonly string[]): JsonObject {
  if (!isObject(body)) throw flowProblem("1000-400", "The request body must be a JSON object.");
  for (const path of paths) {
    if (textAt(body, path) === undefined)
      throw flowProblem("1000-400", `${path} is required and must be a non-empty string.`);
  }
  return body;
}
