import * as z from "zod/mini";
import { type CheckContext, checked } from "../../payloads/check.ts";
import { MAPPING_SET_RULES } from "../../payloads/rules/index.ts";
import { id, model, nonEmpty, openEnum, text } from "../../payloads/models.ts";
import {
  type AttributeMapping,
  type CreateAttributeMappingSet,
  type CreateMappingSet,
  MAPPING_CONTENT_TYPE,
  type Mapping,
  type MappingSchemaRef,
} from "./mapping-set-types.ts";

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
          expressionAttributes: z.optional(z.readonly(z.array(text()))),
          functionVersion: z.optional(z.number()),
        }),
      )
      .check(z.minLength(1)),
  ),
  name: z.optional(text()),
  inputSchema: z.optional(z.record(z.string(), z.unknown())),
  allowNullValues: z.optional(z.boolean()),
  strictMapping: z.optional(z.boolean()),
  tags: z.optional(z.readonly(z.array(z.object({ name: text(), values: z.readonly(z.array(text())) })))),
});

/** A mapping set as it is sent, in whichever words it was given. */
export function mappingSetBody(
  subject: string,
  input: CreateAttributeMappingSet | CreateMappingSet,
  context: CheckContext,
): object {
  if (!isNewForm(input))
    return {
      version: 0,
      xdmVersion: "1.0",
      id: null,
      ...checked(subject, createAttributeMappingSetSchema, input, context, MAPPING_SET_RULES),
    };
  const { outputSchema, ...rest } = checked(subject, createMappingSetSchema, input, context, MAPPING_SET_RULES);
  return {
    ...rest,
    outputSchema: { ...outputSchema, schemaRef: { contentType: MAPPING_CONTENT_TYPE, ...outputSchema?.schemaRef } },
  };
}

export function isNewForm(input: CreateAttributeMappingSet | CreateMappingSet): input is CreateMappingSet {
  return typeof input === "object" && input !== null && "outputSchema" in input;
}
