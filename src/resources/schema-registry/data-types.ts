import * as z from "zod/mini";
import type { ApiPromise } from "../../http/api-promise.ts";
import type { List } from "../../http/list.ts";
import type { Transport } from "../../http/transport.ts";
import type { DataTypeId, IdInput } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { model, nonEmpty } from "../../payloads/models.ts";
import type { Change } from "../editing/edit.ts";
import type { JsonPatch } from "../editing/json-patch.ts";
import type { WritableCollection } from "./collection.ts";
import { field, fields } from "./fields.ts";
import type { ListForm, LookupForm, LookupOptions } from "./forms.ts";
import { createIn, deleteFrom, getFrom, listFrom, type RegistryListQuery, replaceIn } from "./operations.ts";
import type { ResourceFilter } from "./schema-types.ts";
import { updateIn } from "./update.ts";
import type { InForm, Listed, XdmField, XdmFields, XdmResource } from "./xdm-types.ts";

/** What a data type is made from. Source: Schema Registry API reference, create a data type. */
export interface CreateDataType {
  /** Unique across the sandbox. */
  readonly title: string;
  readonly description?: string | undefined;
  readonly type: "object" | "array";
  /** The fields of an object. They need no object named after your tenant id. */
  readonly properties?: XdmFields | undefined;
  /** What an array holds. */
  readonly items?: XdmField | undefined;
  /** Fields in groups that `allOf` refers to: another way to write them, which the user interface uses. */
  readonly definitions?: XdmFields | undefined;
  readonly allOf?: readonly DataTypePart[] | undefined;
}

/** A part of a data type: one of its own `definitions`, or another data type by its `$id`. */
export interface DataTypePart {
  readonly $ref: string;
}

/** A data type as the registry returns it. */
export interface DataType extends XdmResource<DataTypeId> {
  readonly items?: XdmField;
}

/** What a list of data types takes. */
export type DataTypeListQuery<Form extends ListForm = ListForm> = RegistryListQuery<ResourceFilter, Form>;

export const createDataTypeSchema = model<CreateDataType>()({
  title: nonEmpty(),
  description: z.optional(z.string()),
  type: z.enum(["object", "array"]),
  properties: z.optional(fields()),
  items: z.optional(field()),
  definitions: z.optional(fields()),
  allOf: z.optional(z.readonly(z.array(z.object({ $ref: nonEmpty() })))),
});

const DATA_TYPES: WritableCollection = {
  path: "datatypes",
  name: "dataTypes",
  idName: "DataTypeId",
  label: "data type",
  orderBy: "title",
  model: createDataTypeSchema,
};

/** Data types: what a field with parts consists of, such as an address. This service knows no If-Match: the last writer wins. */
export class DataTypes {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Creates a data type. Throws a {@link ConflictError} when the title is taken, and an {@link UnknownOutcomeError} when the answer was lost and
   * what it made cannot be told for certain.
   *
   * @example
   * ```ts
   * const construction = await platform.dataTypes.create({
   *   title: "Construction",
   *   type: "object",
   *   properties: { yearBuilt: { title: "Year built", type: "integer", description: "The year a property was built in" } },
   * });
   * console.log(construction.$id);
   * ```
   */
  create(input: CreateDataType, options?: CallOptions): ApiPromise<DataType> {
    return createIn(this.#transport, DATA_TYPES, input, options);
  }

  /**
   * Reads one, by its `$id` or its `meta:altId`, in the form you choose. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const address = await platform.dataTypes.get("https://ns.adobe.com/xdm/common/address", { form: "full" });
   * console.log(Object.keys(address.properties ?? {}));
   * ```
   */
  get<const Form extends LookupForm = "xed">(
    id: IdInput<"DataTypeId">,
    options?: LookupOptions<Form>,
  ): ApiPromise<InForm<DataType, Form>> {
    return getFrom(this.#transport, DATA_TYPES, id, options);
  }

  /**
   * Lists data types, by title: a summary of each, or each whole with `form: "xed"`. The tenant's own, or Adobe's with `container: "global"`.
   *
   * @example
   * ```ts
   * for await (const dataType of platform.dataTypes.list({ where: { title: "Construction" } })) console.log(dataType.$id);
   * ```
   */
  list<const Form extends ListForm = "id">(
    query: DataTypeListQuery<Form> = {},
    options?: CallOptions,
  ): List<Listed<DataType, Form>> {
    return listFrom(this.#transport, DATA_TYPES, query, options);
  }

  /**
   * Replaces a data type by another of the same `$id`: whatever is not given is gone. The last writer wins.
   *
   * @example
   * ```ts
   * await platform.dataTypes.replace("https://ns.adobe.com/acme/datatypes/669ffcc61cf5e94e8640dbe6a15f0f24eb3cd1ddbbfb6b36", {
   *   title: "Construction",
   *   description: "How a property was built",
   *   type: "object",
   *   properties: { yearBuilt: { title: "Year built", type: "integer" } },
   * });
   * ```
   */
  replace(id: IdInput<"DataTypeId">, input: CreateDataType, options?: CallOptions): ApiPromise<DataType> {
    return replaceIn(this.#transport, DATA_TYPES, id, input, options);
  }

  /**
   * Changes one. By a function: it is given a copy, and only what it changes is sent. By a JSON Patch: it is sent as it is. There is no
   * If-Match here: where two change the same field, the last writer wins. It is not repeated when its answer was lost, but ends with an
   * {@link UnknownOutcomeError}.
   *
   * @example
   * ```ts
   * const id = "https://ns.adobe.com/acme/datatypes/669ffcc61cf5e94e8640dbe6a15f0f24eb3cd1ddbbfb6b36";
   * await platform.dataTypes.update(id, [{ op: "add", path: "/properties/storeys", value: { title: "Storeys", type: "integer" } }]);
   * ```
   */
  update(id: IdInput<"DataTypeId">, change: JsonPatch | Change<DataType>, options?: CallOptions): ApiPromise<DataType> {
    return updateIn(this.#transport, DATA_TYPES, id, change, options);
  }

  /**
   * Deletes one. Refused while another resource uses it.
   *
   * @example
   * ```ts
   * await platform.dataTypes.delete("https://ns.adobe.com/acme/datatypes/669ffcc61cf5e94e8640dbe6a15f0f24eb3cd1ddbbfb6b36");
   * ```
   */
  delete(id: IdInput<"DataTypeId">, options?: CallOptions): ApiPromise<void> {
    return deleteFrom(this.#transport, DATA_TYPES, id, options);
  }
}
