/** What happens when a rule is broken: the payload is refused, sent with a warning, or nothing is said. */
export type Severity = "off" | "warn" | "error";

/** The rules about flows and connections. Each can be set by itself. */
export type RuleId =
  | "schema"
  | "once-delta-column"
  | "start-time-unit"
  | "start-time-past"
  | "unknown-field"
  | "unknown-transformation"
  | "delta-column-format"
  | "unknown-auth-spec"
  | "undeclared-requirement";

/**
 * Sets single rules. What is not named keeps its default.
 *
 * @example
 * ```ts
 * const spec = await platform.flowSpecs.getByName("CRMToAEP");
 * const rules: RuleSettings = { "start-time-past": "error", "unknown-field": "off" };
 * console.log(compileFlowSpec(spec, { rules }).transformationNames);
 * ```
 */
export type RuleSettings = { readonly [Rule in RuleId]?: Severity | undefined };

/** A rule, and why it is there. */
export interface Rule {
  readonly id: RuleId;
  /** Severity unless set otherwise. */
  readonly severity: Severity;
  /** Code of the platform's own refusal, where there is one. */
  readonly code?: string;
  readonly reason: string;
}

/**
 * All rules about flows and connections, in the order their issues are told. The codes are those of Flow Service's error page.
 *
 * @example
 * ```ts
 * for (const rule of RULES) console.log(rule.id, rule.severity, rule.reason);
 * ```
 */
export const RULES: readonly Rule[] = [
  {
    id: "schema",
    severity: "error",
    reason: "The JSON Schemas of the flow spec are what the platform validates a flow with.",
  },
  {
    id: "once-delta-column",
    severity: "error",
    code: "1369",
    reason: "A flow that runs once takes no delta column: there is no second run to tell new rows from old ones.",
  },
  {
    id: "start-time-unit",
    severity: "error",
    reason:
      "Schedules and runs count in epoch seconds; a number of 13 digits is milliseconds and lies in the year 50,000.",
  },
  {
    id: "start-time-past",
    severity: "warn",
    code: "1360",
    reason: "The platform refuses a start time in the past; a warning only, since documented payloads carry old dates.",
  },
  {
    id: "unknown-field",
    severity: "warn",
    reason: "A field the spec does not declare is usually misspelt; a warning only, since Adobe adds fields.",
  },
  {
    id: "unknown-transformation",
    severity: "warn",
    reason:
      "A transformation the spec does not list is usually misspelt; a warning only, since Adobe documents unlisted ones.",
  },
  {
    id: "delta-column-format",
    severity: "warn",
    reason:
      "Two date formats are documented for the delta column; with another one rows may be missed without an error.",
  },
  {
    id: "unknown-auth-spec",
    severity: "error",
    code: "1415",
    reason: "A connection spec lists the ways to authenticate; the platform refuses any other.",
  },
  {
    id: "undeclared-requirement",
    severity: "warn",
    reason:
      "A connection spec that requires a parameter it does not declare has slipped: Amazon S3's requires accessKeyId, and is documented to take s3AccessKey.",
  },
];

const DEFAULTS: ReadonlyMap<string, Severity> = new Map(RULES.map((rule) => [rule.id, rule.severity]));

/** The severity of a rule under some settings. */
export function severityOf(rule: RuleId, settings: RuleSettings): Severity {
  return settings[rule] ?? DEFAULTS.get(rule) ?? "error";
}
