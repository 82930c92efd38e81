import type { JsonObject } from "../json.ts";
import { CLIENT_ID, USER_ID } from "./account.ts";
import type { Entity } from "./entity.ts";
import type { World } from "./world.ts";

/** A fresh entity: audited, with its first etag. `client` is the client id of whoever made it. */
export function newEntity(
  world: World,
  id: string,
  body: JsonObject,
  createdAt = world.clock.now(),
  client = CLIENT_ID,
): Entity {
  return {
    id,
    sequence: world.nextSequence(),
    etag: world.ids.etag(createdAt),
    createdAt,
    updatedAt: createdAt,
    createdBy: USER_ID,
    createdClient: client,
    updatedClient: client,
    body,
  };
}
