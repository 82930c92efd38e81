/** What is looked at, in this order. */
export const CHECKS = {
  configuration: "configuration",
  token: "token",
  scopes: "scopes",
  organisation: "organisation",
  sandbox: "sandbox",
  "flow-service": "Flow Service",
  "schema-registry": "Schema Registry",
  catalog: "Catalog",
  "data-prep": "Data Prep",
} as const;

export type CheckId = keyof typeof CHECKS;

export type CheckStatus = "ok" | "warning" | "failed" | "skipped";

/** What came of looking at one thing, in words anybody understands. It holds no secret. */
export interface Finding {
  readonly status: CheckStatus;
  readonly sentence: string;
  /** What to do about it. */
  readonly remedy?: string;
  /** The platform's code, such as `403025` or `FLOW-2100-404`, or the system's, such as `ENOTFOUND`. */
  readonly code?: string;
  readonly httpStatus?: number;
  /** The platform's id of the request: quote it to support. */
  readonly requestId?: string;
}

/** One finding with its place in the report. */
export interface Check extends Finding {
  readonly id: CheckId;
  readonly title: string;
  readonly durationMs: number;
}

/** The doctor's report. It is ok when nothing failed; warnings are allowed. */
export interface Report {
  readonly ok: boolean;
  readonly checks: readonly Check[];
}

export function reportOf(checks: readonly Check[]): Report {
  return { ok: checks.every(({ status }) => status !== "failed"), checks };
}

/** 0: nothing failed; 1: something did; 2: there is not enough of a configuration to look at anything else. */
export function exitCode({ ok, checks }: Report): 0 | 1 | 2 {
  if (ok) return 0;
  return checks.some(({ id, status }) => id === "configuration" && status === "failed") ? 2 : 1;
}
