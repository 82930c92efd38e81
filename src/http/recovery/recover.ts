import type { FindCandidates } from "../../errors/candidate.ts";
import type { PlatformError } from "../../errors/platform-error.ts";
import { UnknownOutcomeError } from "../../errors/unknown-outcome-error.ts";
import type { Call } from "../call.ts";
import { Interrupted } from "../deadline.ts";
import { interruption } from "../interruption.ts";
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
  const { connection, deadline, settings, facts, summary, redactor } = call;
  let judged: readonly Judged<T>[] = [];
  try {
    for (const [index, pauseMs] of (find === undefined ? [] : PAUSES_MS).entries()) {
      await deadline.sleep(pauseMs);
      judged = (await tryToLook(call, look)) ?? judged;
      connection.events.emit("recovery", { ...facts, look: index + 1, found: judged.length });
      const [only, another] = judged;
      if (another !== undefined) break;
      if (only?.match === "mine" && !connection.knownIds.has(only.found.id)) {
        // From here on it is taken, also while the rest of this call winds up.
        connection.knownIds.add(only.found.id);
        return only.found.result;
      }
    }
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    throw interruption({ ...settings, summary, find }, error, true);
  }
  throw new UnknownOutcomeError(summary, lost, { candidates: describeCandidates(judged, redactor), find });
}

/** A look that fails, for whatever reason, has seen nothing; the next one may. A call that has ended looks no further. */
async function tryToLook<T>(call: Call<T>, look: Look): Promise<readonly Judged<T>[] | undefined> {
  try {
    return await candidatesOf(call, look);
  } catch {
    call.deadline.check();
    return undefined;
  }
}
