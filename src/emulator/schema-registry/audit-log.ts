import { createPatch } from "rfc6902";
import type { Exchange } from "../http/exchange.ts";
import { type Json, type JsonObject, isObject } from "../json.ts";
import { accountOf } from "../state/account.ts";
import type { Entity } from "../state/entity.ts";

/** Remembers what a write changes, the newest first. Dates, etag and version change with every write and are not told. */
export function logChange({ world, sandbox, clientId }: Exchange, entity: Entity, after: JsonObject): void {
  const updates = createPatch(changing(entity.body), changing(after)).map((operation) => ({
    action: operation.op,
    path: operation.path,
    value: "value" in operation ? operation.value : valueAt(entity.body, operation.path),
  }));
  if (updates.length === 0) return;
  const userId = accountOf(clientId)?.userId ?? clientId;
  const change = { at: world.clock.now(), clientId, userId, requestId: world.ids.hex("registryRequest", 32), updates };
  sandbox.registryLog.set(entity.id, [change, ...(sandbox.registryLog.get(entity.id) ?? [])]);
}

function changing({ version: _, "meta:registryMetadata": __, ...rest }: JsonObject): JsonObject {
  return rest;
}

function valueAt(body: JsonObject, pointer: string): Json {
  const keys = pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  let here: Json = body;
  for (const key of keys) {
    if (Array.isArray(here)) here = here[Number(key)] ?? null;
    else here = isObject(here) && Object.hasOwn(here, key) ? (here[key] ?? null) : null;
  }
  return here;
}
