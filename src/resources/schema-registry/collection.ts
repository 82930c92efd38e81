import type * as z from "zod/mini";
import type { Answer } from "../../http/answer.ts";
import { isRecord, stringIn } from "../../http/envelopes.ts";
import { type Path, path } from "../../http/path.ts";
import type { CallContext } from "../../http/transport.ts";
import type { IdName } from "../../ids.ts";
import { checkedId } from "../../payloads/check.ts";
import { type Container, refuseGlobal, SCHEMA_REGISTRY } from "./containers.ts";

/** A collection of the registry: where it is, what it is called here, and what its ids are. */
export interface Collection {
  /** Last part of its path. */
  readonly path: string;
  /** The resource of the client, for messages. */
  readonly name: string;
  readonly idName: IdName;
  readonly label: string;
  /** What a list is sorted by unless it is told. Without it, by the service's own order. */
  readonly orderBy?: string;
}

/** A collection that resources can be added to. */
export interface WritableCollection extends Collection {
  readonly model: z.ZodMiniType;
}

/**
 * The one place where an answer becomes a resource of the registry. Only the id is insisted on: everything else is kept as it came, for Adobe
 * adds fields and leaves out others.
 */
export function readResource<T extends { readonly $id?: string }>(
  json: unknown,
  answer: Answer,
  { label }: Collection,
): T {
  if (!isRecord(json)) return answer.unexpected(`the answer is not a ${label}`);
  const resource: unknown = { ...json, $id: stringIn(answer, json, "$id") };
  return resource as T;
}

export function addressIn(collection: Collection, container: Container, id: string): Path {
  return path(`${SCHEMA_REGISTRY}/${container}/${collection.path}/{id}`, { id });
}

/** Where one of the tenant's own is written. */
export function writeAddress(collection: Collection, method: string, id: string, context: CallContext): Path {
  const subject = `${collection.name}.${method}`;
  const checked = checkedId(subject, collection.idName, id, context);
  refuseGlobal(subject, checked);
  return addressIn(collection, "tenant", checked);
}
