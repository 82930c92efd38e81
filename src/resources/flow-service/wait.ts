import { TimeoutError } from "../../errors/timeout-error.ts";
import { Deadline, Interrupted } from "../../http/deadline.ts";
import { AbortError } from "../../errors/abort-error.ts";
import type { RunId } from "../../ids.ts";
import { atLeast, type CallOptions } from "../../options.ts";
import { isFinished, type Run } from "./run.ts";

/** What a wait tells while it lasts. */
export interface WaitProgress {
  /** Undefined until the run has appeared. */
  readonly run: Run | undefined;
  readonly elapsedMs: number;
}

export interface WaitOptions extends CallOptions {
  /** Pause between two looks, in milliseconds. @default 5_000 */
  readonly pollMs?: number | undefined;
  /** Limit of the whole wait, in milliseconds. @default 900_000 */
  readonly waitMs?: number | undefined;
  /** Called after every look. */
  readonly onProgress?: ((progress: WaitProgress) => void) | undefined;
}

type Look = (options: CallOptions) => PromiseLike<Run | undefined>;

/** Looks at a run until it has ended. */
export function waitForRun(look: Look, options: WaitOptions = {}): Promise<Run> {
  return until(async (callOptions) => look(callOptions), options);
}

/** Looks for a run until there is one, then at that run until it has ended. */
export function waitForFirstRun(
  first: Look,
  get: (id: RunId, options: CallOptions) => PromiseLike<Run>,
  options: WaitOptions = {},
): Promise<Run> {
  let id: RunId | undefined;
  return until(async (callOptions) => {
    const run = await (id === undefined ? first(callOptions) : get(id, callOptions));
    id = run?.id;
    return run;
  }, options);
}

async function until(look: Look, options: WaitOptions): Promise<Run> {
  const { pollMs = 5_000, waitMs = 900_000, onProgress, ...callOptions } = options;
  atLeast("pollMs", pollMs, 0);
  const deadline = new Deadline(options.signal, atLeast("waitMs", waitMs, 1));
  const startedAt = performance.now();
  try {
    for (;;) {
      const run = await deadline.run((signal) => Promise.resolve(look({ ...callOptions, signal })));
      onProgress?.({ run, elapsedMs: Math.round(performance.now() - startedAt) });
      if (run !== undefined && isFinished(run)) return run;
      await deadline.sleep(pollMs);
    }
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    const request = { method: "GET", path: "/runs" };
    throw error.by === "signal"
      ? new AbortError(request, options.signal?.reason, "unknown")
      : new TimeoutError(request, "waitMs", waitMs, "unknown");
  }
}
