import { type JsonObject, at, isObject, listAt } from "../json.ts";

/** The params of a flow's transformation of this name, or undefined where it has none. */
export function transformationParams(flow: JsonObject, name: string): JsonObject | undefined {
  const found = listAt(flow, "transformations").find((each) => at(each, "name") === name);
  if (found === undefined) return undefined;
  const params = at(found, "params");
  return isObject(params) ? params : {};
}
