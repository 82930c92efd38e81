import { Problem } from "../errors/problem.ts";
import { placeholderProblem } from "../errors/placeholder.ts";
import { registryProblem } from "../errors/schema-registry.ts";
import { type Exchange, NO_CONTENT, type Reply, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import type { Entity } from "../state/entity.ts";
import { newEntity } from "../state/new-entity.ts";
import { checkDescriptorLookup } from "./accept.ts";
import { checkDescriptor } from "./check-descriptor.ts";
import { checkUnionTag } from "./check-union.ts";
import { listDescriptors } from "./descriptor-list.ts";
import { isUnion } from "./in-use.ts";
import { readDescriptor, writtenDescriptor } from "./read-descriptor.ts";

const SOURCE = "Schema Registry OpenAPI file; xdm/api/descriptors.md";

export const DESCRIPTOR_ROUTES: readonly Route[] = [
  {
    method: "POST",
    pattern: "/tenant/descriptors",
    handle: createDescriptor,
    fidelity: {
      level: "documented",
      source: SOURCE,
      note: "Paths into Adobe's own fields are not checked. Namespaces are not either.",
    },
  },
  {
    method: "GET",
    pattern: "/tenant/descriptors",
    handle: (exchange) => listDescriptors(exchange, [...exchange.sandbox.descriptors.values()]),
    fidelity: {
      level: "documented",
      source: SOURCE,
      note: "What the items of the -v2-id and -v2-link forms are is inferred.",
    },
  },
  {
    method: "GET",
    pattern: "/global/descriptors",
    handle: (exchange) => listDescriptors(exchange, []),
    fidelity: {
      level: "inferred",
      source: SOURCE,
      note: "Descriptors are the organisation's own: the global container has none.",
    },
  },
  {
    method: "GET",
    pattern: "/tenant/descriptors/:id",
    handle: getDescriptor,
    fidelity: { level: "documented", source: SOURCE },
  },
  {
    method: "GET",
    pattern: "/global/descriptors/:id",
    handle: ({ params }) => {
      throw missing(params.id);
    },
    fidelity: {
      level: "inferred",
      source: SOURCE,
      note: "Descriptors are the organisation's own: the global container has none.",
    },
  },
  {
    method: "PUT",
    pattern: "/tenant/descriptors/:id",
    handle: replaceDescriptor,
    fidelity: { level: "documented", source: `${SOURCE} (Q24)` },
  },
  {
    method: "DELETE",
    pattern: "/tenant/descriptors/:id",
    handle: deleteDescriptor,
    fidelity: {
      level: "documented",
      source: SOURCE,
      note: "What the documented 403 is for is inferred: what a schema in a union cannot be without.",
    },
  },
];

function createDescriptor(exchange: Exchange): Reply {
  const { sandbox, world, body } = exchange;
  const entity = newEntity(exchange, world.ids.hex("descriptor", 40), checkDescriptor(sandbox, body));
  sandbox.descriptors.set(entity.id, entity);
  return { status: 201, body: writtenDescriptor(entity, sandbox) };
}

function getDescriptor(exchange: Exchange): Reply {
  checkDescriptorLookup(exchange.headers.get("accept"));
  return ok(readDescriptor(addressed(exchange), exchange.sandbox, exchange.world.quirks));
}

function replaceDescriptor(exchange: Exchange): Reply {
  const { sandbox, world, body } = exchange;
  const entity = addressed(exchange);
  const next = checkDescriptor(sandbox, body, entity.id);
  const before = entity.body;
  entity.body = next;
  keepUnion(exchange, before, () => {
    entity.body = before;
  });
  entity.updatedAt = world.clock.now();
  entity.etag = world.ids.etag(entity.updatedAt);
  if (world.quirks.descriptorReplaced === "201") return { status: 201, body: { "@id": entity.id } };
  return ok(writtenDescriptor(entity, sandbox));
}

function deleteDescriptor(exchange: Exchange): Reply {
  const { sandbox } = exchange;
  const entity = addressed(exchange);
  sandbox.descriptors.delete(entity.id);
  keepUnion(exchange, entity.body, () => {
    sandbox.descriptors.set(entity.id, entity);
  });
  return NO_CONTENT;
}

/** Takes a change back that would leave a schema in a union without what it was let in for. */
function keepUnion({ sandbox }: Exchange, before: Entity["body"], takeBack: () => void): void {
  const schema = sandbox.schemas.get(String(before["xdm:sourceSchema"]))?.body;
  if (schema === undefined || !isUnion(schema)) return;
  try {
    checkUnionTag(sandbox, undefined, schema);
  } catch (error) {
    takeBack();
    throw error instanceof Problem ? placeholderProblem(403, error.message) : error;
  }
}

function addressed({ sandbox, params }: Exchange): Entity {
  const entity = sandbox.descriptors.get(params.id ?? "");
  if (entity === undefined) throw missing(params.id);
  return entity;
}

function missing(id: string | undefined) {
  return registryProblem("XDM-1016-404", `There is no descriptor ${id}.`);
}
