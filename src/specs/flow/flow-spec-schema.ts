import type { MalformedPart } from "../malformed-part.ts";
import type { SpecResult, SpecSchema } from "../spec-schema.ts";

/** The parts of a flow that its spec decides, as they may be given. */
export interface FlowPayload {
  readonly transformations?: readonly { readonly name: string; readonly params?: object | undefined }[] | undefined;
  readonly scheduleParams?: object | undefined;
  readonly options?: object | undefined;
}

/** The same as they are sent. Fields the spec does not know are kept. */
export interface FlowData {
  readonly transformations?: readonly FlowStep[];
  readonly scheduleParams?: Readonly<Record<string, unknown>>;
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface FlowStep {
  readonly name: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

export type FlowSpecResult = SpecResult<FlowData>;

/** Parameters of a run on demand, as they are sent. */
export type RunParams = Readonly<Record<string, unknown>>;

/**
 * The validator of the flows of one spec.
 *
 * @example
 * ```ts
 * const spec = await platform.flowSpecs.getByName("CRMToAEP");
 * const schema: FlowSpecSchema = compileFlowSpec(spec);
 * console.log(schema.transformationNames, schema.run === undefined ? "no runs on demand" : "runs on demand");
 * ```
 */
export interface FlowSpecSchema extends SpecSchema<FlowPayload, FlowData> {
  /** Name of the spec. */
  readonly name: string;
  /** The transformations it lists, in its order. */
  readonly transformationNames: readonly string[];
  /** Parts of its schemas that are not what JSON Schema allows, such as `not: null`. They assert nothing. */
  readonly malformed: readonly MalformedPart[];
  /**
   * The parameters of a run on demand; undefined where the spec knows no such runs.
   *
   * @throws UnsupportedSpecError where they cannot be compiled: that happens on the first access.
   */
  readonly run: SpecSchema<object, RunParams> | undefined;
}
