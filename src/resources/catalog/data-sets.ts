import * as z from "zod/mini";
import type { Answer } from "../../http/answer.ts";
import type { ApiPromise } from "../../http/api-promise.ts";
import { type JsonRecord, keyedOf, referenceIn } from "../../http/envelopes.ts";
import { List } from "../../http/list.ts";
import { BASE_PATHS, type Operation } from "../../http/operation.ts";
import { Page } from "../../http/page.ts";
import { path, plainPath } from "../../http/path.ts";
import type { Found } from "../../http/recovery/search.ts";
import type { Transport } from "../../http/transport.ts";
import { DataSetId, type IdInput, type SchemaId } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { checked, checkedId } from "../../payloads/check.ts";
import { id, model, nonEmpty, text } from "../../payloads/models.ts";

const CATALOG = BASE_PATHS.catalog;

/** Media type a dataset names its schema by, as the source tutorials send it. Other pages print others. */
export const DATA_SET_CONTENT_TYPE = "application/vnd.adobe.xed-full-notext+json; version=1";

/** Most datasets one page can hold. */
const LARGEST_PAGE = 100;

export interface SchemaRef {
  readonly id: IdInput<"SchemaId">;
  /** @default "application/vnd.adobe.xed-full-notext+json; version=1" */
  readonly contentType?: string | undefined;
}

/** What a dataset is made from. Source: Catalog API reference, create a dataset. */
export interface CreateDataSet {
  readonly name: string;
  readonly description?: string | undefined;
  readonly schemaRef: SchemaRef;
  readonly tags?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly enableErrorDiagnostics?: boolean | undefined;
  readonly fileDescription?: Readonly<Record<string, unknown>> | undefined;
}

/** What a created dataset answers. */
export interface CreatedDataSet {
  readonly id: DataSetId;
}

/** A dataset as Catalog returns it, with the id that is its key there. */
export interface DataSet {
  readonly id: DataSetId;
  readonly name?: string;
  readonly description?: string;
  readonly schemaRef?: { readonly id: SchemaId; readonly contentType?: string };
  readonly tags?: Readonly<Record<string, unknown>>;
  readonly state?: string;
  readonly version?: string;
  /** Epoch milliseconds. */
  readonly created?: number;
  /** Epoch milliseconds. */
  readonly updated?: number;
  readonly createdClient?: string;
  readonly files?: string;
}

/** What a list of datasets takes. */
export interface DataSetListQuery {
  /** Fields to send back: `["name", "schemaRef"]`. All by default. */
  readonly properties?: readonly string[] | undefined;
  /** Such as `"desc:created"`. */
  readonly orderBy?: string | undefined;
  /** Datasets a page, up to 100. @default 100 */
  readonly pageSize?: number | undefined;
  /** Equality filters on top-level fields. */
  readonly where?: { readonly name?: string | undefined } | undefined;
}

export const createDataSetSchema = model<CreateDataSet>()({
  name: nonEmpty(),
  description: z.optional(text()),
  schemaRef: model<SchemaRef>()({ id: id("SchemaId"), contentType: z.optional(nonEmpty()) }),
  tags: z.optional(z.record(z.string(), z.readonly(z.array(z.string())))),
  enableErrorDiagnostics: z.optional(z.boolean()),
  fileDescription: z.optional(z.record(z.string(), z.unknown())),
});

