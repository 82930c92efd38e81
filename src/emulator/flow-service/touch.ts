import type { Exchange } from "../http/exchange.ts";
import type { Entity } from "../state/entity.ts";

/** Marks an entity as written: another etag, the time, and who it was. */
export function touch(entity: Entity, { world, clientId }: Exchange): void {
  entity.updatedAt = world.clock.now();
  entity.updatedClient = clientId;
  entity.etag = world.ids.etag(entity.updatedAt);
}
