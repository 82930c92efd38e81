import { flowNotFound } from "../errors/flow.ts";
import { type Exchange, type Reply, created, ok } from "../http/exchange.ts";
import type { JsonObject } from "../json.ts";
import type { Entity } from "../state/entity.ts";
import { newEntity } from "../state/new-entity.ts";
import type { Stateful } from "../state/stateful.ts";

/** The entity that a path addresses. */
export function addressed<T extends Entity>(
  entities: ReadonlyMap<string, T>,
  type: string,
  { params, world }: Exchange,
): T {
  const id = params.id ?? "";
  const entity = entities.get(id);
  if (entity === undefined) throw flowNotFound(type, id, world.quirks);
  return entity;
}

/** A new connection or flow: a draft, or at work after a while. */
export function newStateful(type: string, body: JsonObject, isDraft: boolean, exchange: Exchange): Stateful {
  const entity = newEntity(exchange, exchange.world.ids.uuid(type), body);
  const readyAt = entity.createdAt + exchange.world.initializingMs;
  return { ...entity, phase: isDraft ? "draft" : "enabled", readyAt };
}

/** `201 { id, etag }` with the place of the new entity. */
export function reference({ id, etag }: Entity, type: string): Reply {
  return created({ id, etag }, `/data/foundation/flowservice/${type}/${id}`);
}

/** `200 { id, etag }`: what a change or an action answers. */
export function changed({ id, etag }: Entity): Reply {
  return ok({ id, etag });
}