/** Datasets of Catalog: where records land. */
export class DataSets {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Creates a dataset. Throws an {@link UnknownOutcomeError} when the answer was lost and what it made cannot be told for certain.
   *
   * @example
   * ```ts
   * const dataSet = await platform.dataSets.create({
   *   name: "Contacts",
   *   schemaRef: { id: "https://ns.adobe.com/acme/schemas/da411446eec78026c28d9fafd9e406e304b771d55b07b91b" },
   * });
   * console.log(dataSet.id);
   * ```
   */
  create(input: CreateDataSet, options?: CallOptions): ApiPromise<CreatedDataSet> {
    return this.#transport.call((context) => {
      const checkedInput = checked("dataSets.create", createDataSetSchema, input, context);
      const body = {
        ...checkedInput,
        schemaRef: { contentType: DATA_SET_CONTENT_TYPE, ...checkedInput.schemaRef },
      };
      return {
        kind: "create",
        method: "POST",
        path: plainPath(`${CATALOG}/dataSets`),
        body,
        read: (answer) => ({ id: DataSetId(referenceIn(answer, "dataSets")) }),
        search: { sent: () => body, idOf: (created) => created.id, find: (look) => look(newest()) },
      };
    }, options);
  }

  /**
   * Reads one. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const dataSet = await platform.dataSets.get("5ed5639d798a22191b6987b2");
   * ```
   */
  get(id: IdInput<"DataSetId">, options?: CallOptions): ApiPromise<DataSet> {
    return this.#transport.call(
      (context) => ({
        kind: "read",
        method: "GET",
        path: path(`${CATALOG}/dataSets/{id}`, { id: checkedId("dataSets.get", "DataSetId", id, context) }),
        read: (answer) => {
          const [entity] = keyedOf(answer);
          return entity === undefined
            ? answer.missing(
                "there is no dataset with this id",
                "Check the id, and that the client's sandboxName is the sandbox it was made in.",
              )
            : readDataSet(entity, answer);
        },
      }),
      options,
    );
  }

  /**
   * Lists them.
   *
   * @example
   * ```ts
   * for await (const dataSet of platform.dataSets.list({ properties: ["name"] })) console.log(dataSet.id, dataSet.name);
   * ```
   */
  list(query: DataSetListQuery = {}, options?: CallOptions): List<DataSet> {
    const limit = query.pageSize ?? LARGEST_PAGE;
    return new List((continuationToken) =>
      this.#transport.exchange(
        () => ({
          kind: "read",
          method: "GET",
          path: plainPath(`${CATALOG}/dataSets`),
          query: {
            limit,
            start: continuationToken,
            properties: query.properties?.join(","),
            orderBy: query.orderBy,
            name: query.where?.name,
          },
          read: (answer) => {
            const items = keyedOf(answer).map((entity) => readDataSet(entity, answer));
            // This service gives no total and no link: a full page may have a next one.
            return new Page(
              items,
              items.length < limit ? undefined : String(Number(continuationToken ?? 0) + items.length),
            );
          },
        }),
        options,
      ),
    );
  }

  /**
   * Deletes one, with its data.
   *
   * @example
   * ```ts
   * await platform.dataSets.delete("5ed5639d798a22191b6987b2");
   * ```
   */
  delete(id: IdInput<"DataSetId">, options?: CallOptions): ApiPromise<void> {
    return this.#transport.call(
      (context) => ({
        kind: "idempotent",
        method: "DELETE",
        path: path(`${CATALOG}/dataSets/{id}`, { id: checkedId("dataSets.delete", "DataSetId", id, context) }),
        format: "none",
        read: () => undefined,
      }),
      options,
    );
  }
}

/** The newest datasets: what a create made whose answer was lost is among them. Names are no filter here: `*`, `,` and `!` mean something. */
function newest(): Operation<readonly Found<CreatedDataSet>[]> {
  return {
    kind: "read",
    method: "GET",
    path: plainPath(`${CATALOG}/dataSets`),
    query: { orderBy: "desc:created", limit: LARGEST_PAGE },
    read: (answer) =>
      keyedOf(answer).map((entity) => {
        const { id, created, createdClient } = readDataSet(entity, answer);
        return { id, entity, result: { id }, createdAt: created, createdClient };
      }),
  };
}

function readDataSet(entity: JsonRecord, answer: Answer): DataSet {
  if (typeof entity.id !== "string") return answer.unexpected("a dataset has no id");
  return { ...entity, id: DataSetId(entity.id) };
}
