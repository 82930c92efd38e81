import { registryProblem } from "../errors/schema-registry.ts";
import type { Exchange } from "../http/exchange.ts";
import { type Json, type JsonObject, at, textAt } from "../json.ts";
import { accountOf } from "../state/account.ts";
import type { Entity } from "../state/entity.ts";
import { newEntity } from "../state/new-entity.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { logChange } from "./audit-log.ts";
import { checkPayload } from "./check-payload.ts";
import { checkUnionTag } from "./check-union.ts";
import { type Stamp, complete, metadataOf } from "./complete.ts";
import { definitionOf } from "./definition.ts";
import { checkEvolution, checkMerge } from "./evolution.ts";
import { allOwned, finderIn } from "./find.ts";
import { newId } from "./ids.ts";
import { isUnion } from "./in-use.ts";
import type { Kind } from "./kinds.ts";

/** Stores a new resource. An import brings the id and version with it. */
export function create(
  kind: Kind,
  payload: Json,
  exchange: Exchange,
  given?: { readonly id: string; readonly version: string },
): Entity {
  const { sandbox, world } = exchange;
  const find = finderIn(sandbox);
  const checked = checkPayload(kind, payload, find);
  checkTitle(sandbox, checked);
  const identity = given ?? { id: newId(kind.resourceType, world.ids.hex(kind.resourceType, 48)), version: "1.0" };
  const stamp = stampOf(exchange);
  const body = complete(kind, definitionOf(checked), identity, { sandbox, find, stamp });
  checkUnionTag(sandbox, undefined, body);
  if (isUnion(body)) checkMerge(sandbox, body);
  const entity = newEntity(exchange, identity.id, body, stamp.now);
  sandbox[kind.store].set(identity.id, entity);
  return entity;
}

/** Stores a resource anew, under the id it has. */
export function rewrite(
  kind: Kind,
  entity: Entity,
  payload: Json,
  exchange: Exchange,
  how: "put" | "patch",
): JsonObject {
  const { sandbox } = exchange;
  const find = finderIn(sandbox);
  const checked = checkPayload(kind, payload, find);
  checkTitle(sandbox, checked, entity.id);
  const stamp = stampOf(exchange);
  const tagged = how === "put" && isUnion(entity.body) ? { "meta:immutableTags": ["union"] } : {};
  const definition = definitionOf({ ...checked, ...tagged });
  const version = nextVersion(entity.body, definition, how, exchange);
  const fresh = complete(kind, definition, { id: entity.id, version }, { sandbox, find, stamp });
  const made = {
    now: entity.createdAt,
    clientId: entity.createdClient,
    userId: entity.createdBy,
  };
  const body = { ...fresh, "meta:registryMetadata": metadataOf(made, stamp) };
  checkUnionTag(sandbox, entity.body, body);
  checkEvolution(sandbox, body);
  checkMerge(sandbox, body);
  logChange(exchange, entity, body);
  entity.body = body;
  entity.updatedAt = stamp.now;
  entity.etag = exchange.world.ids.etag(stamp.now);
  return body;
}

/** Titles are unique across all kinds of resources. */
function checkTitle(sandbox: Sandbox, { title }: JsonObject, ownId?: string): void {
  const twin = allOwned(sandbox).find(({ entity }) => entity.id !== ownId && entity.body.title === title);
  if (twin === undefined) return;
  throw registryProblem("XDM-1521-400", `The title must be unique; ${twin.entity.id} already has it.`);
}

function stampOf({ world, clientId }: Exchange): Stamp {
  const userId = accountOf(clientId)?.userId ?? clientId;
  return { now: world.clock.now(), clientId, userId, eTag: world.ids.hex("registryEtag", 64) };
}

/** The documents disagree whether a PUT, or a PATCH of nothing but tags, makes a new version. */
function nextVersion(before: JsonObject, after: JsonObject, how: "put" | "patch", { world }: Exchange): string {
  const version = textAt(before, "version") ?? "1.0";
  const isNew = world.quirks.registryVersion === "write" || (how === "patch" && fieldsDiffer(before, after));
  if (!isNew) return version;
  const [major = "1", minor = "0"] = version.split(".");
  return `${major}.${Number(minor) + 1}`;
}

function fieldsDiffer(before: JsonObject, after: JsonObject): boolean {
  return ["allOf", "definitions", "properties", "items"].some(
    (key) => JSON.stringify(at(before, key)) !== JSON.stringify(at(after, key)),
  );
}
