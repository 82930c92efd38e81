import { ConfigurationError } from "../errors/configuration-error.ts";
import {
  checkRuleSettings,
  isRuleId,
  RULES,
  type RuleSettings,
  type Severity,
  severityOf as severityIn,
} from "../specs/rules.ts";

/** How payloads are checked: refuse what is wrong, send it with a warning, or do not look. */
export type ValidationLevel = "error" | "warn" | "off";

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
  | { readonly level?: ValidationLevel | undefined; readonly rules?: RuleSettings | undefined };

export interface ResolvedValidation {
  readonly level: ValidationLevel;
  readonly rules: RuleSettings;
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
  checkRuleSettings("validation.rules", rules);
  return { level, rules: { ...base.rules, ...rules } };
}

/** What breaking a rule comes to. At level `warn` nothing is refused, at level `off` nothing is said. */
export function severityOf(rule: string, { level, rules }: ResolvedValidation): Severity {
  if (level === "off") return "off";
  const severity = severityIn(isRuleId(rule) ? rule : "payload", rules);
  return level === "warn" && severity === "error" ? "warn" : severity;
}

/** All rules, each with what it comes to under these settings. */
export function specRules(validation: ResolvedValidation): RuleSettings {
  return Object.fromEntries(RULES.map(({ id }) => [id, severityOf(id, validation)]));
}
