import { isRecord } from "../../http/envelopes.ts";
import type { Run, RunError } from "./run.ts";

const BAD = new Set<string>(["failed", "partialFailure"]);

/**
 * The errors a run names, in its own summary and in those of its activities, each once: activities repeat them. A run that failed without naming any
 * must not look like good news.
 */
export function errorsOf(run: Run): readonly RunError[] {
  const found = new Map<string, RunError>();
  for (const { statusSummary } of [run.metrics ?? {}, ...(run.activities ?? [])]) {
    // As it came: nobody has checked that it is a list.
    const errors: unknown = statusSummary?.errors;
    for (const error of Array.isArray(errors) ? errors.filter(isRecord) : []) found.set(keyOf(error), error);
  }
  if (found.size === 0 && BAD.has(run.status))
    return [{ message: `The run's status is ${run.status}; it names no error.` }];
  return [...found.values()];
}

function keyOf({ code, message }: RunError): string {
  return JSON.stringify([code, message]);
}
