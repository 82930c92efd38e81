import * as z from "zod/mini";
import type { ApiPromise } from "../../http/api-promise.ts";
import type { List } from "../../http/list.ts";
import type { Transport } from "../../http/transport.ts";
import { ConnectionSpecId, type DataSetId, type IdInput, type SchemaId, type TargetConnectionId } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import type { Condition, IdCondition, TimeCondition } from "../filters/condition.ts";
import { checked } from "../../payloads/check.ts";
import { id, model, nonEmpty, text } from "../../payloads/models.ts";
import { type Created, type Entity, type SpecReference, type SpecReferenceRead, withVersion } from "./entity.ts";
import type { Collection } from "./collection.ts";
import type { Change } from "../editing/edit.ts";
import type { JsonPatch } from "../editing/json-patch.ts";
import { createIn, deleteFrom, getFrom, listFrom } from "./operations.ts";
import { entityReader } from "./read.ts";
import type { Sought } from "./search.ts";
import { type UpdateOptions, updateIn } from "./update.ts";
import type { ListQuery } from "./where.ts";

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

const COLLECTION: Collection<TargetConnection> = {
  name: "targetConnections",
  idName: "TargetConnectionId",
  label: "target connection",
  read: entityReader<TargetConnection>(),
};

/** Target connections: where the data lands. */
export class TargetConnections {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Creates a target connection. Use it in one flow only: later changes to it do not reach the flow. Throws an {@link UnknownOutcomeError} when
   * the answer was lost and what it made cannot be told for certain.
   *
   * @example
   * ```ts
   * const target = await platform.targetConnections.create({
   *   name: "Contacts in the data lake",
   *   schemaId: "https://ns.adobe.com/acme/schemas/da411446eec78026c28d9fafd9e406e304b771d55b07b91b",
   *   dataSetId: "5ed5639d798a22191b6987b2",
   * });
   * ```
   */
  create(
    input: CreateDataLakeTarget | CreateTargetConnection,
    options?: CallOptions,
  ): ApiPromise<Created<TargetConnectionId>> {
    return this.#transport.call((context) => {
      const subject = "targetConnections.create";
      const body = isShort(input)
        ? fromShort(checked(subject, createDataLakeTargetSchema, input, context))
        : complete(checked(subject, createTargetConnectionSchema, input, context));
      return createIn(COLLECTION, body, { sought: soughtTarget(body) });
    }, options);
  }

  /**
   * Reads one. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const target = await platform.targetConnections.get("4b3d05d8-b7aa-40de-bd05-d8b7aa80de65");
   * ```
   */
  get(id: IdInput<"TargetConnectionId">, options?: CallOptions): ApiPromise<TargetConnection> {
    return getFrom(this.#transport, COLLECTION, id, options);
  }

  /**
   * Lists them.
   *
   * @example
   * ```ts
   * for await (const target of platform.targetConnections.list()) console.log(target.id, target.params?.dataSetId);
   * ```
   */
  list(query?: ListQuery<TargetConnectionFilter>, options?: CallOptions): List<TargetConnection> {
    return listFrom(this.#transport, COLLECTION, query, options);
  }

  /**
   * Changes one. By a function: it is given a copy, and only what it changes is sent; when somebody else was faster it is called again on what is
   * there now, and an {@link UpdateConflictError} is thrown when both have changed the same field. By a JSON Patch and the etag it was made
   * for: when somebody else was faster, a {@link PreconditionFailedError} is thrown.
   * A flow that uses it does not see the change.
   *
   * @example
   * ```ts
   * await platform.targetConnections.update("4b3d05d8-b7aa-40de-bd05-d8b7aa80de65", (draft) => {
   *   draft.description = "Checked";
   * });
   *
   * const { etag = "" } = await platform.targetConnections.get("4b3d05d8-b7aa-40de-bd05-d8b7aa80de65");
   * await platform.targetConnections.update("4b3d05d8-b7aa-40de-bd05-d8b7aa80de65", [{ op: "replace", path: "/description", value: "Checked" }], { etag });
   * ```
   */
  update(
    id: IdInput<"TargetConnectionId">,
    patch: JsonPatch,
    options: UpdateOptions,
  ): ApiPromise<Created<TargetConnectionId>>;
  update(
    id: IdInput<"TargetConnectionId">,
    change: Change<TargetConnection>,
    options?: CallOptions,
  ): ApiPromise<Created<TargetConnectionId>>;
  update(
    id: IdInput<"TargetConnectionId">,
    change: JsonPatch | Change<TargetConnection>,
    options?: UpdateOptions | CallOptions,
  ): ApiPromise<Created<TargetConnectionId>> {
    return updateIn(this.#transport, COLLECTION, id, change, options);
  }

  /**
   * Deletes one.
   *
   * @example
   * ```ts
   * await platform.targetConnections.delete("4b3d05d8-b7aa-40de-bd05-d8b7aa80de65");
   * ```
   */
  delete(id: IdInput<"TargetConnectionId">, options?: CallOptions): ApiPromise<void> {
    return deleteFrom(this.#transport, COLLECTION, id, options);
  }
}

function isShort(input: CreateDataLakeTarget | CreateTargetConnection): input is CreateDataLakeTarget {
  return typeof input === "object" && input !== null && ("schemaId" in input || "dataSetId" in input);
}

function fromShort({ schemaId, dataSetId, ...rest }: CreateDataLakeTarget): CreateTargetConnection {
  return complete({ ...rest, data: { schema: { id: schemaId } }, params: { dataSetId } });
}

/** Its name is optional: without one it is looked for by its dataset. One that a flow uses was there before. */
function soughtTarget(body: CreateTargetConnection): Sought {
  const dataSetId = body.params?.dataSetId;
  return {
    sent: body,
    where:
      body.name !== undefined
        ? { name: body.name }
        : typeof dataSetId === "string"
          ? { "params.dataSetId": dataSetId }
          : {},
    usedBy: { collection: "flows", path: "targetConnectionIds[]" },
  };
}

function complete(input: CreateTargetConnection): CreateTargetConnection {
  const { schema } = input.data ?? {};
  return {
    ...input,
    data: schema === undefined ? input.data : { ...input.data, schema: { version: TARGET_SCHEMA_VERSION, ...schema } },
    connectionSpec: withVersion(input.connectionSpec ?? { id: DATA_LAKE }),
  };
}
