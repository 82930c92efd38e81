import type { IdInput, MappingSetId } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";

/** One mapping in the words of the source tutorials: a source attribute onto an XDM path. */
export interface AttributeMapping {
  readonly sourceAttribute: string;
  readonly destinationXdmPath: string;
  readonly identity?: boolean | undefined;
  readonly identityGroup?: string | null | undefined;
  readonly namespaceCode?: string | null | undefined;
  readonly version?: number | undefined;
}

/** One mapping in the words of the Data Prep reference. */
export interface Mapping {
  readonly sourceType: "ATTRIBUTE" | "EXPRESSION" | "STATIC" | (string & {});
  readonly source: string;
  /** Path in the schema, such as `person.name.firstName`. */
  readonly destination: string;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly expressionAttributes?: readonly string[] | undefined;
  readonly functionVersion?: number | undefined;
}

/** A mapping set in the words of the source tutorials. */
export interface CreateAttributeMappingSet {
  /** `$id` of the target schema. */
  readonly xdmSchema: IdInput<"SchemaId">;
  /** @default "1.0" */
  readonly xdmVersion?: string | undefined;
  readonly version?: number | undefined;
  readonly id?: null | undefined;
  readonly mappings: readonly AttributeMapping[];
}

/** A mapping set in the words of the Data Prep reference. */
export interface CreateMappingSet {
  readonly outputSchema: { readonly schemaRef: MappingSchemaRef };
  readonly mappings: readonly Mapping[];
  /** What a list can find it by. */
  readonly name?: string | undefined;
  readonly inputSchema?: Readonly<Record<string, unknown>> | undefined;
  readonly allowNullValues?: boolean | undefined;
  readonly strictMapping?: boolean | undefined;
  readonly tags?: readonly { readonly name: string; readonly values: readonly string[] }[] | undefined;
}

export interface MappingSchemaRef {
  readonly id: IdInput<"SchemaId">;
  /** @default "application/vnd.adobe.xed-full+json;version=1" */
  readonly contentType?: string | undefined;
}

/** Media type a mapping set names its schema by. */
export const MAPPING_CONTENT_TYPE = "application/vnd.adobe.xed-full+json;version=1";

/** A mapping as Data Prep returns it: in the words of the reference, and often in those of the tutorials beside them. */
export interface MappingRead {
  readonly id?: string;
  readonly version?: number;
  /** Otherwise than it is written: `text/x.schema-path` is an attribute. */
  readonly sourceType?: "text/x.schema-path" | "text/x.aep-xl" | Mapping["sourceType"];
  readonly source?: string;
  readonly destination?: string;
  readonly name?: string;
  readonly description?: string;
  readonly sourceAttribute?: string;
  readonly destinationXdmPath?: string;
  readonly identity?: boolean;
  readonly primaryIdentity?: boolean;
  readonly functionVersion?: number;
  readonly expressionAttributes?: readonly string[];
  /** Epoch milliseconds; a few documents print ISO 8601. */
  readonly createdDate?: number | string;
  readonly modifiedDate?: number | string;
  readonly createdBy?: string;
  readonly modifiedBy?: string;
}

/** A mapping set as Data Prep returns it. Reads name `sourceType` otherwise than writes do: to write one back, use `update`. */
export interface MappingSet {
  readonly id: MappingSetId;
  /** A new one with every replacement, from 0. */
  readonly version: number;
  readonly name?: string;
  readonly status?: "DRAFT" | "PUBLISHED" | (string & {});
  /** Epoch milliseconds; rounded to the second when read later. */
  readonly createdDate?: number;
  /** Epoch milliseconds. */
  readonly modifiedDate?: number;
  readonly createdBy?: string;
  readonly modifiedBy?: string;
  readonly mappings?: readonly MappingRead[];
  readonly inputSchema?: Readonly<Record<string, unknown>>;
  readonly outputSchema?: Readonly<Record<string, unknown>>;
  readonly schemaRef?: { readonly id?: string; readonly contentType?: string };
  /** `$id` of the target schema. */
  readonly xdmSchema?: string;
  readonly strictMapping?: boolean;
  readonly allowNullValues?: boolean;
}

/** A version of a mapping set: flows hold it as a number or as text. */
export type MappingVersion = number | string;

export interface MappingSetGetOptions extends CallOptions {
  /** @default 0, the first */
  readonly version?: MappingVersion | undefined;
  /** Send the whole output schema along. @default false */
  readonly expandSchema?: boolean | undefined;
}

export interface MappingSetUpdateOptions extends CallOptions {
  /** The version to change: that of the flow which uses it. The service has no word for the latest one. */
  readonly version: MappingVersion;
}

/** What a list of mapping sets takes. */
export interface MappingSetListQuery {
  readonly where?: { readonly name?: string | undefined } | undefined;
  /** A field to sort by: ascending with `+` before it, descending with `-`. */
  readonly orderBy?: `${"+" | "-" | ""}${"createdDate" | "updatedDate"}` | undefined;
  /** Send the whole output schemas along. @default false */
  readonly expandSchema?: boolean | undefined;
  /** Mapping sets a page. @default 100 */
  readonly pageSize?: number | undefined;
  /** Ask for the next page while you work on this one. @default false */
  readonly prefetch?: boolean | undefined;
}
