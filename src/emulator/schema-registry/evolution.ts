import { placeholderProblem } from "../errors/placeholder.ts";
import { registryProblem } from "../errors/schema-registry.ts";
import { type JsonObject, isObject } from "../json.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { finderIn } from "./find.ts";
import { type FlatField, flatFields } from "./flatten.ts";
import { bindingSchemas, isUnion } from "./in-use.ts";
import { shapeOf } from "./resolve.ts";

/**
 * Refuses a change that would break a schema in use: one that a dataset was made from, or that is enabled for Profile.
 * Source: schema evolution, in Adobe's basics of schema composition; no code is documented for it.
 */
export function checkEvolution(sandbox: Sandbox, changed: JsonObject): void {
  for (const { id, body } of bindingSchemas(sandbox)) {
    const before = flatFields(shapeOf(body, finderIn(sandbox)));
    const after = flatFields(shapeOf(id === changed.$id ? changed : body, finderIn(sandbox, changed)));
    const broken = breakOf(before, after);
    if (broken !== undefined) throw placeholderProblem(400, `The schema ${id} is in use, and this change ${broken}.`);
  }
}

/** What a change breaks, or undefined. Fields may be added, and required ones become optional. */
function breakOf(before: readonly FlatField[], after: readonly FlatField[]): string | undefined {
  const now = new Map(after.map((flat) => [flat.path, flat]));
  const then = new Map(before.map((flat) => [flat.path, flat]));
  for (const { path, field } of before) {
    const kept = now.get(path)?.field;
    if (kept === undefined) return `removes the field ${path}`;
    if (typeName(kept) !== typeName(field)) return `makes ${path} a ${typeName(kept)}, which was a ${typeName(field)}`;
    if (restricts(field.enum, kept.enum)) return `restricts the values of ${path}`;
  }
  const required = after.find((flat) => flat.required && then.get(flat.path)?.required !== true);
  return required && `makes ${required.path} required`;
}

function restricts(before: unknown, after: unknown): boolean {
  if (!Array.isArray(after)) return false;
  return !Array.isArray(before) || before.some((value) => !after.includes(value));
}

/** Refuses a schema whose fields are of other types in another schema of its union. */
export function checkMerge(sandbox: Sandbox, changed: JsonObject): void {
  const find = finderIn(sandbox, changed);
  const schemas = [...sandbox.schemas.values()].map(({ id, body }) => (id === changed.$id ? changed : body));
  const known = new Map<string, { type: string; id: string }>();
  for (const schema of schemas.filter(isUnion)) {
    for (const { path, field } of flatFields(shapeOf(schema, find))) {
      const key = `${String(schema["meta:class"])} ${path}`;
      const type = typeName(field);
      const other = known.get(key);
      if (other !== undefined && other.type !== type) {
        const where = `/${path.replaceAll(".", "/")}`;
        const detail = `${where} is a ${other.type} in the schema ${other.id} and a ${type} here: the union cannot hold both.`;
        throw registryProblem("XDM-1413-400", detail);
      }
      known.set(key, { type, id: String(schema.$id) });
    }
  }
}

function typeName({ type, format, items }: JsonObject): string {
  const name = typeof format === "string" && format.startsWith("date") ? format : String(type ?? "object");
  return name === "array" && isObject(items) ? `list of ${typeName(items)}` : name;
}
