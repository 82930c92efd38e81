import type { Json } from "../json.ts";
import type { Path } from "./path.ts";
import { memberOf } from "./values.ts";

/** What stands at a path; undefined where nothing does. Every item of a list gives a list of what stands in each, null for nothing. */
export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (step === "every") return Array.isArray(value) ? value.map((item) => valueAt(item, rest) ?? null) : undefined;
  if ("key" in step) return valueAt(memberOf(value, step.key), rest);
  return Array.isArray(value) ? valueAt(value[step.index], rest) : undefined;
}
