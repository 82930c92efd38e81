import * as z from "zod/mini";
import type { ApiPromise } from "../../http/api-promise.ts";
import type { List } from "../../http/list.ts";
import type { Transport } from "../../http/transport.ts";
import type { BaseConnectionId, ConnectionSpecId, IdInput, SourceConnectionId } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import type { Condition, IdCondition, TimeCondition } from "../filters/condition.ts";
import { checked } from "../../payloads/check.ts";
import { id, model, nonEmpty, openEnum, text } from "../../payloads/models.ts";
import { type Created, type Entity, type SpecReference, type SpecReferenceRead, withVersion } from "./entity.ts";
import type { Collection } from "./collection.ts";
import type { Change } from "../editing/edit.ts";
import type { JsonPatch } from "../editing/json-patch.ts";
import { createIn, deleteFrom, getFrom, listFrom } from "./operations.ts";
import { entityReader } from "./read.ts";
import { type UpdateOptions, updateIn } from "./update.ts";
import type { ListQuery } from "./where.ts";

/** Form of the source's data: `tabular` for every table source, the others for files. */
export type DataFormat = "tabular" | "delimited" | "json" | "parquet" | (string & {});

/** How files are written. */
export interface FileProperties {
  /** One character; a comma unless you say otherwise. */
  readonly columnDelimiter?: string | undefined;
  readonly encoding?: string | undefined;
  readonly compressionType?: string | undefined;
}

export interface SourceData {
  readonly format: DataFormat;
  readonly properties?: FileProperties | undefined;
}

/** A column of a table to collect. */
export interface ColumnInput {
  readonly name: string;
  readonly type?: string | undefined;
  readonly "meta:xdmType"?: string | undefined;
  readonly xdm?: { readonly type: string; readonly format?: string | undefined } | undefined;
}

/** Which of the source's data to collect: a path, a table, or keys of the source's own. */
export interface SourceParams {
  /** Such as `"Hubspot.Contacts"`: what `explore` gives as an object's path. */
  readonly path?: string | undefined;
  readonly tableName?: string | undefined;
  readonly columns?: readonly ColumnInput[] | undefined;
  readonly type?: "file" | "folder" | undefined;
  /** Look into sub-folders, too. */
  readonly recursive?: boolean | undefined;
  readonly [key: string]: unknown;
}

/** What a source connection is made from. Source: Flow Service API reference, create a source connection. */
export interface CreateSourceConnection {
  readonly name: string;
  readonly description?: string | undefined;
  readonly baseConnectionId?: IdInput<"BaseConnectionId"> | undefined;
  readonly connectionSpec: SpecReference<"ConnectionSpecId">;
  /** Left out only for sources that are pushed to, such as the HTTP API. */
  readonly data?: SourceData | undefined;
  readonly params?: SourceParams | undefined;
}

/** A source connection as the platform returns it. */
export interface SourceConnection extends Entity<SourceConnectionId> {
  readonly baseConnectionId?: BaseConnectionId;
  readonly connectionSpec?: SpecReferenceRead<ConnectionSpecId>;
  readonly data?: SourceData;
  readonly params?: SourceParams;
}

/** Fields a list of source connections can be filtered by. */
export interface SourceConnectionFilter {
  readonly id?: IdCondition<"SourceConnectionId"> | undefined;
  readonly name?: Condition<string> | undefined;
  readonly description?: Condition<string> | undefined;
  readonly state?: Condition<string> | undefined;
  readonly createdAt?: TimeCondition | undefined;
  readonly updatedAt?: TimeCondition | undefined;
  readonly baseConnectionId?: IdCondition<"BaseConnectionId"> | undefined;
  readonly "connectionSpec.id"?: IdCondition<"ConnectionSpecId"> | undefined;
  readonly "data.format"?: Condition<string> | undefined;
  readonly "params.path"?: Condition<string> | undefined;
  readonly "params.tableName"?: Condition<string> | undefined;
}

const columnSchema = model<ColumnInput>()({
  name: nonEmpty(),
  type: z.optional(text()),
  "meta:xdmType": z.optional(text()),
  xdm: z.optional(z.object({ type: text(), format: z.optional(text()) })),
});

const paramsSchema = z.catchall(
  z.object({
    path: z.optional(nonEmpty()),
    tableName: z.optional(nonEmpty()),
    columns: z.optional(z.readonly(z.array(columnSchema))),
    type: z.optional(z.enum(["file", "folder"])),
    recursive: z.optional(z.boolean()),
  }),
  z.unknown(),
);

