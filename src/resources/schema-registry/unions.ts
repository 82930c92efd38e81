import type { ApiPromise } from "../../http/api-promise.ts";
import type { List } from "../../http/list.ts";
import type { Transport } from "../../http/transport.ts";
import type { IdInput } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import type { Collection } from "./collection.ts";
import type { ListForm, LookupForm, LookupOptions } from "./forms.ts";
import { getFrom, listFrom } from "./operations.ts";
import type { Schema, SchemaListQuery } from "./schema-types.ts";
import type { InForm, Listed } from "./xdm-types.ts";

/** What a list of unions takes. */
export type UnionListQuery<Form extends ListForm = ListForm> = Omit<SchemaListQuery<Form>, "container">;

const UNIONS: Collection = { path: "unions", name: "unions", idName: "SchemaId", label: "union", orderBy: "title" };

/**
 * Unions: all fields of all schemas of one class that are enabled for Profile, in one schema. The registry makes them. The `$id` of one is that
 * of its class with `__union` at the end, and is the id of a schema wherever one is asked for: in a dataset that profiles are exported to.
 */
export class Unions {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Reads one, by its `$id` or its `meta:altId`, in the form you choose. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const union = await platform.unions.get("https://ns.adobe.com/xdm/context/profile__union", { form: "full" });
   * console.log(Object.keys(union.properties ?? {}));
   * ```
   */
  get<const Form extends LookupForm = "xed">(
    id: IdInput<"SchemaId">,
    options?: Omit<LookupOptions<Form>, "container">,
  ): ApiPromise<InForm<Schema, Form>> {
    return getFrom(this.#transport, UNIONS, id, { ...options, container: "tenant" });
  }

  /**
   * Lists them, by title: a summary of each, or each whole with `form: "xed"`.
   *
   * @example
   * ```ts
   * for await (const union of platform.unions.list()) console.log(union.$id, union.title);
   * ```
   */
  list<const Form extends ListForm = "id">(
    query: UnionListQuery<Form> = {},
    options?: CallOptions,
  ): List<Listed<Schema, Form>> {
    return listFrom(this.#transport, UNIONS, { ...query, container: "tenant" }, options);
  }
}
