import type { Draft } from "../editing/draft.ts";
import type { OwnedField } from "./owned-fields.ts";

/** A copy of an entity that may be changed, but for what only the platform writes: id, etag, state and the like stay read-only. */
export type EntityDraft<T> = Draft<Omit<T, OwnedField>> & Readonly<Pick<Draft<T>, OwnedField & keyof Draft<T>>>;

/** Changes a copy of what was read. It may be called again, on a fresh copy, when somebody else was faster. */
export type EntityChange<T> = (draft: EntityDraft<T>) => unknown;
