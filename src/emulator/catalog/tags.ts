import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { type Json, type JsonObject, listAt } from "../json.ts";
import type { CatalogObject } from "../state/catalog-object.ts";
import { textOf } from "./compare.ts";
import { THIN } from "./fidelity.ts";

export const TAG_ROUTES: readonly Route[] = [
  { method: "GET", pattern: "/tags/:namespace", handle: listTags, fidelity: THIN },
];

/** Deprecated: what has a tag, and the values that it has. */
function listTags({ sandbox, params }: Exchange): Reply {
  const { namespace = "" } = params;
  const tagged = (objects: ReadonlyMap<string, CatalogObject>) =>
    [...objects.values()].filter(({ body }) => valuesOf(body, namespace).length > 0);
  const [dataSets, batches] = [tagged(sandbox.dataSets), tagged(sandbox.batches)];
  const values = [...dataSets, ...batches].flatMap(({ body }) => valuesOf(body, namespace)).map(textOf);
  return ok({
    objectType: {
      ...(dataSets.length > 0 ? { datasets: dataSets.map(({ id }) => `@/DataSet/${id}`) } : {}),
      ...(batches.length > 0 ? { batches: batches.map(({ id }) => `@/Batch/${id}`) } : {}),
    },
    [namespace]: [...new Set(values)],
  });
}

function valuesOf({ tags = null }: JsonObject, namespace: string): readonly Json[] {
  if (typeof tags !== "object" || tags === null || Array.isArray(tags)) return [];
  return Object.hasOwn(tags, namespace) ? listAt({ values: tags[namespace] ?? null }, "values") : [];
}
