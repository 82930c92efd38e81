import { flowProblem } from "../errors/flow.ts";
import type { JsonObject } from "../json.ts";
import type { Entity } from "../state/entity.ts";
import { continuationToken, readToken } from "./continuation.ts";
import { orderFor } from "./order.ts";

/** An item as a reader sees it, with its place in the order of creation. */
export interface Listed {
  readonly item: JsonObject;
  readonly sequence: number;
}

/** Items that are read when something asks for them: of thousands, a page shows twenty. */
export function listedLazily<T extends Entity>(entities: Iterable<T>, read: (entity: T) => JsonObject): Listed[] {
  return Array.from(entities, (entity) => new LazilyListed(entity, read));
}

class LazilyListed<T extends Entity> implements Listed {
  readonly #entity: T;
  readonly #read: (entity: T) => JsonObject;
  #item: JsonObject | undefined;

  constructor(entity: T, read: (entity: T) => JsonObject) {
    this.#entity = entity;
    this.#read = read;
  }

  get sequence(): number {
    return this.#entity.sequence;
  }

  get item(): JsonObject {
    this.#item ??= this.#read(this.#entity);
    return this.#item;
  }
}

/** Which page of which order is asked for. */
export interface PageQuery {
  readonly orderby: string | null;
  readonly limit: number;
  readonly continuationToken: string | null;
}

/** A page of items, and the token for the next one where there is one. */
export interface PageOf {
  readonly items: JsonObject[];
  readonly next: string | undefined;
}

export function pageOf(matching: readonly Listed[], { orderby, limit, continuationToken: token }: PageQuery): PageOf {
  const order = orderFor(orderby);
  const placed = matching.map((listed) => ({ listed, position: order.position(listed) }));
  placed.sort((one, two) => order.compare(one.position, two.position));
  const from = token === null ? undefined : readToken(token);
  const rest = from === undefined ? placed : placed.filter(({ position }) => order.compare(position, from) > 0);
  const page = rest.slice(0, limit);
  const last = rest.length > page.length ? page.at(-1) : undefined;
  return { items: page.map(({ listed }) => listed.item), next: last && continuationToken(last.position) };
}

/** A page's size as it was asked for; refused unless it is a positive whole number, and no more than `most`. */
export function pageSize(limit: string, most = Number.POSITIVE_INFINITY): number {
  if (/^[1-9]\d*$/.test(limit) && Number(limit) <= most) return Number(limit);
  const range = most === Number.POSITIVE_INFINITY ? "" : ` up to ${most}`;
  throw flowProblem("1000-400", `limit is a positive whole number${range}; got ${limit}.`);
}
