import { isPreconditionFailedError } from "../../errors/guards.ts";
import { UpdateConflictError } from "../../errors/update-conflict-error.ts";
import { type Draft, draftOf } from "./draft.ts";
import type { JsonPatch } from "./json-patch.ts";
import { changesBetween, overlap } from "./changes.ts";

/** Changes a copy of what was read. It may be called again, on a fresh copy, when somebody else was faster. */
export type Change<T> = (draft: Draft<T>) => void | Promise<void>;

/** An entity as it was read, with whatever else its kind needs to write it back, such as its etag. */
export interface Base<T> {
  readonly entity: T;
}

/** How an entity of one kind is read and written. */
export interface Editing<T extends object, B extends Base<T>, R> {
  readonly read: () => Promise<B>;
  /** Sends the changes, guarded by the etag of what they were made on, where the service has one. */
  readonly write: (patch: JsonPatch, base: B) => Promise<R>;
  /** The result when nothing was changed, and so nothing is sent. */
  readonly unchanged: (base: B) => R;
  /** The caller's own: it cuts a pause short, and the next read tells. */
  readonly signal?: AbortSignal | undefined;
}

/** As often as somebody else may be faster before it is given up. */
const MOST_ROUNDS = 20;
/** Pauses between rounds are up to this long, in milliseconds: writers in step would otherwise let the same one win each time. */
const LONGEST_PAUSE_MS = 50;

/**
 * Reads, lets the caller change a copy, and sends what has changed and nothing else. When somebody else was faster, it reads again and applies the
 * change to what is there now; when both have changed the same field, that is the caller's to decide, and an error.
 */
export async function edit<T extends object, B extends Base<T>, R>(
  editing: Editing<T, B, R>,
  change: Change<T>,
): Promise<R> {
  let base = await editing.read();
  for (let round = 1; ; round++) {
    const draft = draftOf(base.entity);
    await change(draft);
    const patch = changesBetween(base.entity, draft);
    if (patch.length === 0) return editing.unchanged(base);
    try {
      return await editing.write(patch, base);
    } catch (error) {
      if (!isPreconditionFailedError(error) || round === MOST_ROUNDS) throw error;
      await pause(Math.random() * LONGEST_PAUSE_MS, editing.signal);
      const current = await editing.read();
      const both = overlap(patch, changesBetween(base.entity, current.entity));
      if (both.length > 0) throw new UpdateConflictError(error, both);
      base = current;
    }
  }
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    if (signal?.aborted) end();
    else signal?.addEventListener("abort", end, { once: true });
  });
}
