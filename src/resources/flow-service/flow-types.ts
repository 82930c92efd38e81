import type { IdInput } from "../../ids.ts";
import type { Field, TypesOf } from "./spec-types.ts";

/** What names a flow spec: a live one, `{ id, version }`, or a generated module that also carries its types. */
export interface FlowSpecLike {
  readonly id: IdInput<"FlowSpecId">;
  readonly version?: string | undefined;
}

/** The types a generated module carries under `"~types"`, which exists for the compiler only. */
export interface FlowSpecTypes {
  /** Parameters of each transformation, by its name. */
  readonly transformations: object;
  /** Its `scheduleParams`; `never` for a spec that takes none. */
  readonly schedule: unknown;
  readonly options?: unknown;
  /** Parameters of a run on demand, where the spec knows such runs. */
  readonly run?: unknown;
}

/** The column that tells new rows from old ones. */
export interface DeltaColumn {
  readonly name: string;
  /** Documented: `yyyy-MM-dd HH:mm:ss`; for Dynamics and Azure Table Storage `yyyy-MM-ddTHH:mm:ssZ`. */
  readonly dateFormat?: string | undefined;
  readonly timezone?: string | undefined;
}

export interface CopyParams {
  readonly deltaColumn: DeltaColumn;
}

export interface MappingParams {
  readonly mappingId: IdInput<"MappingSetId">;
  /** Version of the mapping set. Specs declare a string, tutorials send a number: either is turned into what the spec declares. */
  readonly mappingVersion?: number | string | undefined;
}

export interface EncryptionParams {
  readonly publicKeyId: string;
}

interface KnownParams {
  readonly Copy: CopyParams;
  readonly Mapping: MappingParams;
  readonly Encryption: EncryptionParams;
}

/** Parameters of a transformation we have no types of. A `mappingId` is one all the same. */
export interface OtherParams {
  readonly mappingId?: IdInput<"MappingSetId"> | undefined;
  readonly [key: string]: unknown;
}

/** When a flow runs, where no module says it more exactly. */
export interface ScheduleParams {
  /** A `Date`, or epoch seconds. */
  readonly startTime: Date | number | `${number}`;
  readonly frequency: Frequency;
  /** Runs are this many `frequency` apart: at least 15 minutes, or 1 of the others. Not for `once`. */
  readonly interval?: number | `${number}` | undefined;
  /** Whether the first run also collects what is older than the start. Not for `once`. */
  readonly backfill?: boolean | "true" | "false" | undefined;
}

export type Frequency = "once" | "minute" | "hour" | "day" | "week" | (string & {});

export interface FlowOptions {
  /** Share of bad records, in percent, above which a run fails. */
  readonly partialIngestionPercent?: number | undefined;
  readonly errorDiagnosticsEnabled?: boolean | undefined;
  readonly [key: string]: unknown;
}

/** The names of a spec's transformations: exact for a module, any string otherwise. */
export type TransformationName<S> = [TypesOf<S>] extends [never]
  ? string
  : keyof Field<TypesOf<S>, "transformations"> & string;

/** The parameters of one transformation of a spec. */
export type TransformationParams<S, Name> = [TypesOf<S>] extends [never]
  ? Name extends keyof KnownParams
    ? KnownParams[Name]
    : OtherParams
  : Name extends keyof Field<TypesOf<S>, "transformations">
    ? Field<TypesOf<S>, "transformations">[Name]
    : never;

/** One step of a flow, its parameters typed by its name. */
export type Transformation<S, Name extends string> = {
  readonly [K in Name]: { readonly name: K; readonly params: TransformationParams<S, K> };
}[Name];

type ScheduleTypes<S> = Field<TypesOf<S>, "schedule">;

/** The frequencies of a spec: exact for a module, any string otherwise. */
export type ScheduleFrequency<S> = [ScheduleTypes<S>] extends [{ readonly frequency: infer Word extends string }]
  ? Word
  : string;

/** The schedule of one frequency, so that the compiler complains of the property that does not go with it, and not of the whole. */
type ScheduleAt<Schedule, Word extends string> = [Schedule] extends [{ readonly frequency: string }]
  ? { readonly frequency: Word } & MembersWith<Schedule, NoInfer<Word>>
  : Schedule;

type MembersWith<Schedule, Word> = Schedule extends { readonly frequency: infer Words }
  ? [Extract<Words, Word>] extends [never]
    ? never
    : Schedule
  : never;

type ScheduleOf<S, Draft extends boolean, Word extends string> = [TypesOf<S>] extends [never]
  ? { readonly scheduleParams?: ScheduleParams | undefined }
  : [ScheduleTypes<S>] extends [never]
    ? { readonly scheduleParams?: undefined }
    : [Draft] extends [true]
      ? { readonly scheduleParams?: ScheduleAt<ScheduleTypes<S>, Word> | undefined }
      : { readonly scheduleParams: ScheduleAt<ScheduleTypes<S>, Word> };

type OptionsOf<S> = [Field<TypesOf<S>, "options">] extends [never] ? FlowOptions : Field<TypesOf<S>, "options">;

interface FlowBase {
  readonly name: string;
  readonly description?: string | undefined;
  readonly sourceConnectionIds: readonly IdInput<"SourceConnectionId">[];
  readonly targetConnectionIds: readonly IdInput<"TargetConnectionId">[];
}

/**
 * What a flow is made from. Its transformations and schedule are typed and checked by the flow spec that will run them. A draft may do without
 * them until it is published.
 */
export type CreateFlow<
  S extends FlowSpecLike = FlowSpecLike,
  Name extends TransformationName<S> = TransformationName<S>,
  Draft extends boolean = false,
  Word extends ScheduleFrequency<S> = ScheduleFrequency<S>,
> = FlowBase & {
  readonly flowSpec: S;
  readonly transformations?: readonly Transformation<NoInfer<S>, Name>[] | undefined;
  readonly options?: OptionsOf<NoInfer<S>> | undefined;
} & ScheduleOf<NoInfer<S>, Draft, Word>;

/** A flow as every form of {@link CreateFlow} is one, for the code that sends it. */
export interface AnyCreateFlow extends FlowBase {
  readonly flowSpec: FlowSpecLike;
  readonly transformations?: readonly { readonly name: string; readonly params?: unknown }[] | undefined;
  readonly scheduleParams?: unknown;
  readonly options?: unknown;
}
