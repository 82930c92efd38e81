import * as z from "zod/mini";
import type { ApiPromise } from "../../http/api-promise.ts";
import type { List } from "../../http/list.ts";
import type { Transport } from "../../http/transport.ts";
import type { FieldGroupId, IdInput } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { id, model, nonEmpty } from "../../payloads/models.ts";
import type { Change } from "../editing/edit.ts";
import type { JsonPatch } from "../editing/json-patch.ts";
import type { WritableCollection } from "./collection.ts";
import { fields } from "./fields.ts";
import type { ListForm, LookupForm, LookupOptions } from "./forms.ts";
import { createIn, deleteFrom, getFrom, listFrom, type RegistryListQuery, replaceIn } from "./operations.ts";
import type { ResourceFilter } from "./schema-types.ts";
import { updateIn } from "./update.ts";
import type { RegistryCondition } from "./where.ts";
import type { InForm, Listed, XdmFields, XdmResource } from "./xdm-types.ts";

/** A part of what a field group gives: one of its own `definitions`, such as `#/definitions/property`, or another resource by its `$id`. */
export interface FieldGroupPart {
  readonly $ref: string;
}

/** What a field group is made from. Source: Schema Registry API reference, create a field group. */
export interface CreateFieldGroup {
  /** Unique across the sandbox. */
  readonly title: string;
  readonly description?: string | undefined;
  readonly type: "object";
  /** The classes whose schemas may use it. */
  readonly "meta:intendedToExtend": readonly IdInput<"ClassId">[];
  /** Its own fields, in groups. Within a group they stand below one object named after your tenant id, with an underscore before it. */
  readonly definitions?: XdmFields | undefined;
  readonly allOf?: readonly FieldGroupPart[] | undefined;
}

/** A field group as the registry returns it. */
export interface FieldGroup extends XdmResource<FieldGroupId> {
  readonly "meta:intendedToExtend"?: readonly string[];
}

/** Fields a list of field groups can be filtered by. */
export interface FieldGroupFilter extends ResourceFilter {
  readonly "meta:intendedToExtend"?: RegistryCondition<IdInput<"ClassId">> | undefined;
}

/** What a list of field groups takes. */
export type FieldGroupListQuery<Form extends ListForm = ListForm> = RegistryListQuery<FieldGroupFilter, Form>;

export const createFieldGroupSchema = model<CreateFieldGroup>()({
  title: nonEmpty(),
  description: z.optional(z.string()),
  type: z.literal("object"),
  "meta:intendedToExtend": z.readonly(z.array(id("ClassId"))),
  definitions: z.optional(fields()),
  allOf: z.optional(z.readonly(z.array(z.object({ $ref: nonEmpty() })))),
});

const FIELD_GROUPS: WritableCollection = {
  path: "fieldgroups",
  name: "fieldGroups",
  idName: "FieldGroupId",
  label: "field group",
  orderBy: "title",
  model: createFieldGroupSchema,
};

const MIXINS: WritableCollection = { ...FIELD_GROUPS, path: "mixins", name: "mixins" };

/** Field groups: fields that schemas of some classes can take up. This service knows no If-Match: the last writer wins. */
export class FieldGroups {
  readonly #transport: Transport;
  readonly #collection: WritableCollection;

  constructor(transport: Transport, path: "fieldgroups" | "mixins" = "fieldgroups") {
    this.#transport = transport;
    this.#collection = path === "mixins" ? MIXINS : FIELD_GROUPS;
  }

