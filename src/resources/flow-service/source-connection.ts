import * as z from "zod/mini";
import type { BaseConnectionId, ConnectionSpecId, IdInput, SourceConnectionId } from "../../ids.ts";
import { id, model, nonEmpty, openEnum, text } from "../../payloads/models.ts";
import type { Condition, IdCondition, TimeCondition } from "../filters/condition.ts";
import type { Collection } from "./collection.ts";
import { connectionSpecReference } from "./connection-spec.ts";
import type { Entity, SpecReference, SpecReferenceRead } from "./entity.ts";
import { entityReader } from "./read.ts";

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

/** A source connection to be made, as every form of `CreateSourceConnection` is one, for the code that sends it. */
export interface AnyCreateSourceConnection {
  readonly name: string;
  readonly description?: string | undefined;
  readonly baseConnectionId?: IdInput<"BaseConnectionId"> | undefined;
  readonly connectionSpec: SpecReference<"ConnectionSpecId">;
  /** Left out only for sources that are pushed to, such as the HTTP API. */
  readonly data?: SourceData | undefined;
  readonly params?: unknown;
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

export const createSourceConnectionSchema = model<AnyCreateSourceConnection>()({
  name: nonEmpty(),
  description: z.optional(text()),
  baseConnectionId: z.optional(id("BaseConnectionId")),
  connectionSpec: connectionSpecReference(),
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

export const SOURCE_CONNECTIONS: Collection<SourceConnection> = {
  name: "sourceConnections",
  idName: "SourceConnectionId",
  label: "source connection",
  read: entityReader<SourceConnection>(),
};
