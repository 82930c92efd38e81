import type { JsonObject } from "../json.ts";
import { accountOf } from "./account.ts";
import type { Entity } from "./entity.ts";
import type { World } from "./world.ts";

/** Who makes an entity, and where: any exchange will do. */
export interface Maker {
  readonly world: World;
  /** The client id of the token that the request came with. */
  readonly clientId: string;
}

/** A fresh entity: audited, with its first etag. */
export function newEntity(
  { world, clientId }: Maker,
  id: string,
  body: JsonObject,
  createdAt = world.clock.now(),
): Entity {
  return {
    id,
    sequence: world.nextSequence(),
    etag: world.ids.etag(createdAt),
    createdAt,
    updatedAt: createdAt,
    createdBy: accountOf(clientId)?.userId ?? clientId,
    createdClient: clientId,
    updatedClient: clientId,
    body,
  };
}
