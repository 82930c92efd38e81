import type { Outcome } from "./attempt.ts";
import { explain, failedFinding } from "./explain.ts";
import { CHECKS, type Finding } from "./report.ts";
import type { Service } from "./services.ts";

/** Whether a service lets itself be read. What the sandbox spoils is put right there. */
export function judgeService(
  { id, what, permission }: Service,
  outcome: Outcome<unknown>,
  sandboxName: string,
  sandboxFailed: boolean,
): Finding {
  if (outcome.ok) return { status: "ok", sentence: `It lets ${what} be read.` };
  const explained = explain(outcome.error, { who: CHECKS[id], what, sandboxName, permission });
  const spoilt = sandboxFailed && (explained.family === "permission" || explained.family === "sandbox");
  return { ...failedFinding(explained), ...(spoilt ? { remedy: "See to the sandbox first." } : {}) };
}
