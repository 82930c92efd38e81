import * as z from "zod/mini";
import type { ApiPromise } from "../../http/api-promise.ts";
import type { List } from "../../http/list.ts";
import type { Transport } from "../../http/transport.ts";
import type { ClassId, IdInput } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { model, nonEmpty } from "../../payloads/models.ts";
import type { Change } from "../editing/edit.ts";
import type { JsonPatch } from "../editing/json-patch.ts";
import type { WritableCollection } from "./collection.ts";
import { fields } from "./fields.ts";
import type { ListForm, LookupForm, LookupOptions } from "./forms.ts";
import { createIn, deleteFrom, getFrom, listFrom, type RegistryListQuery, replaceIn } from "./operations.ts";
import type { ResourceFilter } from "./schema-types.ts";
import { updateIn } from "./update.ts";
import type { InForm, Listed, XdmFields, XdmResource } from "./xdm-types.ts";

/** A part of a class: its behavior, one of its own `definitions`, or a field group. */
export interface ClassPart {
  readonly $ref: IdInput<"BehaviorId"> | IdInput<"FieldGroupId">;
}

/** What a class is made from. Source: Schema Registry API reference, create a class. */
export interface CreateClass {
  /** Unique across the sandbox. */
  readonly title: string;
  readonly description: string;
  readonly type: "object";
  /** First its behavior: `https://ns.adobe.com/xdm/data/record` or `https://ns.adobe.com/xdm/data/time-series`. */
  readonly allOf: readonly ClassPart[];
  /** Fields of its own, in groups that `allOf` refers to. */
  readonly definitions?: XdmFields | undefined;
}

/** A class as the registry returns it. */
export interface XdmClass extends XdmResource<ClassId> {}

/** What a list of classes takes. */
export type ClassListQuery<Form extends ListForm = ListForm> = RegistryListQuery<ResourceFilter, Form>;

export const createClassSchema = model<CreateClass>()({
  title: nonEmpty(),
  description: z.string(),
  type: z.literal("object"),
  allOf: z.readonly(z.array(z.object({ $ref: nonEmpty() })).check(z.minLength(1))),
  definitions: z.optional(fields()),
});

const CLASSES: WritableCollection = {
  path: "classes",
  name: "classes",
  idName: "ClassId",
  label: "class",
  orderBy: "title",
  model: createClassSchema,
};

/** Classes: what all schemas of a kind have in common, and how they behave. This service knows no If-Match: the last writer wins. */
export class Classes {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Creates a class. Throws a {@link ConflictError} when the title is taken, and an {@link UnknownOutcomeError} when the answer was lost and what
   * it made cannot be told for certain.
   *
   * @example
   * ```ts
   * const property = await platform.classes.create({
   *   title: "Property",
   *   description: "Houses and land",
   *   type: "object",
   *   allOf: [{ $ref: "https://ns.adobe.com/xdm/data/record" }],
   * });
   * console.log(property.$id);
   * ```
   */
  create(input: CreateClass, options?: CallOptions): ApiPromise<XdmClass> {
    return createIn(this.#transport, CLASSES, input, options);
  }

  /**
   * Reads one, by its `$id` or its `meta:altId`, in the form you choose. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const profile = await platform.classes.get("https://ns.adobe.com/xdm/context/profile");
   * console.log(profile.title, profile["meta:extends"]);
   * ```
   */
  get<const Form extends LookupForm = "xed">(
    id: IdInput<"ClassId">,
    options?: LookupOptions<Form>,
  ): ApiPromise<InForm<XdmClass, Form>> {
    return getFrom(this.#transport, CLASSES, id, options);
  }

  /**
   * Lists classes, by title: a summary of each, or each whole with `form: "xed"`. The tenant's own, or Adobe's with `container: "global"`.
   *
   * @example
   * ```ts
   * for await (const each of platform.classes.list({ container: "global" })) console.log(each.$id, each.title);
   * ```
   */
  list<const Form extends ListForm = "id">(
    query: ClassListQuery<Form> = {},
    options?: CallOptions,
  ): List<Listed<XdmClass, Form>> {
    return listFrom(this.#transport, CLASSES, query, options);
  }

  /**
   * Replaces a class by another of the same `$id`: whatever is not given is gone. The last writer wins.
   *
   * @example
   * ```ts
   * await platform.classes.replace("https://ns.adobe.com/acme/classes/9731ca27f72801dc6e9d6a170df94745", {
   *   title: "Property",
   *   description: "Houses, and what is asked for them over time",
   *   type: "object",
   *   allOf: [{ $ref: "https://ns.adobe.com/xdm/data/time-series" }],
   * });
   * ```
   */
  replace(id: IdInput<"ClassId">, input: CreateClass, options?: CallOptions): ApiPromise<XdmClass> {
    return replaceIn(this.#transport, CLASSES, id, input, options);
  }

  /**
   * Changes one. By a function: it is given a copy, and only what it changes is sent. By a JSON Patch: it is sent as it is. There is no
   * If-Match here: where two change the same field, the last writer wins. It is not repeated when its answer was lost, but ends with an
   * {@link UnknownOutcomeError}.
   *
   * @example
   * ```ts
   * await platform.classes.update("https://ns.adobe.com/acme/classes/9731ca27f72801dc6e9d6a170df94745", (property) => {
   *   property.description = "Houses and land";
   * });
   * ```
   */
  update(id: IdInput<"ClassId">, change: JsonPatch | Change<XdmClass>, options?: CallOptions): ApiPromise<XdmClass> {
    return updateIn(this.#transport, CLASSES, id, change, options);
  }

  /**
   * Deletes one. Refused while a schema uses it.
   *
   * @example
   * ```ts
   * await platform.classes.delete("https://ns.adobe.com/acme/classes/9731ca27f72801dc6e9d6a170df94745");
   * ```
   */
  delete(id: IdInput<"ClassId">, options?: CallOptions): ApiPromise<void> {
    return deleteFrom(this.#transport, CLASSES, id, options);
  }
}
