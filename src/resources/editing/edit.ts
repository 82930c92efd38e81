import { isPreconditionFailedError } from "../../errors/guards.ts";
import { ValidationError } from "../../errors/validation-error.ts";
import { type Deadline, Interrupted } from "../../http/deadline.ts";
import { prepared } from "../../http/prepared.ts";
import { UpdateConflictError } from "../../errors/update-conflict-error.ts";
import { type Draft, draftOf } from "./draft.ts";
import type { JsonPatch } from "./json-patch.ts";
import { changesBetween, overlap } from "./changes.ts";

/**
 * Changes a copy of what was read. It may be called again, on a fresh copy, when somebody else was faster. What it returns does not count, so that
 * it may be as short as an assignment; an object of its own is refused, for it would be lost.
 */
// Written as a method: a resource may narrow the draft it gives to its caller, by what only the platform writes.
export type Change<T> = { change(draft: Draft<T>): unknown }["change"];

/** An entity as it was read, with whatever else its kind needs to write it back, such as its etag. */
export interface Base<T> {
  readonly entity: T;
}

/** How an entity of one kind is read and written. */
export interface Editing<T extends object, B extends Base<T>, R> {
  readonly read: () => Promise<B>;
  /** Sends the changes, guarded by the etag of what they were made on, where the service has one. */
  readonly write: (patch: JsonPatch, base: B) => Promise<R>;
  /** The result when what is there is already what was wanted. */
  readonly unchanged: (base: B) => R;
  /** That of the whole call. */
  readonly deadline: Deadline;
}

/** As often as somebody else may be faster before it is given up. */
const MOST_ROUNDS = 20;
/** Pauses between rounds are up to this long, in milliseconds: writers in step would otherwise let the same one win each time. */
const LONGEST_PAUSE_MS = 50;

/**
 * Reads, lets the caller change a copy, and sends what has changed and nothing else. When somebody else was faster, it reads again and applies the
 * change to what is there now; when both have changed the same field, that is the caller's to decide, and an error. A change whose answer was lost is
 * never applied to its own result.
 */
export async function edit<T extends object, B extends Base<T>, R>(
  editing: Editing<T, B, R>,
  change: Change<T>,
): Promise<R> {
  let base = await prepared(editing.read());
  for (let round = 1; ; round++) {
    const draft = draftOf(base.entity);
    refuseReturned(await under(editing, async () => change(draft)), draft);
    const patch = changesBetween(base.entity, draft);
    if (patch.length === 0) return editing.unchanged(base);
    try {
      return await editing.write(patch, base);
    } catch (error) {
      if (!isPreconditionFailedError(error) || round === MOST_ROUNDS) throw error;
      await under(editing, () => editing.deadline.sleep(Math.random() * LONGEST_PAUSE_MS));
      const current = await editing.read();
      const both = overlap(patch, changesBetween(base.entity, current.entity), { strict: error.outcome === "unknown" });
      // Nothing of ours is there: then nothing of ours was carried out, and it can be done again.
      if (both.length > 0) {
        const isThere = overlap(patch, changesBetween(draft, current.entity), { strict: true }).length === 0;
        if (error.outcome === "unknown" && isThere) return editing.unchanged(current);
        throw new UpdateConflictError(error, both);
      }
      base = current;
    }
  }
}

function refuseReturned(returned: unknown, draft: unknown): void {
  // The value of an assignment is part of the draft.
  if (typeof returned !== "object" || returned === null || holds(draft, returned)) return;
  const message = "change the draft that the function is given: the object that it returns is not looked at";
  throw new ValidationError("update", [{ path: [], message, rule: "payload" }]);
}

function holds(value: unknown, part: object): boolean {
  return (
    value === part ||
    (typeof value === "object" && value !== null && Object.values(value).some((inner) => holds(inner, part)))
  );
}

/** Runs a step of the caller's, or a pause, for as long as the call lasts. */
async function under<T>(
  { deadline, read }: { readonly deadline: Deadline; readonly read: () => Promise<unknown> },
  step: () => Promise<T>,
): Promise<T> {
  try {
    return await deadline.run(step);
  } catch (error) {
    // A read under a deadline that is over is not sent, and has the error for it.
    if (error instanceof Interrupted) await prepared(read());
    throw error;
  }
}
