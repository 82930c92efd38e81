import type { ApiPromise } from "../../http/api-promise.ts";
import type { CountableList } from "../../http/countable-list.ts";
import { isRecord } from "../../http/envelopes.ts";
import { path } from "../../http/path.ts";
import type { Transport } from "../../http/transport.ts";
import type { BaseConnectionId, IdInput } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { checkedId, type Findings, settle } from "../../payloads/check.ts";
import type { JsonPatch } from "../editing/json-patch.ts";
import { actionOn, type ActionOptions, type BaseConnectionAction } from "./action.ts";
import {
  BASE_CONNECTIONS,
  type BaseConnection,
  type BaseConnectionFilter,
  type AnyCreateBaseConnection,
} from "./base-connection.ts";
import { FLOW_SERVICE } from "./collection.ts";
import { checkBaseConnection } from "./connection-check.ts";
import type { AuthSpecName, ConnectionSpecLike, CreateBaseConnection } from "./connection-types.ts";
import type { CreateOptions } from "./create-options.ts";
import { credentialRules } from "./credential-rules.ts";
import type { Created } from "./entity.ts";
import type { EntityChange } from "./entity-draft.ts";
import {
  type ConfigColumn,
  configsOf,
  type Explored,
  exploreIn,
  type ExploreQuery,
  type ObjectType,
} from "./explore.ts";
import { countableListFrom, createIn, deleteFrom, getFrom } from "./operations.ts";
import { moduleAdvice } from "./module-age.ts";
import type { Sought } from "./search.ts";
import { type SearchQuery, searchFrom } from "./searching.ts";
import type { SpecCache } from "./spec-cache.ts";
import { type UpdateOptions, updateIn, type UpdateRules } from "./update.ts";
import type { ListQuery } from "./where.ts";

/** Base connections: the authenticated link to a source. */
export class BaseConnections {
  readonly #transport: Transport;
  readonly #specs: SpecCache;
  readonly #rules: UpdateRules<BaseConnection>;

  constructor(transport: Transport, specs: SpecCache) {
    this.#transport = transport;
    this.#specs = specs;
    this.#rules = credentialRules(transport, specs);
  }

