import type { ApiPromise } from "../../http/api-promise.ts";
import type { CountableList } from "../../http/countable-list.ts";
import type { Transport } from "../../http/transport.ts";
import type { IdInput, TargetConnectionId } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { checked, settleIssues } from "../../payloads/check.ts";
import { dataSetIssues } from "../../payloads/rules/same-schema.ts";
import type { JsonPatch } from "../editing/json-patch.ts";
import type { SchemaFact, SchemaFacts } from "../schema-facts.ts";
import { actionOn } from "./action.ts";
import type { CreateOptions } from "./create-options.ts";
import type { Collection } from "./collection.ts";
import { type Created, withVersion } from "./entity.ts";
import type { EntityChange } from "./entity-draft.ts";
import { countableListFrom, createIn, deleteFrom, getFrom } from "./operations.ts";
import type { Sought } from "./search.ts";
import {
  type CreateDataLakeTarget,
  type CreateTargetConnection,
  createDataLakeTargetSchema,
  createTargetConnectionSchema,
  DATA_LAKE,
  TARGET_CONNECTIONS,
  TARGET_SCHEMA_VERSION,
  type TargetConnection,
  type TargetConnectionFilter,
} from "./target-connection.ts";
import { type UpdateOptions, updateIn } from "./update.ts";
import type { ListQuery } from "./where.ts";

/** Target connections: where the data lands. */
export class TargetConnections {
  readonly #transport: Transport;
  readonly #facts: SchemaFacts;

  constructor(transport: Transport, facts: SchemaFacts) {
    this.#transport = transport;
    this.#facts = facts;
  }

