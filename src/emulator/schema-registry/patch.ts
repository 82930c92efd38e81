import { applyPatch, type Operation } from "rfc6902";
import { placeholderProblem } from "../errors/placeholder.ts";
import { type Json, type JsonObject, isObject } from "../json.ts";

const WITH_VALUE = ["add", "replace", "test"] as const;
const WITH_FROM = ["move", "copy"] as const;

/** What a JSON Patch makes of a resource. The reference prints one path without its slash (`description`), which is taken as meant. */
export function patched(resource: JsonObject, patch: Json): Json {
  if (!Array.isArray(patch)) throw placeholderProblem(400, "The body is a list of JSON Patch operations.");
  const box = { resource: structuredClone(resource) };
  for (const given of patch) {
    const [failure] = applyPatch(box.resource, [operationOf(given)]);
    if (failure)
      throw placeholderProblem(400, `The patch cannot be applied: ${failure.name} at ${JSON.stringify(given)}.`);
  }
  return box.resource;
}

function operationOf(given: Json): Operation {
  if (!isObject(given) || typeof given.path !== "string") {
    throw placeholderProblem(400, "Each operation of a JSON Patch has an op and a path.");
  }
  const path = pointer(given.path);
  const op = given.op;
  if (op === "remove") return { op, path };
  const valued = WITH_VALUE.find((each) => each === op);
  if (valued !== undefined && given.value !== undefined) return { op: valued, path, value: given.value };
  const moving = WITH_FROM.find((each) => each === op);
  if (moving !== undefined && typeof given.from === "string") return { op: moving, path, from: pointer(given.from) };
  throw placeholderProblem(400, `This is no operation of a JSON Patch: ${JSON.stringify(given)}.`);
}

function pointer(path: string): string {
  return path === "" || path.startsWith("/") ? path : `/${path}`;
}
