import { flowNotFound } from "../errors/flow.ts";
import { type Exchange, type Reply, created } from "../http/exchange.ts";
import type { JsonObject } from "../json.ts";
import type { Entity } from "../state/entity.ts";
import { newEntity } from "../state/new-entity.ts";

/** The entity that a path addresses. */
export function addressed<T extends Entity>(entities: ReadonlyMap<string, T>, type: string, { params }: Exchange): T {
  const id = params.id ?? "";
  const entity = entities.get(id);
  if (entity === undefined) throw flowNotFound(type, id);
  return entity;
}

/** Stores a new connection of some kind and answers with its reference. */
export function store(entities: Map<string, Entity>, type: string, body: JsonObject, exchange: Exchange): Reply {
  const entity = newEntity(exchange, exchange.world.ids.uuid(type), body);
  entities.set(entity.id, entity);
  return reference(entity, type);
}

/** `201 { id, etag }` with the place of the new entity. */
export function reference({ id, etag }: Entity, type: string): Reply {
  return created({ id, etag }, `/data/foundation/flowservice/${type}/${id}`);
}
