import { placeholderProblem } from "../errors/placeholder.ts";
import { registryProblem } from "../errors/schema-registry.ts";
import { type Exchange, NO_CONTENT, type Reply, ok } from "../http/exchange.ts";
import type { Fidelity } from "../http/fidelity.ts";
import type { Route } from "../http/route.ts";
import type { Entity } from "../state/entity.ts";
import { lookupFormat } from "./accept.ts";
import { inLibrary, ownedOf } from "./find.ts";
import { dataSetsOf, isUnion, usersOf } from "./in-use.ts";
import { CLASSES, DATA_TYPES, FIELD_GROUPS, type Kind, SCHEMAS } from "./kinds.ts";
import { LIBRARY } from "./library/library.ts";
import { listReply } from "./list.ts";
import { patched } from "./patch.ts";
import { lookedUp, shown } from "./read.ts";
import { unionWith } from "./unions.ts";
import { create, rewrite } from "./write.ts";

const FILE = "Schema Registry OpenAPI file";

/** The routes of all kinds of resources. Mixins are field groups by their former name. */
export const RESOURCE_ROUTES: readonly Route[] = [
  ...routesOf(SCHEMAS, "schemas", "schemas.md"),
  ...routesOf(CLASSES, "classes", "classes.md"),
  ...routesOf(FIELD_GROUPS, "fieldgroups", "field-groups.md"),
  ...routesOf(FIELD_GROUPS, "mixins", "mixins.md"),
  ...routesOf(DATA_TYPES, "datatypes", "data-types.md"),
];

function routesOf(kind: Kind, path: string, guide: string): Route[] {
  const source = `${FILE}; xdm/api/${guide}`;
  const documented = (note?: string): Fidelity => ({ level: "documented", source, ...(note && { note }) });
  const all = `/tenant/${path}`;
  const one = `/tenant/${path}/:id`;
  return [
    {
      method: "GET",
      pattern: all,
      handle: (exchange) => listOwned(kind, path, exchange),
      fidelity: documented(),
    },
    {
      method: "GET",
      pattern: `/global/${path}`,
      handle: (exchange) => listReply(exchange, adobes(kind)),
      fidelity: { level: "simplified", source, note: "A small part of Adobe's library, in the emulator's own words." },
    },
    { method: "GET", pattern: one, handle: (exchange) => getOwned(kind, exchange), fidelity: documented() },
    {
      method: "GET",
      pattern: `/global/${path}/:id`,
      handle: (exchange) => getAdobes(kind, exchange),
      fidelity: { level: "simplified", source, note: "A small part of Adobe's library, in the emulator's own words." },
    },
    {
      method: "POST",
      pattern: all,
      handle: (exchange) => ({
        status: 201,
        body: shown(create(kind, exchange.body, exchange).body, exchange.world.quirks),
      }),
      fidelity: documented(),
    },
    {
      method: "PUT",
      pattern: one,
      handle: (exchange) => replace(kind, exchange),
      fidelity: documented("Refusals of breaking changes have no documented code."),
    },
    {
      method: "PATCH",
      pattern: one,
      handle: (exchange) => update(kind, exchange),
      fidelity: documented("Refusals of breaking changes have no documented code."),
    },
    {
      method: "DELETE",
      pattern: one,
      handle: (exchange) => remove(kind, exchange),
      fidelity: documented("That what others refer to cannot be deleted is inferred."),
    },
  ];
}

function adobes({ resourceType }: Kind) {
  return resourceType === "schemas" ? [] : [...LIBRARY[resourceType].values()];
}

function listOwned(kind: Kind, path: string, exchange: Exchange): Reply {
  const owned = [...exchange.sandbox[kind.store].values()].map(({ body }) => body);
  return listReply(exchange, owned, path);
}

/** A union can be looked up as a schema too. */
function getOwned(kind: Kind, exchange: Exchange): Reply {
  const { sandbox, world, headers, params } = exchange;
  const format = lookupFormat(headers.get("accept"), world.quirks.missingAccept);
  const union = kind.resourceType === "schemas" ? unionWith(sandbox, params.id ?? "") : undefined;
  return ok(lookedUp(union ?? addressed(kind, exchange).body, format, sandbox, world.quirks));
}

function getAdobes(kind: Kind, { sandbox, world, headers, params }: Exchange): Reply {
  const format = lookupFormat(headers.get("accept"), world.quirks.missingAccept);
  const found = kind.resourceType === "schemas" ? undefined : inLibrary(kind.resourceType, params.id ?? "");
  if (found === undefined) throw missing(kind, params.id);
  return ok(lookedUp(found, format, sandbox, world.quirks));
}

function replace(kind: Kind, exchange: Exchange): Reply {
  const body = rewrite(kind, addressed(kind, exchange), exchange.body, exchange, "put");
  return ok(shown(body, exchange.world.quirks));
}

function update(kind: Kind, exchange: Exchange): Reply {
  const entity = addressed(kind, exchange);
  const body = rewrite(kind, entity, patched(entity.body, exchange.body), exchange, "patch");
  return ok(shown(body, exchange.world.quirks));
}

function remove(kind: Kind, exchange: Exchange): Reply {
  const { sandbox } = exchange;
  const { id, body } = addressed(kind, exchange);
  if (isUnion(body)) throw placeholderProblem(400, `${id} is enabled for Profile and cannot be deleted.`);
  const [dataSet] = dataSetsOf(sandbox, id);
  if (dataSet !== undefined) throw placeholderProblem(400, `${id} is the schema of the dataset ${dataSet.id}.`);
  const [user] = usersOf(sandbox, id);
  if (user !== undefined) throw placeholderProblem(400, `${id} is in use by ${user.entity.id}.`);
  sandbox[kind.store].delete(id);
  sandbox.registryLog.delete(id);
  for (const descriptor of [...sandbox.descriptors.values()]) {
    if (descriptor.body["xdm:sourceSchema"] === id) sandbox.descriptors.delete(descriptor.id);
  }
  return NO_CONTENT;
}

function addressed(kind: Kind, { sandbox, params }: Exchange): Entity {
  const entity = ownedOf(sandbox, kind, params.id ?? "");
  if (entity === undefined) throw missing(kind, params.id);
  return entity;
}

function missing(kind: Kind, id: string | undefined) {
  return registryProblem(kind.notFound, `There is no ${kind.label} ${id}.`);
}