  /**
   * Creates a field group. Throws a {@link ConflictError} when the title is taken, and an {@link UnknownOutcomeError} when the answer was lost and
   * what it made cannot be told for certain.
   *
   * @example
   * ```ts
   * const tenantId = await platform.schemaRegistry.tenantId();
   * const fieldGroup = await platform.fieldGroups.create({
   *   title: "Membership",
   *   type: "object",
   *   "meta:intendedToExtend": ["https://ns.adobe.com/xdm/context/profile"],
   *   definitions: {
   *     membership: {
   *       properties: { [`_${tenantId}`]: { type: "object", properties: { memberSince: { title: "Member since", type: "string", format: "date" } } } },
   *     },
   *   },
   *   allOf: [{ $ref: "#/definitions/membership" }],
   * });
   * console.log(fieldGroup.$id);
   * ```
   */
  create(input: CreateFieldGroup, options?: CallOptions): ApiPromise<FieldGroup> {
    return createIn(this.#transport, this.#collection, input, options);
  }

  /**
   * Reads one, by its `$id` or its `meta:altId`, in the form you choose. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const details = await platform.fieldGroups.get("https://ns.adobe.com/xdm/context/profile-person-details", { form: "full" });
   * console.log(Object.keys(details.properties ?? {}));
   * ```
   */
  get<const Form extends LookupForm = "xed">(
    id: IdInput<"FieldGroupId">,
    options?: LookupOptions<Form>,
  ): ApiPromise<InForm<FieldGroup, Form>> {
    return getFrom(this.#transport, this.#collection, id, options);
  }

  /**
   * Lists field groups, by title: a summary of each, or each whole with `form: "xed"`. The tenant's own, or Adobe's with `container: "global"`.
   *
   * @example
   * ```ts
   * const forProfiles = platform.fieldGroups.list({
   *   container: "global",
   *   where: { "meta:intendedToExtend": "https://ns.adobe.com/xdm/context/profile" },
   * });
   * for await (const fieldGroup of forProfiles) console.log(fieldGroup.$id, fieldGroup.title);
   * ```
   */
  list<const Form extends ListForm = "id">(
    query: FieldGroupListQuery<Form> = {},
    options?: CallOptions,
  ): List<Listed<FieldGroup, Form>> {
    return listFrom(this.#transport, this.#collection, query, options);
  }

  /**
   * Replaces a field group by another of the same `$id`: whatever is not given is gone. The last writer wins.
   *
   * @example
   * ```ts
   * await platform.fieldGroups.replace("https://ns.adobe.com/acme/mixins/8779fd45d6e4eb074300023a439862bbba359b60d451627a", {
   *   title: "Membership",
   *   type: "object",
   *   "meta:intendedToExtend": ["https://ns.adobe.com/xdm/context/profile"],
   *   definitions: { membership: { properties: { _acme: { type: "object", properties: { level: { title: "Level", type: "string" } } } } } },
   *   allOf: [{ $ref: "#/definitions/membership" }],
   * });
   * ```
   */
  replace(id: IdInput<"FieldGroupId">, input: CreateFieldGroup, options?: CallOptions): ApiPromise<FieldGroup> {
    return replaceIn(this.#transport, this.#collection, id, input, options);
  }

  /**
   * Changes one. By a function: it is given a copy, and only what it changes is sent. By a JSON Patch: it is sent as it is. There is no
   * If-Match here: where two change the same field, the last writer wins. It is not repeated when its answer was lost, but ends with an
   * {@link UnknownOutcomeError}.
   *
   * @example
   * ```ts
   * const id = "https://ns.adobe.com/acme/mixins/8779fd45d6e4eb074300023a439862bbba359b60d451627a";
   * await platform.fieldGroups.update(id, [
   *   { op: "add", path: "/definitions/membership/properties/_acme/properties/city", value: { title: "City", type: "string" } },
   * ]);
   * ```
   */
  update(
    id: IdInput<"FieldGroupId">,
    change: JsonPatch | Change<FieldGroup>,
    options?: CallOptions,
  ): ApiPromise<FieldGroup> {
    return updateIn(this.#transport, this.#collection, id, change, options);
  }

  /**
   * Deletes one. Refused while a schema uses it.
   *
   * @example
   * ```ts
   * await platform.fieldGroups.delete("https://ns.adobe.com/acme/mixins/8779fd45d6e4eb074300023a439862bbba359b60d451627a");
   * ```
   */
  delete(id: IdInput<"FieldGroupId">, options?: CallOptions): ApiPromise<void> {
    return deleteFrom(this.#transport, this.#collection, id, options);
  }
}
