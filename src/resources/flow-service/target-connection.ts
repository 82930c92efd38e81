import * as z from "zod/mini";
import {
  type BaseConnectionId,
  ConnectionSpecId,
  type DataSetId,
  type IdInput,
  type SchemaId,
  type TargetConnectionId,
} from "../../ids.ts";
import { id, model, nonEmpty, text } from "../../payloads/models.ts";
import type { Condition, IdCondition, TimeCondition } from "../filters/condition.ts";
import type { Collection } from "./collection.ts";
import type { Entity, SpecReference, SpecReferenceRead } from "./entity.ts";
import { entityReader } from "./read.ts";

/** Connection spec of the data lake: the one target of every source flow. */
export const DATA_LAKE: ConnectionSpecId = ConnectionSpecId("c604ff05-7f1a-43c0-8e18-33bf874cb11c");

/** Media type a target connection names its schema by: the documents say this must be it. */
export const TARGET_SCHEMA_VERSION = "application/vnd.adobe.xed-full+json;version=1";

/** The data lake as a target, in short: the schema and the dataset. The rest has one right value, which is filled in. */
export interface CreateDataLakeTarget {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly schemaId: IdInput<"SchemaId">;
  readonly dataSetId: IdInput<"DataSetId">;
}

export interface TargetSchemaReference {
  readonly id: IdInput<"SchemaId">;
  /** A media type with its version. @default "application/vnd.adobe.xed-full+json;version=1" */
  readonly version?: string | undefined;
}

export interface TargetData {
  readonly format?: string | undefined;
  readonly schema?: TargetSchemaReference | undefined;
}

export interface TargetParams {
  readonly dataSetId?: IdInput<"DataSetId"> | undefined;
  readonly [key: string]: unknown;
}

/** What a target connection is made from, in the wire's own shape. Source: Flow Service API reference, create a target connection. */
export interface CreateTargetConnection {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  /** The data lake unless you say otherwise. */
  readonly connectionSpec?: SpecReference<"ConnectionSpecId"> | undefined;
  readonly data: TargetData;
  readonly params?: TargetParams | undefined;
}

/** A target connection as the platform returns it. */
export interface TargetConnection extends Entity<TargetConnectionId> {
  /** Of destinations; the data lake has none. */
  readonly baseConnectionId?: BaseConnectionId;
  readonly connectionSpec?: SpecReferenceRead<ConnectionSpecId>;
  readonly data?: { readonly format?: string; readonly schema?: { readonly id: SchemaId; readonly version?: string } };
  readonly params?: { readonly dataSetId?: DataSetId; readonly [key: string]: unknown };
}

/** Fields a list of target connections can be filtered by. */
export interface TargetConnectionFilter {
  readonly id?: IdCondition<"TargetConnectionId"> | undefined;
  readonly name?: Condition<string> | undefined;
  readonly description?: Condition<string> | undefined;
  readonly state?: Condition<string> | undefined;
  readonly createdAt?: TimeCondition | undefined;
  readonly updatedAt?: TimeCondition | undefined;
  readonly "connectionSpec.id"?: IdCondition<"ConnectionSpecId"> | undefined;
  readonly "params.dataSetId"?: IdCondition<"DataSetId"> | undefined;
  readonly "data.schema.id"?: IdCondition<"SchemaId"> | undefined;
}

export const createDataLakeTargetSchema = model<CreateDataLakeTarget>()({
  name: z.optional(nonEmpty()),
  description: z.optional(text()),
  schemaId: id("SchemaId"),
  dataSetId: id("DataSetId"),
});

export const createTargetConnectionSchema = model<CreateTargetConnection>()({
  name: z.optional(nonEmpty()),
  description: z.optional(text()),
  connectionSpec: z.optional(
    model<SpecReference<"ConnectionSpecId">>()({ id: id("ConnectionSpecId"), version: z.optional(nonEmpty()) }),
  ),
  data: model<TargetData>()({
    format: z.optional(nonEmpty()),
    schema: z.optional(model<TargetSchemaReference>()({ id: id("SchemaId"), version: z.optional(nonEmpty()) })),
  }),
  params: z.optional(z.catchall(z.object({ dataSetId: z.optional(id("DataSetId")) }), z.unknown())),
});

export const TARGET_CONNECTIONS: Collection<TargetConnection> = {
  name: "targetConnections",
  idName: "TargetConnectionId",
  label: "target connection",
  read: entityReader<TargetConnection>(),
};
