import { ConfigurationError } from "../errors/configuration-error.ts";
import { RULES, type RuleId, type Severity } from "../specs/rules.ts";

/** How payloads are checked: refuse what is wrong, send it with a warning, or do not look. */
export type ValidationLevel = "error" | "warn" | "off";

/**
 * A rule about payloads, besides those of specs: `payload`, the shape we know; `unusual-id`, an id that does not look like one of
 * its kind; `unknown-value`, a value Adobe's documents do not list.
 */
export type PayloadRuleId = "payload" | "unusual-id" | "unknown-value";

/** Sets single rules. What is not named keeps its usual severity. */
export type Rules = { readonly [Rule in RuleId | PayloadRuleId]?: Severity | undefined };

/**
 * A level for everything, or a level together with rules that are set one by one.
 *
 * @example
 * ```ts
 * const spec = await platform.flowSpecs.getByName("CRMToAEP", { validation: { level: "warn", rules: { "start-time-past": "off" } } });
 * console.log(spec.id);
 * ```
 */
export type Validation =
  | ValidationLevel
  | { readonly level?: ValidationLevel | undefined; readonly rules?: Rules | undefined };

export interface ResolvedValidation {
  readonly level: ValidationLevel;
  readonly rules: Rules;
}

const LEVELS: readonly ValidationLevel[] = ["error", "warn", "off"];
const USUAL: ResolvedValidation = { level: "error", rules: {} };

/** Lays one setting over another: a level replaces, rules are merged. */
export function resolveValidation(
  validation: Validation | undefined,
  base: ResolvedValidation = USUAL,
): ResolvedValidation {
  if (validation === undefined) return base;
  const { level = base.level, rules }: Exclude<Validation, string> =
    typeof validation === "string" ? { level: validation } : validation;
  if (!LEVELS.includes(level))
    throw new ConfigurationError("validation", `must be ${LEVELS.join(", ")}, got ${JSON.stringify(level)}`);
  return { level, rules: { ...base.rules, ...rules } };
}

/** Severity of every rule there is, unless it is set otherwise. */
const USUAL_SEVERITY: Readonly<Record<string, Severity>> = {
  ...Object.fromEntries(RULES.map(({ id, severity }) => [id, severity])),
  payload: "error",
  "unusual-id": "warn",
  "unknown-value": "warn",
};

/** What breaking a rule comes to. At level `warn` nothing is refused, at level `off` nothing is said. */
export function severityOf(rule: string, { level, rules }: ResolvedValidation): Severity {
  if (level === "off") return "off";
  const set: Readonly<Record<string, Severity | undefined>> = rules;
  const severity = set[rule] ?? USUAL_SEVERITY[rule] ?? "error";
  return level === "warn" && severity === "error" ? "warn" : severity;
}

/** The rules of the specs, each with what it comes to under these settings. */
export function specRules(validation: ResolvedValidation): Rules {
  return Object.fromEntries(RULES.map(({ id }) => [id, severityOf(id, validation)]));
}
