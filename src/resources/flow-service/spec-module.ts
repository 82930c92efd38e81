import type { IdInput } from "../../ids.ts";
import type { ConnectionSpecTypes } from "./connection-types.ts";
import type { FlowSpecTypes } from "./flow-types.ts";

/** What every generated module says of itself. */
interface SpecModule {
  /** Such as `"CRMToAEP"`. */
  readonly name: string;
  readonly version: string;
  /** SHA-256 of what the spec asserts, in hexadecimal digits: its descriptions, and the order of its fields, do not count. */
  readonly hash: string;
  /** The day the spec was read, `YYYY-MM-DD`. */
  readonly date: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** A JSON Schema of a spec. */
interface Part {
  readonly spec?: unknown;
}

interface NamedPart extends Part {
  readonly name: string;
}

/**
 * A flow spec as a module that `aep-flow-service codegen` writes: its types for the compiler, its schemas for the check at run time. Given as
 * `flowSpec`, nothing is looked up.
 */
export interface FlowSpecModule<Types extends FlowSpecTypes = FlowSpecTypes> extends SpecModule {
  readonly id: IdInput<"FlowSpecId">;
  readonly transformationSpecs: readonly NamedPart[];
  readonly scheduleSpec?: Part;
  readonly optionSpec?: Part;
  readonly runSpec?: Part;
  /** Exists for the compiler only: there is no such field. */
  readonly "~types"?: Types;
}

/** A connection spec as a module that `aep-flow-service codegen` writes, to be given as `connectionSpec`. */
export interface ConnectionSpecModule<Types extends ConnectionSpecTypes = ConnectionSpecTypes> extends SpecModule {
  readonly id: IdInput<"ConnectionSpecId">;
  readonly authSpec: readonly NamedPart[];
  readonly sourceSpec?: Part;
  /** Exists for the compiler only: there is no such field. */
  readonly "~types"?: Types;
}
