import type { Exchange } from "../http/exchange.ts";
import type { Json, JsonObject } from "../json.ts";
import { newEntity } from "../state/new-entity.ts";
import { payloadWith } from "./payload.ts";
import { auditOf } from "./read-entity.ts";

/** A spec that a provider makes, as it is read: with the audit block that the OpenAPI file's example has. */
export function writtenSpec(type: "connectionSpecs" | "flowSpecs", exchange: Exchange): JsonObject {
  const { world, sandbox } = exchange;
  const members = membersOf(exchange);
  const entity = newEntity(exchange, world.ids.uuid(type), {});
  return { ...auditOf(entity, sandbox), ...members };
}

/** What stands in the place of a spec when it is replaced: nothing of the old one is left but its identity. */
export function replacedSpec(old: JsonObject, exchange: Exchange): JsonObject {
  const members = membersOf(exchange);
  const { sandbox, clientId } = exchange;
  const entity = newEntity(exchange, String(old.id), {});
  const { createdAt = entity.createdAt, createdClient = clientId } = old;
  return { ...auditOf(entity, sandbox), createdAt, createdClient, ...members };
}

/** What is sent, less what is the platform's own. Transformations are sent under one name, and read under another (Q29). */
function membersOf({ body, world }: Exchange): JsonObject {
  const { id: _, transformationSpecDTOS, ...members } = payloadWith(body, "name", "providerId");
  const transformations: Json | undefined = transformationSpecDTOS;
  const read: JsonObject = transformations === undefined ? {} : { [world.quirks.transformationKey]: transformations };
  return { version: "1.0", ...members, ...read };
}
