import type { Outcome } from "./attempt.ts";
import { explain, failedFinding } from "./explain.ts";
import { CHECKS, type Finding } from "./report.ts";
import type { Service } from "./services.ts";

/** Whether a service lets itself be read. */
export function judgeService(
  { id, what, permission }: Service,
  outcome: Outcome<unknown>,
  sandboxName: string,
  memberOfNone: boolean,
): Finding {
  if (outcome.ok) return { status: "ok", sentence: `It lets ${what} be read.` };
  const finding = failedFinding(explain(outcome.error, { who: CHECKS[id], what, sandboxName, permission }));
  const denied = finding.httpStatus === 401 || finding.httpStatus === 403;
  return memberOfNone && denied
    ? { ...finding, remedy: "See to the sandbox first: the credential is a member of none." }
    : finding;
}
