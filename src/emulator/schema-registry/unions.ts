import { registryProblem } from "../errors/schema-registry.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { type JsonObject, listAt, textAt } from "../json.ts";
import { ORG_ID } from "../state/account.ts";
import { digestHex } from "../state/digest.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { lookupFormat } from "./accept.ts";
import { refsOf } from "./complete.ts";
import { finderIn } from "./find.ts";
import { TENANT_NAMESPACE, altIdOf } from "./ids.ts";
import { isUnion } from "./in-use.ts";
import { IDENTITY_MAP } from "./library/field-groups.ts";
import { LIBRARY_VERSION } from "./library/resource.ts";
import { listReply } from "./list.ts";
import { lookedUp } from "./read.ts";

const SOURCE = "Schema Registry OpenAPI file; xdm/api/unions.md";

export const UNION_ROUTES: readonly Route[] = [
  {
    method: "GET",
    pattern: "/tenant/unions",
    handle: listUnions,
    fidelity: { level: "documented", source: SOURCE },
  },
  {
    method: "GET",
    pattern: "/tenant/unions/:id",
    handle: getUnion,
    fidelity: {
      level: "documented",
      source: SOURCE,
      note: "timeSeriesEvents and segmentMembership are given without their fields.",
    },
  },
];

/** The union with this `$id` or `meta:altId`. */
export function unionWith(sandbox: Sandbox, id: string): JsonObject | undefined {
  return unionsIn(sandbox).find((union) => union.$id === id || union["meta:altId"] === id);
}

/** One for each class that has a schema enabled for Profile. */
export function unionsIn(sandbox: Sandbox): JsonObject[] {
  const schemas = [...sandbox.schemas.values()].map(({ body }) => body).filter(isUnion);
  const classes = [...new Set(schemas.map((schema) => textAt({ class: schema["meta:class"] ?? null }, "class") ?? ""))];
  return classes.map((each) =>
    unionOf(
      each,
      schemas.filter((schema) => schema["meta:class"] === each),
      sandbox,
    ),
  );
}

function unionOf(classId: string, schemas: readonly JsonObject[], sandbox: Sandbox): JsonObject {
  const refs = [...new Set([...schemas.flatMap(refsOf), IDENTITY_MAP])];
  const parts = schemas.flatMap((schema) => listAt(schema, "meta:extends").filter((id) => typeof id === "string"));
  const id = `${classId}__union`;
  return {
    $id: id,
    "meta:altId": altIdOf(id),
    "meta:resourceType": "unions",
    version: "1.0",
    title: String(finderIn(sandbox)(classId)?.title ?? `Union object for ${classId}`),
    type: "object",
    description: `All fields of the schemas of ${classId} that are enabled for Profile.`,
    allOf: refs.map((ref) => ({ $ref: ref, type: "object", "meta:xdmType": "object" })),
    properties: {
      timeSeriesEvents: { type: "array", items: { type: "object" }, "meta:xdmType": "array" },
      segmentMembership: { type: "object", properties: {}, "meta:xdmType": "object" },
    },
    imsOrg: ORG_ID,
    "meta:extends": [...new Set([...parts, IDENTITY_MAP])],
    "meta:class": classId,
    "meta:xdmType": "object",
    "meta:containerId": "tenant",
    "meta:sandboxId": sandbox.id,
    "meta:sandboxType": sandbox.about.type,
    "meta:tenantNamespace": TENANT_NAMESPACE,
    "meta:registryMetadata": {
      eTag: digestHex(JSON.stringify(schemas.map((schema) => [schema.$id, schema.version ?? null])), 64),
      "meta:globalLibVersion": LIBRARY_VERSION,
    },
  };
}

function listUnions(exchange: Exchange): Reply {
  return listReply(exchange, unionsIn(exchange.sandbox));
}

function getUnion({ sandbox, world, headers, params }: Exchange): Reply {
  const format = lookupFormat(headers.get("accept"), world.quirks.missingAccept);
  const union = unionWith(sandbox, params.id ?? "");
  if (union === undefined) throw registryProblem("XDM-1014-404", `There is no union ${params.id}.`);
  return ok(lookedUp(union, format, sandbox, world.quirks));
}
