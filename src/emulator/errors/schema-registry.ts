import { placeholderBody } from "./placeholder.ts";
import { Problem } from "./problem.ts";

/**
 * The Schema Registry's codes with their titles. Adobe prints 1010 for a class and 1012 for a schema, and says that
 * 1011 to 1017 are for other resources without saying for which; the same goes for 1020 to 1024.
 */
const TITLES = {
  "XDM-1006-400": "Accept header invalid",
  "XDM-1007-400": "Accept header invalid",
  "XDM-1008-400": "Accept header invalid",
  "XDM-1009-400": "Accept header invalid",
  "XDM-1010-404": "Resource not found",
  "XDM-1011-404": "Resource not found",
  "XDM-1012-404": "Resource not found",
  "XDM-1013-404": "Resource not found",
  "XDM-1014-404": "Resource not found",
  "XDM-1015-404": "Resource not found",
  "XDM-1016-404": "Resource not found",
  "XDM-1021-400": "Namespace validation error",
  "XDM-1022-400": "Namespace validation error",
  "XDM-1413-400": "Merge Schema Error",
  "XDM-1521-400": "Title not unique",
  "XDM-1526-400": "Union descriptor validation error",
  "XDM-1527-400": "Union descriptor validation error",
  "XDM-1528-400": "Union descriptor validation error",
  "XDM-3005-400": "Import Resource Failed",
} as const;

export type RegistryCode = keyof typeof TITLES;

/** The Schema Registry's own refusals: with a code, or as its older guide prints them. */
export function registryProblem(code: RegistryCode, detail: string): Problem {
  const status = Number(code.slice(-3));
  return new Problem(status, detail, ({ requestId, scheme, now, registryErrors }) => {
    if (registryErrors === "placeholder") return placeholderBody(status, detail);
    return {
      type: `${scheme}://ns.adobe.com/aep/errors/${code}`,
      title: TITLES[code],
      status,
      report: {
        registryRequestId: requestId,
        timestamp: registryTime(now),
        "detailed-message": detail,
        "sub-errors": [],
      },
      detail,
    };
  });
}

/** The registry prints `MM-DD-YYYY HH:mm:ss` without a zone. */
export function registryTime(ms: number): string {
  const iso = new Date(ms).toISOString();
  return `${iso.slice(5, 7)}-${iso.slice(8, 10)}-${iso.slice(0, 4)} ${iso.slice(11, 19)}`;
}
