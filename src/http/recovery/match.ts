import type { Found } from "./search.ts";

/** What the entity of a lost create must look like. */
export interface Expectation {
  readonly sent: unknown;
  /** Client id of our credential. */
  readonly clientId: string;
  /** When the call began, in epoch milliseconds by the platform's clock, or somewhat earlier. */
  readonly notBefore: number;
  /** Whether this client has already been given this entity by another call. */
  readonly isKnown: (id: string) => boolean;
}

/**
 * Whether an entity is what a lost create made: `mine`, every mark agrees; `maybe`, none disagrees but the platform does not tell them all;
 * `no`, one disagrees. A stranger's entity of the same name is a `no`: it has another client, or was there before.
 */
export type Match = "mine" | "maybe" | "no";

export function matchOf(found: Found<unknown>, expected: Expectation): Match {
  const { createdClient, createdAt, entity, id } = found;
  if (expected.isKnown(id) || !agrees(expected.sent, entity)) return "no";
  if (createdClient !== undefined && createdClient !== expected.clientId) return "no";
  if (createdAt !== undefined && createdAt < expected.notBefore) return "no";
  return createdClient === undefined || createdAt === undefined ? "maybe" : "mine";
}

/**
 * Whether all that was sent stands in what is read. More may stand there: the platform fills in. Numbers and booleans are compared by their
 * text, for some are echoed as strings; what was sent as null may be left out.
 */
export function agrees(sent: unknown, read: unknown): boolean {
  if (sent === undefined) return true;
  if (sent === null) return read === null || read === undefined;
  if (read === undefined || read === null) return false;
  if (typeof sent !== "object" || typeof read !== "object")
    return typeof read !== "object" && String(sent) === String(read);
  if (Array.isArray(sent)) {
    return Array.isArray(read) && sent.length === read.length && sent.every((item, index) => agrees(item, read[index]));
  }
  return Object.entries(sent).every(([key, value]) => agrees(value, Reflect.get(read, key)));
}
