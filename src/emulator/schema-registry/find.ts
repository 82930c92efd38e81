import type { JsonObject } from "../json.ts";
import type { Entity } from "../state/entity.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { KINDS, type Kind } from "./kinds.ts";
import { LIBRARY } from "./library/library.ts";

/** Finds the body of a resource by its `$id`. */
export type Find = (id: string) => JsonObject | undefined;

/** One of the organisation's own. */
export interface Owned {
  readonly kind: Kind;
  readonly entity: Entity;
}

/** The organisation's resource of a kind with this `$id` or `meta:altId`. */
export function ownedOf(sandbox: Sandbox, kind: Kind, id: string): Entity | undefined {
  const store = sandbox[kind.store];
  return store.get(id) ?? [...store.values()].find(({ body }) => body["meta:altId"] === id);
}

/** All that the organisation has of its own in a sandbox. */
export function allOwned(sandbox: Sandbox): Owned[] {
  return KINDS.flatMap((kind) => [...sandbox[kind.store].values()].map((entity) => ({ kind, entity })));
}

/** The organisation's resource of any kind with this `$id` or `meta:altId`. */
export function owned(sandbox: Sandbox, id: string): Owned | undefined {
  for (const kind of KINDS) {
    const entity = ownedOf(sandbox, kind, id);
    if (entity !== undefined) return { kind, entity };
  }
  return undefined;
}

/** A resource of Adobe's by its `$id` or `meta:altId`. */
export function inLibrary(type: keyof typeof LIBRARY, id: string): JsonObject | undefined {
  return LIBRARY[type].get(id) ?? [...LIBRARY[type].values()].find((body) => body["meta:altId"] === id);
}

/** Finds in both containers; what is given stands in for what is stored. */
export function finderIn(sandbox: Sandbox, instead?: JsonObject): Find {
  return (id) => {
    if (instead !== undefined && id === instead.$id) return instead;
    for (const { store } of KINDS) {
      const found = sandbox[store].get(id)?.body;
      if (found !== undefined) return found;
    }
    for (const shelf of Object.values(LIBRARY)) {
      const found = shelf.get(id);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}
