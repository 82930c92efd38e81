import type { Check, CheckStatus, Report } from "./report.ts";

const SIGNS: Readonly<Record<CheckStatus, string>> = { ok: "✓", warning: "!", failed: "✗", skipped: "–" };
const WORDS: Readonly<Record<CheckStatus, string>> = {
  ok: "fine",
  warning: "to note",
  failed: "failed",
  skipped: "skipped",
};
const TITLE_WIDTH = 16;

/** A check as a person reads it: a line, and below it what to do. */
export function checkLines({ status, title, sentence, remedy, code, httpStatus, requestId }: Check): string[] {
  const tags = [code, httpStatus && `HTTP ${httpStatus}`, requestId && `request ${requestId}`]
    .filter(Boolean)
    .join(", ");
  const line = `  ${SIGNS[status]} ${title.padEnd(TITLE_WIDTH)} ${sentence}${tags === "" ? "" : ` (${tags})`}`;
  return remedy === undefined ? [line] : [line, `${" ".repeat(TITLE_WIDTH + 5)}→ ${remedy}`];
}

export function progressLine(title: string): string {
  return `  … ${title.padEnd(TITLE_WIDTH)}`;
}

/** `7 fine, 1 to note, 1 failed`. */
export function summary({ checks }: Report): string {
  const statuses = Object.keys(WORDS) as CheckStatus[];
  return statuses
    .map((status) => ({ status, count: checks.filter((check) => check.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${WORDS[status]}`)
    .join(", ");
}
