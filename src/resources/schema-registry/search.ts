import type { Answer } from "../../http/answer.ts";
import { itemsOf, type JsonRecord } from "../../http/envelopes.ts";
import type { Operation } from "../../http/operation.ts";
import { plainPath } from "../../http/path.ts";
import { readable } from "../../http/recovery/readable.ts";
import type { Found, Search } from "../../http/recovery/search.ts";
import { type Collection, readResource } from "./collection.ts";
import { SCHEMA_REGISTRY } from "./containers.ts";
import { listAccept } from "./forms.ts";
import { equals } from "./where.ts";
import type { RegistryMetadata, XdmResource } from "./xdm-types.ts";

/** How to look for what a lost create made: by its title, which is unique. */
export function searchIn<T extends XdmResource<string>>(
  collection: Collection,
  body: { readonly title: string },
): Search<T> {
  return {
    sent: () => body,
    idOf: ({ $id }) => $id,
    find: (look) => look(titled<T>(collection, body.title)),
  };
}

/** The resources of a title, whole. */
function titled<T extends XdmResource<string>>(collection: Collection, title: string): Operation<readonly Found<T>[]> {
  return {
    kind: "read",
    method: "GET",
    path: plainPath(`${SCHEMA_REGISTRY}/tenant/${collection.path}`),
    query: { property: equals("title", title), orderby: "title" },
    headers: { accept: listAccept("xed") },
    read: (answer) => readable(itemsOf(answer, "results"), (entity) => foundIn<T>(collection, entity, answer)),
  };
}

function foundIn<T extends XdmResource<string>>(collection: Collection, entity: JsonRecord, answer: Answer): Found<T> {
  const result = readResource<T>(entity, answer, collection);
  return { id: result.$id, entity, result, ...madeBy(result["meta:registryMetadata"] ?? {}) };
}

/** When and by whom something was made. Older samples spell it createDate. */
export function madeBy(metadata: RegistryMetadata): Pick<Found<unknown>, "createdAt" | "createdClient"> {
  const createdAt = metadata["repo:createdDate"] ?? metadata["repo:createDate"];
  const createdClient = metadata["xdm:createdClientId"];
  return {
    createdAt: typeof createdAt === "number" ? createdAt : undefined,
    createdClient: typeof createdClient === "string" ? createdClient : undefined,
  };
}
