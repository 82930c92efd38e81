import type { JsonRecord } from "../envelopes.ts";
import type { Operation } from "../operation.ts";

/** Sends a read on the side of a call, under the call's own limits. */
export type Look = <R>(operation: Operation<R>) => Promise<R>;

/** An entity that a lost create may have made. */
export interface Found<T> {
  readonly id: string;
  /** The entity as the platform returns it. */
  readonly entity: JsonRecord;
  /** What the create would have resolved with. */
  readonly result: T;
  /** Epoch milliseconds, by the platform's clock. */
  readonly createdAt: number | undefined;
  /** Client id of the credential that made it. */
  readonly createdClient: string | undefined;
}

/** How to look for what a create made whose answer was lost. */
export interface Search<T> {
  /** The fields that were sent and can be read back: secrets are not among them. */
  readonly sent: () => unknown;
  /** The id inside the result, by which an entity that somebody already knows is recognised. */
  idOf(result: T): string;
  /** Everything that may be it. May be too much: it is compared field by field. */
  readonly find: (look: Look) => Promise<readonly Found<T>[]>;
  /** Whether something already uses it: then it was there before. */
  readonly isUsed?: (look: Look, id: string) => Promise<boolean>;
}

/** By what a guarded write is recognised when it is read back. */
interface Written {
  /** Client id of our credential. */
  readonly clientId: string;
  /** When the call began, in epoch milliseconds by the platform's clock, or somewhat earlier. */
  readonly notBefore: number;
}

/** Reads back what a guarded write was about. Gives the result if this very write was carried out, else undefined. */
export type Confirm<T> = (look: Look, written: Written) => Promise<T | undefined>;
