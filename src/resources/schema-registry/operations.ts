import type { ApiPromise } from "../../http/api-promise.ts";
import { itemsOf } from "../../http/envelopes.ts";
import { List } from "../../http/list.ts";
import type { Operation } from "../../http/operation.ts";
import { Page } from "../../http/page.ts";
import { type Path, plainPath } from "../../http/path.ts";
import type { Transport } from "../../http/transport.ts";
import { type CallOptions, withSignal } from "../../options.ts";
import { checked, checkedId } from "../../payloads/check.ts";
import { addressIn, type Collection, readResource, type WritableCollection, writeAddress } from "./collection.ts";
import { type Container, containerOf, SCHEMA_REGISTRY } from "./containers.ts";
import { listAccept, type ListForm, lookupAccept, type LookupOptions } from "./forms.ts";
import { nextStart, pageQuery, type Paging } from "./pages.ts";
import { searchIn } from "./search.ts";
import { propertyQuery, type RegistryFilters } from "./where.ts";
import type { XdmResource } from "./xdm-types.ts";

/** What lists of the registry take. */
export interface RegistryListQuery<Filter extends object, Form extends ListForm = ListForm>
  extends RegistryFilters<Filter>,
    Paging {
  /** @default "id" */
  readonly form?: Form | undefined;
  /** `global` lists what Adobe provides. @default "tenant" */
  readonly container?: Container | undefined;
}

interface Titled {
  readonly title: string;
}

/** Only a field of its own decides what a resource is: what its form leaves out may be missing. */
type Readable = { readonly $id?: string };

export function createIn<T extends XdmResource<string>, Input extends Titled>(
  transport: Transport,
  collection: WritableCollection,
  input: Input,
  options?: CallOptions,
): ApiPromise<T> {
  return transport.call((context) => {
    const body = checked(`${collection.name}.create`, collection.model, input, context);
    return {
      kind: "create",
      method: "POST",
      path: plainPath(`${SCHEMA_REGISTRY}/tenant/${collection.path}`),
      body,
      read: (answer) => readResource<T>(answer.json, answer, collection),
      search: searchIn<T>(collection, body),
    };
  }, options);
}

export function getFrom<T extends Readable>(
  transport: Transport,
  collection: Collection,
  id: string,
  options: LookupOptions = {},
): ApiPromise<T> {
  return transport.call((context) => {
    const checkedOne = checkedId(`${collection.name}.get`, collection.idName, id, context);
    const address = addressIn(collection, options.container ?? containerOf(checkedOne), checkedOne);
    return lookUp<T>(collection, address, options);
  }, options);
}

/** One read of one resource. */
export function lookUp<T extends Readable>(
  collection: Collection,
  address: Path,
  options?: LookupOptions,
): Operation<T> {
  return {
    kind: "read",
    method: "GET",
    path: address,
    headers: { accept: lookupAccept(options) },
    read: (answer) => readResource<T>(answer.json, answer, collection),
  };
}

export function listFrom<T extends Readable>(
  transport: Transport,
  collection: Collection,
  query: RegistryListQuery<object>,
  options?: CallOptions,
): List<T> {
  return new List(
    (start, signal, walked) =>
      transport.exchange(
        () => ({
          kind: "read",
          method: "GET",
          path: plainPath(`${SCHEMA_REGISTRY}/${query.container ?? "tenant"}/${collection.path}`),
          query: {
            ...propertyQuery(`${collection.name}.list`, query),
            ...pageQuery(`${collection.name}.list`, { ...query, orderBy: query.orderBy ?? collection.orderBy }, start),
          },
          headers: { accept: listAccept(query.form) },
          read: (answer) =>
            new Page(
              itemsOf(answer, "results").map((record) => readResource<T>(record, answer, collection)),
              nextStart(answer, walked),
            ),
        }),
        withSignal(options, signal),
      ),
    query,
  );
}

export function replaceIn<T extends XdmResource<string>, Input extends Titled>(
  transport: Transport,
  collection: WritableCollection,
  id: string,
  input: Input,
  options?: CallOptions,
): ApiPromise<T> {
  return transport.call(
    (context) => ({
      kind: "idempotent",
      method: "PUT",
      path: writeAddress(collection, "replace", id, context),
      body: checked(`${collection.name}.replace`, collection.model, input, context),
      read: (answer) => readResource<T>(answer.json, answer, collection),
    }),
    options,
  );
}

export function deleteFrom(
  transport: Transport,
  collection: Collection,
  id: string,
  options?: CallOptions,
): ApiPromise<void> {
  return transport.call(
    (context) => ({
      kind: "idempotent",
      method: "DELETE",
      path: writeAddress(collection, "delete", id, context),
      format: "none",
      read: () => undefined,
    }),
    options,
  );
}
