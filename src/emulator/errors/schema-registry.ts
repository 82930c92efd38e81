import { Problem } from "./problem.ts";

const TITLES = {
  "XDM-1006-400": "Accept header must not name a version on a list",
  "XDM-1007-400": "Accept header must name a version on a lookup",
  "XDM-1012-404": "Resource not found",
} as const;

/** The Schema Registry's own refusals. */
export function registryProblem(code: keyof typeof TITLES, detail: string): Problem {
  const status = Number(code.slice(-3));
  return new Problem(status, detail, ({ requestId, scheme, now }) => ({
    type: `${scheme}://ns.adobe.com/aep/errors/${code}`,
    title: TITLES[code],
    status,
    report: { registryRequestId: requestId, timestamp: timestamp(now), "detailed-message": detail, "sub-errors": [] },
    detail,
  }));
}

/** The registry prints `MM-DD-YYYY HH:mm:ss` without a zone. */
function timestamp(ms: number): string {
  const iso = new Date(ms).toISOString();
  return `${iso.slice(5, 7)}-${iso.slice(8, 10)}-${iso.slice(0, 4)} ${iso.slice(11, 19)}`;
}
