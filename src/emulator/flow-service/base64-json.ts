import { flowProblem } from "../errors/flow.ts";
import { type JsonObject, isObject } from "../json.ts";

/** The object in a query parameter that is JSON in base64; undefined where it is absent. */
export function base64Json(name: string, given: string | null): JsonObject | undefined {
  if (given === null) return undefined;
  const parsed = decoded(given);
  if (isObject(parsed)) return parsed;
  throw flowProblem("1000-400", `${name} is a JSON object in base64.`);
}

/** Either alphabet of base64, padded or not. */
function decoded(given: string): unknown {
  try {
    const binary = atob(given.replaceAll("-", "+").replaceAll("_", "/").replaceAll(" ", "+"));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0))));
  } catch {
    return undefined;
  }
}
