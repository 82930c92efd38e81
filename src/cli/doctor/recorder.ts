import { type Check, CHECKS, type CheckId, type Finding, type Report, reportOf } from "./report.ts";

/** Told as the doctor goes from one check to the next. */
export interface Listener {
  readonly onStart?: (title: string) => void;
  readonly onCheck?: (check: Check) => void;
}

/** Writes the report, check by check. */
export interface Recorder {
  readonly start: (id: CheckId) => void;
  readonly add: (id: CheckId, finding: Finding, durationMs?: number) => void;
  readonly report: () => Report;
}

export function recorder(listener: Listener): Recorder {
  const checks: Check[] = [];
  return {
    start: (id) => listener.onStart?.(CHECKS[id]),
    add(id, finding, durationMs = 0) {
      const check = { id, title: CHECKS[id], ...finding, durationMs: Math.max(0, Math.round(durationMs)) };
      checks.push(check);
      listener.onCheck?.(check);
    },
    report: () => reportOf(checks),
  };
}

export function skipped(why: string): Finding {
  return { status: "skipped", sentence: `Not looked at: ${why}.` };
}
