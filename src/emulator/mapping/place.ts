import { type Json, type JsonObject, isObject } from "../json.ts";
import type { Path } from "./path.ts";
import { define, memberOf } from "./values.ts";

/** Puts a value at a path of a record, making the objects and lists on the way. For every item of a list it takes a list. */
export function place(record: JsonObject, path: Path, value: Json): void {
  const [step, ...rest] = path;
  if (typeof step === "object" && "key" in step) {
    define(record, step.key, placed(memberOf(record, step.key), rest, value));
  }
}

/** What is to stand where something may stand already. */
function placed(existing: Json | undefined, path: Path, value: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === "object" && "key" in step) {
    const object = isObject(existing) ? existing : {};
    define(object, step.key, placed(memberOf(object, step.key), rest, value));
    return object;
  }
  const list = Array.isArray(existing) ? existing : [];
  if (step !== "every") set(list, step.index, placed(list[step.index], rest, value));
  else
    for (const [index, item] of (Array.isArray(value) ? value : [value]).entries()) {
      set(list, index, placed(list[index], rest, item));
    }
  return list;
}

/** Items before it that nothing has filled are null. */
function set(list: Json[], index: number, value: Json): void {
  while (list.length < index) list.push(null);
  list[index] = value;
}
