import * as z from "zod/mini";
import type { IdInput, MappingSetId } from "../../ids.ts";
import { id, model, nonEmpty, openEnum, text } from "../../payloads/models.ts";

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
}

export interface MappingSchemaRef {
  readonly id: IdInput<"SchemaId">;
  /** @default "application/vnd.adobe.xed-full+json;version=1" */
  readonly contentType?: string | undefined;
}

/** A mapping set as Data Prep returns it. Reads name `sourceType` otherwise than writes do: do not write a read one back. */
export interface MappingSet {
  readonly id: MappingSetId;
  /** A new one with every replacement, from 0. */
  readonly version: number;
  /** Epoch milliseconds; rounded to the second when read later. */
  readonly createdDate?: number;
  /** Epoch milliseconds. */
  readonly modifiedDate?: number;
  readonly createdBy?: string;
  readonly modifiedBy?: string;
  readonly mappings?: readonly Readonly<Record<string, unknown>>[];
  readonly outputSchema?: Readonly<Record<string, unknown>>;
}

export const createAttributeMappingSetSchema = model<CreateAttributeMappingSet>()({
  xdmSchema: id("SchemaId"),
  xdmVersion: z.optional(nonEmpty()),
  version: z.optional(z.number()),
  id: z.optional(z.null()),
  mappings: z.readonly(
    z
      .array(
        model<AttributeMapping>()({
          sourceAttribute: nonEmpty(),
          destinationXdmPath: nonEmpty(),
          identity: z.optional(z.boolean()),
          identityGroup: z.optional(z.nullable(text())),
          namespaceCode: z.optional(z.nullable(text())),
          version: z.optional(z.number()),
        }),
      )
      .check(z.minLength(1)),
  ),
});

export const createMappingSetSchema = model<CreateMappingSet>()({
  outputSchema: z.object({
    schemaRef: model<MappingSchemaRef>()({ id: id("SchemaId"), contentType: z.optional(nonEmpty()) }),
  }),
  mappings: z.readonly(
    z
      .array(
        model<Mapping>()({
          sourceType: openEnum(["ATTRIBUTE", "EXPRESSION", "STATIC"]),
          source: nonEmpty(),
          destination: nonEmpty(),
          name: z.optional(text()),
          description: z.optional(text()),
        }),
      )
      .check(z.minLength(1)),
  ),
});