export const createSourceConnectionSchema = model<CreateSourceConnection>()({
  name: nonEmpty(),
  description: z.optional(text()),
  baseConnectionId: z.optional(id("BaseConnectionId")),
  connectionSpec: model<SpecReference<"ConnectionSpecId">>()({
    id: id("ConnectionSpecId"),
    version: z.optional(nonEmpty()),
  }),
  data: z.optional(
    model<SourceData>()({
      format: openEnum(["tabular", "delimited", "json", "parquet"]),
      properties: z.optional(
        model<FileProperties>()({
          columnDelimiter: z.optional(text()),
          encoding: z.optional(text()),
          compressionType: z.optional(text()),
        }),
      ),
    }),
  ),
  params: z.optional(paramsSchema),
});

const COLLECTION: Collection<SourceConnection> = {
  name: "sourceConnections",
  idName: "SourceConnectionId",
  label: "source connection",
  read: entityReader<SourceConnection>(),
};

/** Source connections: which data of a source to collect. */
export class SourceConnections {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Creates a source connection. Use it in one flow only: later changes to it do not reach the flow. Throws an {@link UnknownOutcomeError} when
   * the answer was lost and what it made cannot be told for certain.
   *
   * @example
   * ```ts
   * const source = await platform.sourceConnections.create({
   *   name: "HubSpot contacts",
   *   baseConnectionId: "c6d4ee17-6752-4e83-94ee-1767522e83fa",
   *   connectionSpec: { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806" },
   *   data: { format: "tabular" },
   *   params: { path: "Hubspot.Contacts" },
   * });
   * ```
   */
  create(input: CreateSourceConnection, options?: CallOptions): ApiPromise<Created<SourceConnectionId>> {
    return this.#transport.call((context) => {
      const checkedInput = checked("sourceConnections.create", createSourceConnectionSchema, input, context);
      const body = { ...checkedInput, connectionSpec: withVersion(checkedInput.connectionSpec) };
      // One that a flow uses was there before.
      const usedBy = { collection: "flows", path: "sourceConnectionIds[]" };
      return createIn(COLLECTION, body, { sought: { sent: body, where: { name: body.name }, usedBy } });
    }, options);
  }

  /**
   * Reads one. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const source = await platform.sourceConnections.get("f44dbef2-a4f0-4978-8dbe-f2a4f0e978cf");
   * ```
   */
  get(id: IdInput<"SourceConnectionId">, options?: CallOptions): ApiPromise<SourceConnection> {
    return getFrom(this.#transport, COLLECTION, id, options);
  }

  /**
   * Lists them.
   *
   * @example
   * ```ts
   * const page = await platform.sourceConnections.list({ where: { baseConnectionId: "c6d4ee17-6752-4e83-94ee-1767522e83fa" } });
   * ```
   */
  list(query?: ListQuery<SourceConnectionFilter>, options?: CallOptions): List<SourceConnection> {
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
   * await platform.sourceConnections.update("f44dbef2-a4f0-4978-8dbe-f2a4f0e978cf", (draft) => {
   *   draft.description = "Checked";
   * });
   *
   * const { etag = "" } = await platform.sourceConnections.get("f44dbef2-a4f0-4978-8dbe-f2a4f0e978cf");
   * await platform.sourceConnections.update("f44dbef2-a4f0-4978-8dbe-f2a4f0e978cf", [{ op: "replace", path: "/description", value: "Checked" }], { etag });
   * ```
   */
  update(
    id: IdInput<"SourceConnectionId">,
    patch: JsonPatch,
    options: UpdateOptions,
  ): ApiPromise<Created<SourceConnectionId>>;
  update(
    id: IdInput<"SourceConnectionId">,
    change: Change<SourceConnection>,
    options?: CallOptions,
  ): ApiPromise<Created<SourceConnectionId>>;
  update(
    id: IdInput<"SourceConnectionId">,
    change: JsonPatch | Change<SourceConnection>,
    options?: UpdateOptions | CallOptions,
  ): ApiPromise<Created<SourceConnectionId>> {
    return updateIn(this.#transport, COLLECTION, id, change, options);
  }

  /**
   * Deletes one.
   *
   * @example
   * ```ts
   * await platform.sourceConnections.delete("f44dbef2-a4f0-4978-8dbe-f2a4f0e978cf");
   * ```
   */
  delete(id: IdInput<"SourceConnectionId">, options?: CallOptions): ApiPromise<void> {
    return deleteFrom(this.#transport, COLLECTION, id, options);
  }
}
