import { ValidationError, type ValidationIssue } from "../errors/validation-error.ts";
import type { Path } from "./json-value.ts";
import type { StandardSchemaV1 } from "./standard-schema.ts";

/** One value that was changed to the type its spec declares, because nothing was lost by it. */
export interface Coercion {
  readonly path: Path;
  readonly from: unknown;
  readonly to: unknown;
}

/** A verdict. Warnings and coercions are told in either case. */
export type SpecResult<Out> =
  | {
      readonly success: true;
      readonly data: Out;
      readonly warnings: readonly ValidationIssue[];
      readonly coercions: readonly Coercion[];
    }
  | {
      readonly success: false;
      readonly error: ValidationError;
      /** The value with its coercions made, for those who send it all the same. It may lack what its type promises. */
      readonly coerced: Out;
      readonly warnings: readonly ValidationIssue[];
      readonly coercions: readonly Coercion[];
    };

/**
 * A validator derived from a spec. It is a Standard Schema, so forms, routers and other libraries take it as it is.
 *
 * @example
 * ```ts
 * const spec = await platform.flowSpecs.getByName("CRMToAEP");
 * const schema: SpecSchema<FlowPayload, FlowData> = compileFlowSpec(spec);
 * const result = schema.safeParse({ scheduleParams: { startTime: 1591043454, frequency: "minute", interval: 15 } });
 * if (result.success) console.log(result.data);
 * ```
 */
export interface SpecSchema<In, Out> extends StandardSchemaV1<In, Out> {
  /**
   * Gives the value back as it should be sent. Never changes the value it was given.
   *
   * @throws ValidationError naming everything that is wrong.
   */
  parse(value: In): Out;
  /** The same as a result: throws nothing. */
  safeParse(value: unknown): SpecResult<Out>;
}

/** What a check found; what is worth an error and what a warning has been decided. */
export interface Checked<Out> {
  readonly data: Out;
  readonly issues: readonly ValidationIssue[];
  readonly warnings: readonly ValidationIssue[];
  readonly coercions: readonly Coercion[];
}

/** Makes a SpecSchema of a function that checks. */
export function specSchema<In, Out>(subject: string, check: (value: unknown) => Checked<Out>): SpecSchema<In, Out> {
  const safeParse = (value: unknown): SpecResult<Out> => {
    const { data, issues, warnings, coercions } = check(value);
    return issues.length === 0
      ? { success: true, data, warnings, coercions }
      : { success: false, error: new ValidationError(subject, issues), coerced: data, warnings, coercions };
  };
  return {
    safeParse,
    parse(value) {
      const result = safeParse(value);
      if (!result.success) throw result.error;
      return result.data;
    },
    "~standard": {
      version: 1,
      vendor: "aep-flow-service",
      validate(value) {
        const result = safeParse(value);
        return result.success ? { value: result.data } : { issues: result.error.issues };
      },
    },
  };
}
