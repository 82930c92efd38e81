import * as z from "zod/mini";
import type { ApiPromise } from "../../http/api-promise.ts";
import { isRecord } from "../../http/envelopes.ts";
import type { List } from "../../http/list.ts";
import { path } from "../../http/path.ts";
import type { Transport } from "../../http/transport.ts";
import type { BaseConnectionId, ConnectionSpecId, IdInput } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { checked, checkedId } from "../../payloads/check.ts";
import { id, model, nonEmpty, text } from "../../payloads/models.ts";
import { type Collection, FLOW_SERVICE } from "./collection.ts";
import type { Condition, IdCondition, TimeCondition } from "../filters/condition.ts";
import type { Created, Entity, SpecReference, SpecReferenceRead } from "./entity.ts";
import { withVersion } from "./entity.ts";
import { type Explored, type ExploreQuery, type ObjectType, readExplored } from "./explore.ts";
import type { Change } from "../editing/edit.ts";
import type { JsonPatch } from "../editing/json-patch.ts";
import { createIn, deleteFrom, getFrom, listFrom } from "./operations.ts";
import { entityReader } from "./read.ts";
import type { Sought } from "./search.ts";
import { type UpdateOptions, updateIn } from "./update.ts";
import type { ListQuery } from "./where.ts";

/** The credentials of a source: which of the connection spec's ways to authenticate, and its parameters. */
export interface Auth {
  /** Name of one of the connection spec's `authSpec` entries, such as `"Basic Authentication"`. */
  readonly specName: string;
  /** As that entry's schema asks. None of these strings ever shows in an error. */
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** What a base connection is made from. Source: Flow Service API reference, create a connection. */
export interface CreateBaseConnection {
  readonly name: string;
  readonly description?: string | undefined;
  readonly auth: Auth;
  readonly connectionSpec: SpecReference<"ConnectionSpecId">;
}

/** A base connection as the platform returns it. Secrets come back masked: never write a read value back. */
export interface BaseConnection extends Entity<BaseConnectionId> {
  readonly auth?: Auth;
  readonly connectionSpec?: SpecReferenceRead<ConnectionSpecId>;
}

/** Fields a list of base connections can be filtered by. */
export interface BaseConnectionFilter {
  readonly id?: IdCondition<"BaseConnectionId"> | undefined;
  readonly name?: Condition<string> | undefined;
  readonly description?: Condition<string> | undefined;
  readonly state?: Condition<string> | undefined;
  readonly createdAt?: TimeCondition | undefined;
  readonly updatedAt?: TimeCondition | undefined;
  readonly "connectionSpec.id"?: IdCondition<"ConnectionSpecId"> | undefined;
  readonly "auth.specName"?: Condition<string> | undefined;
}

export const createBaseConnectionSchema = model<CreateBaseConnection>()({
  name: nonEmpty(),
  description: z.optional(text()),
  auth: model<Auth>()({ specName: nonEmpty(), params: z.optional(z.record(z.string(), z.unknown())) }),
  connectionSpec: model<SpecReference<"ConnectionSpecId">>()({
    id: id("ConnectionSpecId"),
    version: z.optional(nonEmpty()),
  }),
});

const COLLECTION: Collection<BaseConnection> = {
  name: "connections",
  idName: "BaseConnectionId",
  label: "base connection",
  read: entityReader<BaseConnection>(),
};

/** Base connections: the authenticated link to a source. */
export class BaseConnections {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Creates a base connection. Throws a {@link ValidationError} before anything is sent, an {@link ApiError} when the platform refuses, and an
   * {@link UnknownOutcomeError} when the answer was lost and what it made cannot be told for certain.
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
  create(input: CreateBaseConnection, options?: CallOptions): ApiPromise<Created<BaseConnectionId>> {
    return this.#transport.call((context) => {
      const checkedInput = checked("baseConnections.create", createBaseConnectionSchema, input, context);
      const body = { ...checkedInput, connectionSpec: withVersion(checkedInput.connectionSpec) };
      return createIn(COLLECTION, body, { secrets: body.auth?.params, sought: soughtBase(body) });
    }, options);
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
    return getFrom(this.#transport, COLLECTION, id, options);
  }

  /**
   * Lists them.
   *
   * @example
   * ```ts
   * for await (const base of platform.baseConnections.list({ where: { name: "HubSpot" } })) console.log(base.id);
   * ```
   */
  list(query?: ListQuery<BaseConnectionFilter>, options?: CallOptions): List<BaseConnection> {
    return listFrom(this.#transport, COLLECTION, query, options);
  }

  /**
   * Changes one. By a function: it is given a copy, and only what it changes is sent; when somebody else was faster it is called again on what is
   * there now, and an {@link UpdateConflictError} is thrown when both have changed the same field. By a JSON Patch and the etag it was made
   * for: when somebody else was faster, a {@link PreconditionFailedError} is thrown.
   * Credentials are replaced as a whole, for those left out are lost: give every key of `auth.params`.
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
    change: Change<BaseConnection>,
    options?: CallOptions,
  ): ApiPromise<Created<BaseConnectionId>>;
  update(
    id: IdInput<"BaseConnectionId">,
    change: JsonPatch | Change<BaseConnection>,
    options?: UpdateOptions | CallOptions,
  ): ApiPromise<Created<BaseConnectionId>> {
    return updateIn(this.#transport, COLLECTION, id, change, options);
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
    return deleteFrom(this.#transport, COLLECTION, id, options);
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
    return this.#transport.call((context) => {
      const checkedBase = checkedId("baseConnections.explore", "BaseConnectionId", id, context);
      return {
        kind: "read",
        method: "GET",
        path: path(`${FLOW_SERVICE}/connections/{id}/explore`, { id: checkedBase }),
        query: { ...query },
        read: (answer) => readExplored(query.objectType, answer),
      };
    }, options);
  }
}

/** Its parameters come back masked, so it is recognised by everything else. Used by a source connection, it was there before. */
function soughtBase(body: CreateBaseConnection): Sought {
  return {
    sent: { ...body, auth: { specName: body.auth?.specName } },
    where: { name: body.name },
    usedBy: { collection: "sourceConnections", path: "baseConnectionId" },
  };
}
