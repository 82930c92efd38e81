import type { Recorded, Reply } from "./recording-server.ts";

/*
 * An answer to every request that its reader can make something of, whatever was asked: for tests that look at requests only.
 */

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const MAPPING = "500a9b747fcf4908a21917d49bd61780";
const DATA_SET = "5ed5639d798a22191b6987b2";
const SCHEMA = "https://ns.adobe.com/acme/schemas/da411446";

const COLUMNS = { columns: [{ name: "a", type: "string" }] };
const ENTITY = { id: ID, name: "a", etag: '"1"', state: "enabled", sourceConnectionSpecIds: [ID], attributes: {} };

export function anyAnswer({ method, path }: Recorded): Reply {
  const [, , , service = "", ...rest] = path.split("/");
  const isOne = rest.length % 2 === 0;
  switch (service) {
    case "flowservice":
      return { body: { items: [ENTITY], ...ENTITY, count: 1, result: true, schema: COLUMNS } };
    case "schemaregistry":
      return { body: { results: [{ $id: SCHEMA }], $id: SCHEMA, "@id": ID, title: "a", tenantId: "acme", count: 1 } };
    case "catalog":
      return {
        body:
          method === "GET" ? { [DATA_SET]: { name: "a", state: "DRAFT" } } : [`@/${collectionIn(rest)}/${DATA_SET}`],
      };
    case "conversion":
      return { body: { data: [{ id: MAPPING }], id: MAPPING, version: 1, ...(isOne ? { mappings: [] } : {}) } };
    default:
      return { body: { sandboxes: [{ name: "dev" }], data: [] } };
  }
}

/** Catalog names the collection in its references; its second version has `v2` before it. */
function collectionIn(segments: readonly string[]): string {
  return segments.find((segment) => segment !== "v2") ?? "";
}
