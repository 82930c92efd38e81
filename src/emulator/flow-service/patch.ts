import { flowProblem } from "../errors/flow.ts";
import { type Json, type JsonObject, isObject } from "../json.ts";
import { type Change, applied } from "../json-patch.ts";

/** A change as it was sent, in one spelling. */
export interface Patched {
  readonly body: JsonObject;
  readonly ops: JsonObject[];
}

/**
 * What a JSON Patch makes of a body, which itself stays as it is. Only the given paths, and what is below them, can be changed.
 *
 * The OpenAPI file wants one change as an object for connections, and its operations in capitals; the tutorials send lists in lower case.
 */
export function patched(body: JsonObject, patch: Json, paths: readonly string[]): Patched {
  const changes = (Array.isArray(patch) ? patch : [patch]).map((each, index) => changeOf(each, index, paths));
  const result = applied(body, changes);
  if ("misfit" in result) {
    throw flowProblem("1455-400", `The path ${result.misfit} of the patch leads nowhere in the entity.`);
  }
  return { body: result.value, ops: changes.map((change) => ({ ...change })) };
}

function changeOf(given: Json, index: number, paths: readonly string[]): Change {
  if (!isObject(given)) throw flowProblem("1455-400", `patch[${index}] is no object with op, path and value.`);
  const op = String(given.op ?? "").toLowerCase();
  if (op !== "add" && op !== "replace" && op !== "remove") {
    throw flowProblem("1434-400", `patch[${index}].op is add, replace or remove; got ${given.op ?? "nothing"}.`);
  }
  const { path, value } = given;
  if (typeof path !== "string" || !path.startsWith("/")) {
    throw flowProblem("1455-400", `patch[${index}].path is a JSON pointer that starts with a slash.`);
  }
  refusePath(path, paths);
  if (op === "remove") return { op, path };
  if (value === undefined) throw flowProblem("1455-400", `patch[${index}] has no value to ${op}.`);
  return { op, path, value };
}

function refusePath(path: string, paths: readonly string[]): void {
  if (path === "/connectionSpec" || path.startsWith("/connectionSpec/")) {
    throw flowProblem("1414-400", "The connection spec of a connection cannot change.");
  }
  if (paths.some((each) => path === each || path.startsWith(`${each}/`))) return;
  throw flowProblem("1455-400", `${path} cannot be changed; what can: ${paths.join(", ")}.`);
}
