import { type Json, type JsonObject, isObject } from "../json.ts";
import type { Quirks } from "../quirks.ts";
import type { Sandbox } from "../state/sandbox.ts";
import type { LookupFormat } from "./accept.ts";
import { deprecated, descriptorsOf } from "./descriptors-of.ts";
import { finderIn } from "./find.ts";
import { shapeOf } from "./resolve.ts";

/** A resource as a look-up shows it. */
export function lookedUp(body: JsonObject, format: LookupFormat, sandbox: Sandbox, quirks: Quirks): JsonObject {
  const resource = shown(body, quirks);
  switch (format) {
    case "xed":
      return resource;
    case "xed-notext":
      return without(resource, TEXTS);
    case "xed-full":
      return resolved(resource, sandbox);
    case "xed-full-notext":
      return without(resolved(resource, sandbox), TEXTS);
    case "xed-full-desc":
      return described(resolved(resource, sandbox), sandbox, quirks);
    default:
      return deprecated(resolved(resource, sandbox), sandbox);
  }
}

/** A stored resource in the spelling that the switch asks for. */
export function shown(body: JsonObject, { registryDates }: Quirks): JsonObject {
  const metadata = body["meta:registryMetadata"];
  if (registryDates === "createdDate" || !isObject(metadata)) return body;
  const { "repo:createdDate": date, ...rest } = metadata;
  return { ...body, "meta:registryMetadata": date === undefined ? rest : { "repo:createDate": date, ...rest } };
}

function resolved(body: JsonObject, sandbox: Sandbox): JsonObject {
  const { allOf: _, definitions: __, ...rest } = body;
  const { properties, required } = shapeOf(body, finderIn(sandbox));
  return { ...rest, properties, ...(required.length > 0 ? { required: [...required] } : {}) };
}

/** Q27: the guide says that descriptors are included, the reference that titles are not. */
function described(body: JsonObject, sandbox: Sandbox, { fullDesc }: Quirks): JsonObject {
  if (fullDesc === "descriptions") return without(body, ["title"]);
  return { ...body, "meta:descriptors": descriptorsOf(sandbox, String(body.$id)) };
}

const TEXTS = ["title", "description"] as const;

/** The schema without the texts of any part of it. A field that is called `title` stays. */
function without(node: JsonObject, texts: readonly string[]): JsonObject {
  const kept = Object.entries(node).filter(([key, value]) => !(texts.includes(key) && typeof value === "string"));
  return Object.fromEntries(kept.map(([key, value]) => [key, partWithout(key, value, texts)]));
}

function partWithout(key: string, value: Json, texts: readonly string[]): Json {
  if ((key === "properties" || key === "definitions") && isObject(value)) {
    const fields = Object.entries(value).map(([name, field]) => [
      name,
      isObject(field) ? without(field, texts) : field,
    ]);
    return Object.fromEntries(fields);
  }
  const isSchema = key === "items" || key === "additionalProperties";
  return isSchema && isObject(value) ? without(value, texts) : value;
}
