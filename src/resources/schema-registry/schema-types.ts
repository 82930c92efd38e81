import * as z from "zod/mini";
import type { IdInput, SchemaId } from "../../ids.ts";
import { model, nonEmpty } from "../../payloads/models.ts";
import type { WritableCollection } from "./collection.ts";
import type { ListForm } from "./forms.ts";
import type { RegistryListQuery } from "./operations.ts";
import type { RegistryCondition } from "./where.ts";
import type { Summary, XdmResource } from "./xdm-types.ts";

/** What a schema is composed of: first a class, then field groups. */
export interface SchemaReference {
  readonly $ref: IdInput<"ClassId"> | IdInput<"FieldGroupId">;
}

/** What a schema is made from. Titles are unique across the sandbox. Source: Schema Registry API reference, create a schema. */
export interface CreateSchema {
  readonly title: string;
  readonly description: string;
  readonly type: "object";
  readonly allOf: readonly SchemaReference[];
  readonly "meta:containerId"?: string | undefined;
  readonly "meta:resourceType"?: string | undefined;
  readonly "meta:xdmType"?: string | undefined;
  readonly "meta:class"?: IdInput<"ClassId"> | undefined;
}

/** A schema as the registry returns it. */
export interface Schema extends XdmResource<SchemaId> {
  /** The class it is based on. */
  readonly "meta:class"?: string;
  /** `union` among them says that Real-Time Customer Profile uses it. Tags are never taken away. */
  readonly "meta:immutableTags"?: readonly string[];
}

/** What a list of schemas holds of each. */
export type SchemaSummary = Summary<Schema>;

/** Fields a list of any kind of resource can be filtered by. */
export interface ResourceFilter {
  readonly $id?: RegistryCondition<string> | undefined;
  readonly "meta:altId"?: RegistryCondition<string> | undefined;
  readonly "meta:resourceType"?: RegistryCondition<string> | undefined;
  readonly "meta:extends"?: RegistryCondition<string> | undefined;
  readonly "meta:status"?: RegistryCondition<string> | undefined;
  readonly title?: RegistryCondition<string> | undefined;
  readonly description?: RegistryCondition<string> | undefined;
  readonly version?: RegistryCondition<string | number> | undefined;
}

/** Fields a list of schemas can be filtered by. */
export interface SchemaFilter extends ResourceFilter {
  readonly "meta:class"?: RegistryCondition<IdInput<"ClassId">> | undefined;
  readonly "meta:immutableTags"?: RegistryCondition<"union" | (string & {})> | undefined;
}

/** What a list of schemas takes. */
export type SchemaListQuery<Form extends ListForm = ListForm> = RegistryListQuery<SchemaFilter, Form>;

export const createSchemaSchema = model<CreateSchema>()({
  title: nonEmpty(),
  description: z.string(),
  type: z.literal("object"),
  allOf: z.readonly(z.array(z.object({ $ref: nonEmpty() })).check(z.minLength(1))),
  "meta:containerId": z.optional(z.string()),
  "meta:resourceType": z.optional(z.string()),
  "meta:xdmType": z.optional(z.string()),
  "meta:class": z.optional(z.string()),
});

export const SCHEMAS: WritableCollection = {
  path: "schemas",
  name: "schemas",
  idName: "SchemaId",
  label: "schema",
  orderBy: "title",
  model: createSchemaSchema,
};
