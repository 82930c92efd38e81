import type { FindCandidates } from "../../errors/candidate.ts";
import { isPlatformError } from "../../errors/guards.ts";
import type { PlatformError } from "../../errors/platform-error.ts";
import { UnknownOutcomeError } from "../../errors/unknown-outcome-error.ts";
import type { Call } from "../call.ts";
import { contentOf } from "./content.ts";
import { candidatesOf, describeCandidates, type Judged } from "./candidates.ts";
import type { Look } from "./search.ts";

/** Pauses before the looks: three within ten seconds, for lists lag behind what was just written. */
const PAUSES_MS = [500, 2_500, 7_000];

/**
 * Finds out what became of a create whose answer was lost. One candidate that bears every mark of it is the result. Several cannot be told
 * apart; none after the last look proves nothing; either is an UnknownOutcomeError.
 */
export async function recover<T>(
  call: Call<T>,
  lost: PlatformError,
  look: Look,
  find: FindCandidates | undefined,
): Promise<T> {
  const { connection, deadline, facts, summary, redactor } = call;
  let judged: readonly Judged<T>[] = [];
  let lookFailure: PlatformError | undefined;
  for (const [index, pauseMs] of (find === undefined ? [] : PAUSES_MS).entries()) {
    await deadline.sleep(pauseMs);
    const seen = await tryToLook(call, look);
    lookFailure = seen.failure;
    judged = seen.judged ?? judged;
    connection.events.emit("recovery", { ...facts, look: index + 1, found: judged.length });
    const [only, another] = judged;
    if (another !== undefined) break;
    if (only !== undefined && seen.failure === undefined && isCertain(call, only)) {
      // From here on it is taken, also while the rest of this call winds up.
      connection.knownIds.add(only.found.id);
      return only.found.result;
    }
  }
  const candidates = describeCandidates(judged, redactor);
  throw new UnknownOutcomeError(summary, lost, { candidates, find, lookFailure });
}

function isCertain(call: Call<unknown>, { match, found }: Judged<unknown>): boolean {
  const { knownIds, underWay } = call.connection;
  return match === "mine" && !knownIds.has(found.id) && !underWay.hasTwin(contentOf(call));
}

interface Seen<T> {
  readonly judged?: readonly Judged<T>[];
  readonly failure?: PlatformError;
}

/** A look that fails, for whatever reason, has seen nothing; the next one may. A call that has ended looks no further. */
async function tryToLook<T>(call: Call<T>, look: Look): Promise<Seen<T>> {
  try {
    return { judged: await candidatesOf(call, look) };
  } catch (error) {
    call.deadline.check();
    return isPlatformError(error) ? { failure: error } : {};
  }
}
