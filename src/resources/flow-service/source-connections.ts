import type { ApiPromise } from "../../http/api-promise.ts";
import type { CountableList } from "../../http/countable-list.ts";
import type { Transport } from "../../http/transport.ts";
import type { IdInput, SourceConnectionId } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { type Findings, settle } from "../../payloads/check.ts";
import type { JsonPatch } from "../editing/json-patch.ts";
import { actionOn } from "./action.ts";
import { checkSourceConnection } from "./connection-check.ts";
import type { ConnectionSpecLike, CreateSourceConnection } from "./connection-types.ts";
import type { CreateOptions } from "./create-options.ts";
import type { Created } from "./entity.ts";
import type { EntityChange } from "./entity-draft.ts";
import { moduleAdvice } from "./module-age.ts";
import { countableListFrom, createIn, deleteFrom, getFrom } from "./operations.ts";
import { SOURCE_CONNECTIONS, type SourceConnection, type SourceConnectionFilter } from "./source-connection.ts";
import type { SpecCache } from "./spec-cache.ts";
import { type UpdateOptions, updateIn } from "./update.ts";
import type { ListQuery } from "./where.ts";

/** Source connections: which data of a source to collect. */
export class SourceConnections {
  readonly #transport: Transport;
  readonly #specs: SpecCache;

  constructor(transport: Transport, specs: SpecCache) {
    this.#transport = transport;
    this.#specs = specs;
  }

  /**
   * Creates a source connection, once its `params` have been checked against its connection spec, where that declares them. Given only the spec's id,
   * the spec is looked up first: one read more, kept for an hour. Use it in one flow only: later changes to it do not reach the flow. Throws a
   * {@link ValidationError} before the connection is sent, and an {@link UnknownOutcomeError} when the answer was lost and what it made cannot be told
   * for certain.
   *
   * @example
   * ```ts
   * const source = await platform.sourceConnections.create({
   *   name: "HubSpot contacts",
   *   baseConnectionId: "c6d4ee17-6752-4e83-94ee-1767522e83fa",
   *   connectionSpec: { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806" },
   *   data: { format: "tabular" },
   *   params: { path: "Hubspot.Contacts" },
   * });
   * ```
   */
  create<S extends ConnectionSpecLike>(
    input: CreateSourceConnection<S>,
    options?: CreateOptions,
  ): ApiPromise<Created<SourceConnectionId>> {
    return this.#transport.call(async (context) => {
      const found = await checkSourceConnection(this.#transport, this.#specs, input, context);
      settle("sourceConnections.create", found, context.events);
      const { body } = found;
      // One that a flow uses was there before.
      const usedBy = { collection: "flows", path: "sourceConnectionIds[]" };
      return createIn(SOURCE_CONNECTIONS, body, {
        sought: { sent: body, where: { name: body.name }, usedBy },
        advice: moduleAdvice("source connection", input?.connectionSpec),
        draft: options?.draft,
      });
    }, options);
  }

  /**
   * Says what `create` would refuse and what it would warn about, and creates nothing. May look up the connection spec.
   *
   * @example
   * ```ts
   * const { issues, warnings } = await platform.sourceConnections.check({
   *   name: "Accounts",
   *   connectionSpec: { id: "be5ec48c-5b78-49d5-b8fa-7c89ec4569b8" },
   *   data: { format: "delimited" },
   *   params: { path: "/acme/accounts.csv" },
   * });
   * console.log(issues, warnings);
   * ```
   */
  async check<S extends ConnectionSpecLike>(
    input: CreateSourceConnection<S>,
    options?: CallOptions,
  ): Promise<Findings> {
    const context = this.#transport.context(options);
    const { issues, warnings } = await checkSourceConnection(this.#transport, this.#specs, input, context);
    return { issues, warnings };
  }

  /**
   * Reads one. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const source = await platform.sourceConnections.get("f44dbef2-a4f0-4978-8dbe-f2a4f0e978cf");
   * ```
   */
  get(id: IdInput<"SourceConnectionId">, options?: CallOptions): ApiPromise<SourceConnection> {
    return getFrom(this.#transport, SOURCE_CONNECTIONS, id, options);
  }

  /**
   * Lists them.
   *
   * @example
   * ```ts
   * const page = await platform.sourceConnections.list({ where: { baseConnectionId: "c6d4ee17-6752-4e83-94ee-1767522e83fa" } });
   * ```
   */
  list(query?: ListQuery<SourceConnectionFilter>, options?: CallOptions): CountableList<SourceConnection> {
    return countableListFrom(this.#transport, SOURCE_CONNECTIONS, query, options);
  }

  /**
   * Changes one. By a function: it is given a copy, and only what it changes is sent; when somebody else was faster it is called again on what is
   * there now, and an {@link UpdateConflictError} is thrown when both have changed the same field. By a JSON Patch and the etag it was made
   * for: when somebody else was faster, a {@link PreconditionFailedError} is thrown.
   * A flow that uses it does not see the change.
   *
   * @example
   * ```ts
   * await platform.sourceConnections.update("f44dbef2-a4f0-4978-8dbe-f2a4f0e978cf", (draft) => {
   *   draft.description = "Checked";
   * });
   *
   * const { etag = "" } = await platform.sourceConnections.get("f44dbef2-a4f0-4978-8dbe-f2a4f0e978cf");
   * await platform.sourceConnections.update("f44dbef2-a4f0-4978-8dbe-f2a4f0e978cf", [{ op: "replace", path: "/description", value: "Checked" }], { etag });
   * ```
   */
  update(
    id: IdInput<"SourceConnectionId">,
    patch: JsonPatch,
    options: UpdateOptions,
  ): ApiPromise<Created<SourceConnectionId>>;
  update(
    id: IdInput<"SourceConnectionId">,
    change: EntityChange<SourceConnection>,
    options?: CallOptions,
  ): ApiPromise<Created<SourceConnectionId>>;
  update(
    id: IdInput<"SourceConnectionId">,
    change: JsonPatch | EntityChange<SourceConnection>,
    options?: UpdateOptions | CallOptions,
  ): ApiPromise<Created<SourceConnectionId>> {
    return updateIn(this.#transport, SOURCE_CONNECTIONS, id, change, options);
  }

  /**
   * Publishes a draft. Its base connection comes before it, its flow after it. Not repeated when the answer is lost.
   *
   * @example
   * ```ts
   * await platform.sourceConnections.publish("26b53912-1005-49f0-b539-12100559f0e2");
   * ```
   */
  publish(id: IdInput<"SourceConnectionId">, options?: CallOptions): ApiPromise<Created<SourceConnectionId>> {
    return this.#transport.call(
      (context) => actionOn(SOURCE_CONNECTIONS, "publish", id, "publish", context, undefined),
      options,
    );
  }

  /**
   * Deletes one.
   *
   * @example
   * ```ts
   * await platform.sourceConnections.delete("f44dbef2-a4f0-4978-8dbe-f2a4f0e978cf");
   * ```
   */
  delete(id: IdInput<"SourceConnectionId">, options?: CallOptions): ApiPromise<void> {
    return deleteFrom(this.#transport, SOURCE_CONNECTIONS, id, options);
  }
}