  /**
   * Creates a target connection. Use it in one flow only: later changes to it do not reach the flow. Throws an {@link UnknownOutcomeError} when
   * the answer was lost and what it made cannot be told for certain.
   *
   * @example
   * ```ts
   * const target = await platform.targetConnections.create({
   *   name: "Contacts in the data lake",
   *   schemaId: "https://ns.adobe.com/acme/schemas/da411446eec78026c28d9fafd9e406e304b771d55b07b91b",
   *   dataSetId: "5ed5639d798a22191b6987b2",
   * });
   * ```
   */
  create(
    input: CreateDataLakeTarget | CreateTargetConnection,
    options?: CreateOptions,
  ): ApiPromise<Created<TargetConnectionId>> {
    return this.#transport.call((context) => {
      const subject = "targetConnections.create";
      const body = isShort(input)
        ? fromShort(checked(subject, createDataLakeTargetSchema, input, context))
        : complete(checked(subject, createTargetConnectionSchema, input, context));
      const { sandboxName } = context.settings;
      const fact = factOf(body);
      const dataSet = this.#facts.recall(sandboxName, "data set", fact.dataSetId);
      const path = isShort(input) ? ["schemaId"] : ["data", "schema", "id"];
      settleIssues(subject, dataSetIssues(path, fact.schemaId, dataSet?.schemaId), context);
      const operation = createIn(TARGET_CONNECTIONS, body, { sought: soughtTarget(body), draft: options?.draft });
      return {
        ...operation,
        read: (answer) => {
          const created = operation.read(answer);
          this.#facts.learn(sandboxName, "target connection", created.id, fact);
          return created;
        },
      };
    }, options);
  }

  /**
   * Reads one. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const target = await platform.targetConnections.get("4b3d05d8-b7aa-40de-bd05-d8b7aa80de65");
   * ```
   */
  get(id: IdInput<"TargetConnectionId">, options?: CallOptions): ApiPromise<TargetConnection> {
    return getFrom(this.#transport, this.#learning(options), id, options);
  }

  /**
   * Lists them.
   *
   * @example
   * ```ts
   * for await (const target of platform.targetConnections.list()) console.log(target.id, target.params?.dataSetId);
   * ```
   */
  list(query?: ListQuery<TargetConnectionFilter>, options?: CallOptions): CountableList<TargetConnection> {
    return countableListFrom(this.#transport, this.#learning(options), query, options);
  }

  /**
   * Changes one. By a function: it is given a copy, and only what it changes is sent; when somebody else was faster it is called again on what is
   * there now, and an {@link UpdateConflictError} is thrown when both have changed the same field. By a JSON Patch and the etag it was made
   * for: when somebody else was faster, a {@link PreconditionFailedError} is thrown.
   * A flow that uses it does not see the change.
   *
   * @example
   * ```ts
   * await platform.targetConnections.update("4b3d05d8-b7aa-40de-bd05-d8b7aa80de65", (draft) => {
   *   draft.description = "Checked";
   * });
   *
   * const { etag = "" } = await platform.targetConnections.get("4b3d05d8-b7aa-40de-bd05-d8b7aa80de65");
   * await platform.targetConnections.update("4b3d05d8-b7aa-40de-bd05-d8b7aa80de65", [{ op: "replace", path: "/description", value: "Checked" }], { etag });
   * ```
   */
  update(
    id: IdInput<"TargetConnectionId">,
    patch: JsonPatch,
    options: UpdateOptions,
  ): ApiPromise<Created<TargetConnectionId>>;
  update(
    id: IdInput<"TargetConnectionId">,
    change: EntityChange<TargetConnection>,
    options?: CallOptions,
  ): ApiPromise<Created<TargetConnectionId>>;
  update(
    id: IdInput<"TargetConnectionId">,
    change: JsonPatch | EntityChange<TargetConnection>,
    options?: UpdateOptions | CallOptions,
  ): ApiPromise<Created<TargetConnectionId>> {
    this.#facts.forget("target connection", id);
    return updateIn(this.#transport, TARGET_CONNECTIONS, id, change, options);
  }

  /**
   * Publishes a draft. Its flow comes after it. Not repeated when the answer is lost.
   *
   * @example
   * ```ts
   * await platform.targetConnections.publish("dbc5c132-bc2a-4625-85c1-32bc2a262558");
   * ```
   */
  publish(id: IdInput<"TargetConnectionId">, options?: CallOptions): ApiPromise<Created<TargetConnectionId>> {
    return this.#transport.call(
      (context) => actionOn(TARGET_CONNECTIONS, "publish", id, "publish", context, undefined),
      options,
    );
  }

  /**
   * Deletes one.
   *
   * @example
   * ```ts
   * await platform.targetConnections.delete("4b3d05d8-b7aa-40de-bd05-d8b7aa80de65");
   * ```
   */
  delete(id: IdInput<"TargetConnectionId">, options?: CallOptions): ApiPromise<void> {
    return deleteFrom(this.#transport, TARGET_CONNECTIONS, id, options);
  }

  /** The collection, whose every entity that is read is remembered. */
  #learning(options: CallOptions | undefined): Collection<TargetConnection> {
    return {
      ...TARGET_CONNECTIONS,
      read: (record, answer) => {
        const target = TARGET_CONNECTIONS.read(record, answer);
        const { sandboxName } = this.#transport.context(options).settings;
        this.#facts.learn(sandboxName, "target connection", target.id, factOf(target));
        return target;
      },
    };
  }
}

function isShort(input: CreateDataLakeTarget | CreateTargetConnection): input is CreateDataLakeTarget {
  return typeof input === "object" && input !== null && ("schemaId" in input || "dataSetId" in input);
}

/** What a target says of its schema. */
function factOf({ data, params }: Pick<CreateTargetConnection | TargetConnection, "data" | "params">): SchemaFact {
  return { schemaId: textOf(data?.schema?.id), dataSetId: textOf(params?.dataSetId) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function fromShort({ schemaId, dataSetId, ...rest }: CreateDataLakeTarget): CreateTargetConnection {
  return complete({ ...rest, data: { schema: { id: schemaId } }, params: { dataSetId } });
}

/** Its name is optional: without one it is looked for by its dataset. One that a flow uses was there before. */
function soughtTarget(body: CreateTargetConnection): Sought {
  const dataSetId = body.params?.dataSetId;
  return {
    sent: body,
    where:
      body.name !== undefined
        ? { name: body.name }
        : typeof dataSetId === "string"
          ? { "params.dataSetId": dataSetId }
          : {},
    usedBy: { collection: "flows", path: "targetConnectionIds[]" },
  };
}

function complete(input: CreateTargetConnection): CreateTargetConnection {
  const { schema } = input.data ?? {};
  return {
    ...input,
    data: schema === undefined ? input.data : { ...input.data, schema: { version: TARGET_SCHEMA_VERSION, ...schema } },
    connectionSpec: withVersion(input.connectionSpec ?? { id: DATA_LAKE }),
  };
}