  /**
   * Creates a base connection, once its `auth` has been checked against its connection spec. Given only the spec's id, the spec is looked up first: one
   * read more, kept for an hour. Throws a {@link ValidationError} before the connection is sent, which repeats no value of `auth.params`; an
   * {@link ApiError} when the platform refuses, and an {@link UnknownOutcomeError} when the answer was lost and what it made cannot be told for certain.
   *
   * @example
   * ```ts
   * const base = await platform.baseConnections.create({
   *   name: "HubSpot",
   *   auth: { specName: "Basic Authentication", params: { clientId: "…", clientSecret: "…", accessToken: "…", refreshToken: "…" } },
   *   connectionSpec: { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806" },
   * });
   * ```
   */
  create<S extends ConnectionSpecLike, const Name extends AuthSpecName<S>>(
    input: CreateBaseConnection<S, Name>,
    options?: CreateOptions,
  ): ApiPromise<Created<BaseConnectionId>> {
    return this.#transport.call(async (context) => {
      const found = await checkBaseConnection(this.#transport, this.#specs, input, context);
      settle("baseConnections.create", found, context.events);
      const { body } = found;
      return createIn(BASE_CONNECTIONS, body, {
        secrets: body.auth?.params,
        sought: soughtBase(body),
        advice: moduleAdvice("base connection", input?.connectionSpec),
        draft: options?.draft,
      });
    }, options);
  }

  /**
   * Says what `create` would refuse and what it would warn about, and creates nothing. May look up the connection spec.
   *
   * @example
   * ```ts
   * const { issues } = await platform.baseConnections.check({
   *   name: "HubSpot",
   *   auth: { specName: "Basic Authentication", params: { clientId: "…" } },
   *   connectionSpec: { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806" },
   * });
   * for (const { path, message } of issues) console.log(path.join("."), message);
   * ```
   */
  async check<S extends ConnectionSpecLike, const Name extends AuthSpecName<S>>(
    input: CreateBaseConnection<S, Name>,
    options?: CallOptions,
  ): Promise<Findings> {
    const context = this.#transport.context(options);
    const { issues, warnings } = await checkBaseConnection(this.#transport, this.#specs, input, context);
    return { issues, warnings };
  }

  /**
   * Reads one. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const base = await platform.baseConnections.get("c6d4ee17-6752-4e83-94ee-1767522e83fa");
   * ```
   */
  get(id: IdInput<"BaseConnectionId">, options?: CallOptions): ApiPromise<BaseConnection> {
    return getFrom(this.#transport, BASE_CONNECTIONS, id, options);
  }

  /**
   * Lists them.
   *
   * @example
   * ```ts
   * for await (const base of platform.baseConnections.list({ where: { name: "HubSpot" } })) console.log(base.id);
   * ```
   */
  list(query?: ListQuery<BaseConnectionFilter>, options?: CallOptions): CountableList<BaseConnection> {
    return countableListFrom(this.#transport, BASE_CONNECTIONS, query, options);
  }

  /**
   * Searches in the service's own words, whose grammar is not documented. Prefer {@link list} and its `where`.
   *
   * @example
   * ```ts
   * for await (const base of platform.baseConnections.search({ queryString: 'name=="HubSpot"', pageSize: 100 })) console.log(base.id);
   * ```
   */
  search(query?: SearchQuery, options?: CallOptions): CountableList<BaseConnection> {
    return searchFrom(this.#transport, BASE_CONNECTIONS, query, options);
  }

  /**
   * Changes one. By a function: it is given a copy, and only what it changes is sent; when somebody else was faster it is called again on what is
   * there now, and an {@link UpdateConflictError} is thrown when both have changed the same field. By a JSON Patch and the etag it was made
   * for: when somebody else was faster, a {@link PreconditionFailedError} is thrown.
   * Credentials are replaced as a whole, for those left out are lost: give every key of `auth.params`, and the secrets themselves, for what is read
   * of them is a mask. Anything less is a {@link ValidationError}, and so is what the connection spec refuses.
   *
   * @example
   * ```ts
   * await platform.baseConnections.update("c6d4ee17-6752-4e83-94ee-1767522e83fa", (draft) => {
   *   draft.description = "Checked";
   * });
   *
   * const { etag = "" } = await platform.baseConnections.get("c6d4ee17-6752-4e83-94ee-1767522e83fa");
   * await platform.baseConnections.update("c6d4ee17-6752-4e83-94ee-1767522e83fa", [{ op: "replace", path: "/description", value: "Checked" }], { etag });
   * ```
   */
  update(
    id: IdInput<"BaseConnectionId">,
    patch: JsonPatch,
    options: UpdateOptions,
  ): ApiPromise<Created<BaseConnectionId>>;
  update(
    id: IdInput<"BaseConnectionId">,
    change: EntityChange<BaseConnection>,
    options?: CallOptions,
  ): ApiPromise<Created<BaseConnectionId>>;
  update(
    id: IdInput<"BaseConnectionId">,
    change: JsonPatch | EntityChange<BaseConnection>,
    options?: UpdateOptions | CallOptions,
  ): ApiPromise<Created<BaseConnectionId>> {
    return updateIn(this.#transport, BASE_CONNECTIONS, id, change, options, this.#rules);
  }

  /**
   * Deletes one. Refused (FLOW-1418-400) while a source connection uses it.
   *
   * @example
   * ```ts
   * await platform.baseConnections.delete("c6d4ee17-6752-4e83-94ee-1767522e83fa");
   * ```
   */
  delete(id: IdInput<"BaseConnectionId">, options?: CallOptions): ApiPromise<void> {
    return deleteFrom(this.#transport, BASE_CONNECTIONS, id, options);
  }

  /**
   * Asks the platform to connect to the source with these credentials. True when it could.
   *
   * @example
   * ```ts
   * if (!(await platform.baseConnections.test("c6d4ee17-6752-4e83-94ee-1767522e83fa"))) throw new Error("check the credentials");
   * ```
   */
  test(id: IdInput<"BaseConnectionId">, options?: CallOptions): ApiPromise<boolean> {
    return this.#transport.call((context) => {
      const checkedBase = checkedId("baseConnections.test", "BaseConnectionId", id, context);
      return {
        kind: "read",
        method: "GET",
        path: path(`${FLOW_SERVICE}/connections/{id}/test`, { id: checkedBase }),
        // The reference prints {"result": true}; its prose says that it returns true or false.
        read: ({ json, unexpected }) => {
          const result = isRecord(json) ? json.result : json;
          return typeof result === "boolean" ? result : unexpected("the answer holds no result");
        },
      };
    }, options);
  }

  /**
   * Looks into the source: its tables and folders, or one table's columns and, with `preview`, some of its rows.
   *
   * @example
   * ```ts
   * const tables = await platform.baseConnections.explore("c6d4ee17-6752-4e83-94ee-1767522e83fa", { objectType: "root" });
   * const table = await platform.baseConnections.explore("c6d4ee17-6752-4e83-94ee-1767522e83fa", {
   *   objectType: "table",
   *   object: "Hubspot.Contacts",
   *   preview: true,
   * });
   * console.log(tables.length, table.schema.columns, table.data);
   * ```
   */
  explore<Type extends ObjectType>(
    id: IdInput<"BaseConnectionId">,
    query: ExploreQuery<Type>,
    options?: CallOptions,
  ): ApiPromise<Explored<Type>> {
    return this.#transport.call((context) => exploreIn(BASE_CONNECTIONS, id, query, context), options);
  }

  /**
   * The columns of the source with their types, where its kind of connection offers them.
   *
   * @example
   * ```ts
   * for (const { columnName, columnType } of await platform.baseConnections.configs("c6d4ee17-6752-4e83-94ee-1767522e83fa")) console.log(columnName, columnType);
   * ```
   */
  configs(id: IdInput<"BaseConnectionId">, options?: CallOptions): ApiPromise<readonly ConfigColumn[]> {
    return this.#transport.call((context) => configsOf(BASE_CONNECTIONS, id, context), options);
  }

  /**
   * Publishes a draft. Its source and target connections come after it. Not repeated when the answer is lost.
   *
   * @example
   * ```ts
   * await platform.baseConnections.publish("f9377f50-607a-4818-b77f-50607a181860");
   * ```
   */
  publish(id: IdInput<"BaseConnectionId">, options?: CallOptions): ApiPromise<Created<BaseConnectionId>> {
    return this.#transport.call(
      (context) => actionOn(BASE_CONNECTIONS, "publish", id, "publish", context, undefined),
      options,
    );
  }

  /**
   * Does something else to one. `publish` is for everybody; `FINALIZE`, `FINALIZE_UPDATE` and their `subOp` are for providers of sources, whose
   * long operations they end or report on.
   *
   * @example
   * ```ts
   * await platform.baseConnections.action("c6d4ee17-6752-4e83-94ee-1767522e83fa", "FINALIZE_UPDATE", {
   *   subOp: "PROGRESS",
   *   body: { percentCompleted: 50, status: { value: "IN_PROGRESS" } },
   * });
   * ```
   */
  action(
    id: IdInput<"BaseConnectionId">,
    op: BaseConnectionAction,
    options?: ActionOptions,
  ): ApiPromise<Created<BaseConnectionId>> {
    return this.#transport.call((context) => actionOn(BASE_CONNECTIONS, "action", id, op, context, options), options);
  }
}

/** Its parameters come back masked, so it is recognised by everything else. Used by a source connection, it was there before. */
function soughtBase(body: AnyCreateBaseConnection): Sought {
  return {
    sent: { ...body, auth: { specName: body.auth?.specName } },
    where: { name: body.name },
    usedBy: { collection: "sourceConnections", path: "baseConnectionId" },
  };
}
