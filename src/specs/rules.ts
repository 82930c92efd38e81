import { ConfigurationError } from "../errors/configuration-error.ts";
import { FLOW_RULES } from "./catalogue/flow-rules.ts";
import { PAYLOAD_RULES } from "./catalogue/payload-rules.ts";
import { didYouMean } from "./did-you-mean.ts";

/** What happens when a rule is broken: the payload is refused, sent with a warning, or nothing is said. */
export type Severity = "off" | "warn" | "error";

/** A rule about flows: about what their spec decides, and about what they join. */
export type FlowRuleId =
  | "schema"
  | "once-interval"
  | "once-backfill"
  | "once-delta-column"
  | "recurring-delta-column"
  | "delta-column-format"
  | "start-time-unit"
  | "start-time-past"
  | "streaming-schedule"
  | "unknown-transformation"
  | "mapping-schema"
  | "data-set-schema";

/** A rule about payloads of any kind, or about those of connections and mapping sets. */
export type PayloadRuleId =
  | "payload"
  | "unusual-id"
  | "unknown-value"
  | "unknown-field"
  | "unknown-auth-spec"
  | "undeclared-requirement"
  | "data-format"
  | "column-delimiter"
  | "secret-in-params"
  | "identity-map";

/** Every rule there is. Each can be set by itself. */
export type RuleId = FlowRuleId | PayloadRuleId;

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
  /** What it is about. */
  readonly subject:
    | "any payload"
    | "flows"
    | "base connections"
    | "source connections"
    | "target connections"
    | "mapping sets";
  /** Severity unless set otherwise. */
  readonly severity: Severity;
  /** Code of the platform's own refusal, where there is one. */
  readonly code?: string;
  readonly reason: string;
  /** Where the fact stands. */
  readonly source: string;
}

/** What the catalogue holds of a rule, by its id. */
export type RuleEntries<Id extends RuleId> = Readonly<Record<Id, Omit<Rule, "id">>>;

const ENTRIES: RuleEntries<RuleId> = { ...FLOW_RULES, ...PAYLOAD_RULES };

/**
 * All rules. The codes are those of Flow Service's error pages. docs/rules.md is made from this list.
 *
 * @example
 * ```ts
 * for (const rule of RULES) console.log(rule.id, rule.severity, rule.reason);
 * ```
 */
export const RULES: readonly Rule[] = Object.entries(ENTRIES).flatMap(([id, entry]) =>
  isRuleId(id) ? [{ id, ...entry }] : [],
);

export function isRuleId(rule: string | undefined): rule is RuleId {
  return rule !== undefined && Object.hasOwn(ENTRIES, rule);
}

/** The severity of a rule under some settings. */
export function severityOf(rule: RuleId, settings: RuleSettings): Severity {
  return settings[rule] ?? ENTRIES[rule].severity;
}

const SEVERITIES: readonly unknown[] = ["off", "warn", "error"];

/** Throws a ConfigurationError where a rule is set that does not exist, or to what is no severity: it would set nothing. */
export function checkRuleSettings(option: string, rules: unknown): void {
  if (rules === undefined) return;
  if (typeof rules !== "object" || rules === null || Array.isArray(rules))
    throw new ConfigurationError(option, "must be an object of rules, each off, warn or error");
  for (const [rule, severity] of Object.entries(rules)) {
    if (!isRuleId(rule)) {
      const known = didYouMean(rule, Object.keys(ENTRIES));
      throw new ConfigurationError(option, `${JSON.stringify(rule)} is no rule${known}; RULES lists them all`);
    }
    if (severity !== undefined && !SEVERITIES.includes(severity))
      throw new ConfigurationError(`${option}.${rule}`, "must be off, warn or error");
  }
}
