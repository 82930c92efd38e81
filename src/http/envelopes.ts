import type { Answer } from "./answer.ts";

/** A JSON object as it came. */
export type JsonRecord = Record<string, unknown>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The one entity of `{items: [entity]}`; a bare entity is taken, too (both are documented). No item means that there is none. */
export function oneOf(answer: Answer, what: string): JsonRecord {
  const items = itemsOf(answer);
  if (items.length === 0)
    return answer.missing(
      `there is no ${what} with this id`,
      "Check the id, and that the client's sandboxName is the sandbox it was made in.",
    );
  return items[0] ?? answer.unexpected(`the answer holds no ${what}`);
}

/** The entities of `{items: […]}`, of a bare array, or of a bare entity standing for a list of one (all are documented). */
export function itemsOf(answer: Answer, key = "items"): readonly JsonRecord[] {
  const { json } = answer;
  const items = isRecord(json) ? (Array.isArray(json[key]) ? json[key] : [json]) : json;
  if (!Array.isArray(items) || !items.every(isRecord))
    return answer.unexpected(`the answer is not of the form {"${key}": […]}`);
  return items;
}

/** The entities of an object keyed by id, each with its id put in. */
export function keyedOf(answer: Answer): readonly JsonRecord[] {
  const { json } = answer;
  if (!isRecord(json)) return answer.unexpected("the answer is not an object keyed by id");
  return Object.entries(json).map(([id, entity]) =>
    isRecord(entity) ? { ...entity, id } : answer.unexpected(`the entry ${id} is not an object`),
  );
}

/** The id in Catalog's `["@/dataSets/ID"]`, whose case the documents do not agree on. */
export function referenceIn(answer: Answer, collection: string): string {
  const reference: unknown = Array.isArray(answer.json) ? answer.json[0] : undefined;
  const match = typeof reference === "string" ? /^@\/(\w+)\/([^/]+)$/.exec(reference) : null;
  if (match?.[1]?.toLowerCase() !== collection.toLowerCase() || match[2] === undefined) {
    return answer.unexpected(`the answer is not of the form ["@/${collection}/ID"]`);
  }
  return match[2];
}

/** A field that must be a string that is not empty. */
export function stringIn(answer: Answer, record: JsonRecord, field: string): string {
  const value = record[field];
  return typeof value === "string" && value !== "" ? value : answer.unexpected(`the answer has no ${field}`);
}
