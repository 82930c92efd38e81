import type { ValidationIssue } from "../../errors/validation-error.ts";
import type { CompiledFlowSpec } from "../flow/compiled-flow-spec.ts";

/** A transformation of the flow that is an object with a name. */
export interface Step {
  readonly index: number;
  readonly name: string;
  /** The whole step. */
  readonly step: Readonly<Record<string, unknown>>;
  readonly params: unknown;
}

/** What a rule looks at: the flow, coerced already, and the spec that will run it. */
export interface RuleContext {
  readonly spec: CompiledFlowSpec;
  readonly schedule: unknown;
  readonly options: unknown;
  /** As they were given: undefined where they are not part of what is judged. */
  readonly transformations: unknown;
  readonly steps: readonly Step[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A rule: what it has against a flow. */
export type RuleCheck = (context: RuleContext) => readonly ValidationIssue[];
