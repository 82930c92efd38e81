import type { ApiPromise } from "../../http/api-promise.ts";
import type { List } from "../../http/list.ts";
import type { Transport } from "../../http/transport.ts";
import type { BehaviorId, IdInput } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import type { Collection } from "./collection.ts";
import type { ListForm, LookupForm, LookupOptions } from "./forms.ts";
import { getFrom, listFrom } from "./operations.ts";
import type { InForm, Listed, XdmResource } from "./xdm-types.ts";

/** A behavior as the registry returns it. */
export interface Behavior extends XdmResource<BehaviorId> {}

/** What the list of behaviors takes. */
export interface BehaviorListQuery<Form extends ListForm = ListForm> {
  /** @default "id" */
  readonly form?: Form | undefined;
}

const BEHAVIORS: Collection = { path: "behaviors", name: "behaviors", idName: "BehaviorId", label: "behavior" };

/** Behaviors: whether data is about a subject (`record`) or about a moment (`time-series`). They are Adobe's own, and each class has one. */
export class Behaviors {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Reads one, by its `$id` or its `meta:altId`, in the form you choose. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const record = await platform.behaviors.get("https://ns.adobe.com/xdm/data/record");
   * console.log(record.title, record.definitions);
   * ```
   */
  get<const Form extends LookupForm = "xed">(
    id: IdInput<"BehaviorId">,
    options?: Omit<LookupOptions<Form>, "container">,
  ): ApiPromise<InForm<Behavior, Form>> {
    return getFrom(this.#transport, BEHAVIORS, id, { ...options, container: "global" });
  }

  /**
   * Lists them: a summary of each, or each whole with `form: "xed"`. This list takes no filters and no order.
   *
   * @example
   * ```ts
   * for await (const behavior of platform.behaviors.list()) console.log(behavior.$id, behavior.title);
   * ```
   */
  list<const Form extends ListForm = "id">(
    query: BehaviorListQuery<Form> = {},
    options?: CallOptions,
  ): List<Listed<Behavior, Form>> {
    return listFrom(this.#transport, BEHAVIORS, { form: query.form, container: "global" }, options);
  }
}
