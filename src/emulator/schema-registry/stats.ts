import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { type Json, type JsonObject, compact, pick } from "../json.ts";
import { ORG_ID, TENANT_ID } from "../state/account.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { type Owned, allOwned, finderIn } from "./find.ts";
import { unionsIn } from "./unions.ts";

/** Where a client learns its tenant id. */
export const STATS_ROUTES: readonly Route[] = [
  {
    method: "GET",
    pattern: "/stats",
    handle: getStats,
    fidelity: {
      level: "documented",
      source: "Schema Registry OpenAPI file; xdm/api/getting-started.md",
      note: "How many recent resources there are is inferred.",
    },
  },
];

/** As many as the guide's samples show at the most. */
const RECENT = 10;

function getStats({ sandbox, world }: Exchange): Reply {
  const all = allOwned(sandbox);
  const newest = [...all].sort((one, other) => other.entity.sequence - one.entity.sequence);
  const changed = all
    .filter(({ entity }) => entity.updatedAt > entity.createdAt)
    .sort((one, other) => other.entity.updatedAt - one.entity.updatedAt);
  const usage = classUsage(sandbox);
  return ok({
    imsOrg: ORG_ID,
    tenantId: TENANT_ID,
    counts: {
      schemas: sandbox.schemas.size,
      mixins: sandbox.fieldGroups.size,
      datatypes: sandbox.dataTypes.size,
      classes: sandbox.classes.size,
      unions: unionsIn(sandbox).length,
    },
    recentlyCreatedResources: newest.slice(0, RECENT).map((each) => recent(each, "created", sandbox)),
    recentlyUpdatedResources: changed.slice(0, RECENT).map((each) => recent(each, "updated", sandbox)),
    classUsage: world.quirks.classUsage === "list" ? usage : byClass(usage),
  });
}

function recent({ entity }: Owned, what: "created" | "updated", sandbox: Sandbox): JsonObject {
  const { body, createdAt, updatedAt } = entity;
  const schemaClass = typeof body["meta:class"] === "string" ? body["meta:class"] : undefined;
  return compact({
    ...pick(body, ["$id", "meta:altId", "title", "description", "meta:resourceType", "version"]),
    [`meta:${what}`]: dateText(what === "created" ? createdAt : updatedAt),
    "meta:class": schemaClass,
    "meta:classTitle": schemaClass && finderIn(sandbox)(schemaClass)?.title,
  });
}

/** The classes that schemas are made of, and these schemas. */
function classUsage(sandbox: Sandbox): JsonObject[] {
  const schemas = [...sandbox.schemas.values()].map(({ body }) => body);
  const classes = [...new Set(schemas.map((schema) => String(schema["meta:class"])))];
  return classes.map((id) => {
    const made = schemas.filter((schema) => schema["meta:class"] === id);
    return compact({
      $id: id,
      title: finderIn(sandbox)(id)?.title,
      numberOfSchemas: made.length,
      schemas: made.map((schema) => pick(schema, ["$id", "meta:altId", "title", "description"])),
    });
  });
}

function byClass(usage: readonly JsonObject[]): JsonObject {
  return Object.fromEntries(usage.map(({ $id, schemas }): [string, Json] => [String($id), schemas ?? []]));
}

/** `Sat Feb 02 2019 00:24:30 GMT+0000 (UTC)`, as the guide prints it. */
function dateText(ms: number): string {
  const [day = "", date = "", month = "", year = "", time = ""] = new Date(ms).toUTCString().split(/,? /);
  return `${day} ${month} ${date} ${year} ${time} GMT+0000 (UTC)`;
}
