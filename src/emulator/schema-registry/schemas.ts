import { placeholderProblem } from "../errors/placeholder.ts";
import { registryProblem } from "../errors/schema-registry.ts";
import { type Exchange, NO_CONTENT, type Reply, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { isObject } from "../json.ts";
import { accountOf } from "../state/account.ts";
import type { Entity } from "../state/entity.ts";
import { newEntity } from "../state/new-entity.ts";
import { lookupFormat } from "./accept.ts";
import { findSchema } from "./find-schema.ts";
import { checkSchema, completeSchema } from "./new-schema.ts";
import { lookedUpSchema } from "./read-schema.ts";
import { listSchemas } from "./schema-list.ts";

export const SCHEMA_ROUTES: readonly Route[] = [
  { method: "POST", pattern: "/tenant/schemas", handle: createSchema },
  { method: "GET", pattern: "/tenant/schemas", handle: listSchemas },
  { method: "GET", pattern: "/tenant/schemas/:id", handle: getSchema },
  { method: "DELETE", pattern: "/tenant/schemas/:id", handle: deleteSchema },
];

function createSchema(exchange: Exchange): Reply {
  const { world, sandbox, body, clientId } = exchange;
  checkSchema(body);
  const payload = isObject(body) ? body : {};
  const twin = [...sandbox.schemas.values()].find((each) => each.body.title === payload.title);
  if (twin !== undefined) throw placeholderProblem(400, `The title must be unique; ${twin.id} already has it.`);
  const stamp = {
    hash: world.ids.hex("schema", 48),
    eTag: world.ids.hex("schemaEtag", 64),
    now: world.clock.now(),
    sandboxId: sandbox.id,
    clientId,
    userId: accountOf(clientId)?.userId ?? clientId,
  };
  const schema = completeSchema(payload, stamp);
  const id = String(schema.$id);
  sandbox.schemas.set(id, newEntity(exchange, id, schema));
  return { status: 201, body: schema };
}

function getSchema(exchange: Exchange): Reply {
  const format = lookupFormat(exchange.headers.get("accept"), exchange.world.quirks.missingAccept);
  return ok(lookedUpSchema(addressed(exchange), format));
}

function deleteSchema(exchange: Exchange): Reply {
  exchange.sandbox.schemas.delete(addressed(exchange).id);
  return NO_CONTENT;
}

function addressed({ sandbox, params }: Exchange): Entity {
  const schema = findSchema(sandbox, params.id ?? "");
  if (schema === undefined) throw registryProblem("XDM-1012-404", `There is no schema ${params.id}.`);
  return schema;
}
