import * as z from "zod/mini";
import type { ConnectionSpecId, FlowSpecId, IdInput } from "../../ids.ts";
import { id, model, nonEmpty, text } from "../../payloads/models.ts";
import type { Collection } from "./collection.ts";
import { type SpecPart, specPart, specParts } from "./connection-spec.ts";
import { entityReader } from "./read.ts";

/** A named JSON Schema inside a spec. */
export interface NamedSpec {
  readonly name?: string;
  readonly type?: string;
  readonly spec?: Readonly<Record<string, unknown>>;
}

/** How a kind of dataflow runs: the JSON Schemas of its transformations, schedule, options and run parameters. Source: Flow Service API reference. */
export interface FlowSpec {
  readonly id: FlowSpecId;
  /** Such as `"CRMToAEP"`. */
  readonly name: string;
  readonly providerId?: string;
  readonly version?: string;
  readonly sourceConnectionSpecIds?: readonly ConnectionSpecId[];
  readonly targetConnectionSpecIds?: readonly ConnectionSpecId[];
  /** Printed in the singular, in the plural and as an object by different documents; the validator reads all of them. */
  readonly transformationSpecs?: unknown;
  readonly transformationSpec?: unknown;
  readonly scheduleSpec?: NamedSpec;
  readonly optionSpec?: NamedSpec;
  readonly runSpec?: NamedSpec;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** What a flow spec is made from, by a provider of sources. Source: Flow Service API reference, create a flow spec. */
export interface CreateFlowSpec {
  readonly name: string;
  readonly providerId: string;
  readonly version?: string | undefined;
  readonly type?: string | undefined;
  readonly attributes?: SpecPart | undefined;
  readonly sourceConnectionSpecIds?: readonly IdInput<"ConnectionSpecId">[] | undefined;
  readonly targetConnectionSpecIds?: readonly IdInput<"ConnectionSpecId">[] | undefined;
  /** What reads answer as `transformationSpecs`: each with a name and the JSON Schema of its parameters as `spec`. */
  readonly transformationSpecDTOS?: readonly SpecPart[] | undefined;
  readonly optionSpec?: SpecPart | undefined;
  readonly scheduleSpec?: SpecPart | undefined;
  readonly runSpec?: SpecPart | undefined;
  /** Permissions by what they are for: `view`, `manage`. */
  readonly permissionsInfo?: SpecPart | undefined;
  readonly entitlementInfo?: readonly SpecPart[] | undefined;
  readonly policy?: SpecPart | undefined;
}

const specIds = () => z.optional(z.readonly(z.array(id("ConnectionSpecId"))));

export const createFlowSpecSchema = model<CreateFlowSpec>()({
  name: nonEmpty(),
  providerId: nonEmpty(),
  version: z.optional(text()),
  type: z.optional(text()),
  attributes: specPart(),
  sourceConnectionSpecIds: specIds(),
  targetConnectionSpecIds: specIds(),
  transformationSpecDTOS: specParts(),
  optionSpec: specPart(),
  scheduleSpec: specPart(),
  runSpec: specPart(),
  permissionsInfo: specPart(),
  entitlementInfo: specParts(),
  policy: specPart(),
});

export const FLOW_SPECS: Collection<FlowSpec> = {
  name: "flowSpecs",
  idName: "FlowSpecId",
  label: "flow spec",
  read: entityReader<FlowSpec>(),
};
