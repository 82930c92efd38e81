import type { Answer } from "../../http/answer.ts";
import type { ApiPromise } from "../../http/api-promise.ts";
import { isRecord, itemsOf } from "../../http/envelopes.ts";
import { List } from "../../http/list.ts";
import { BASE_PATHS, type Operation } from "../../http/operation.ts";
import { Page } from "../../http/page.ts";
import { path, plainPath } from "../../http/path.ts";
import type { Found, Search } from "../../http/recovery/search.ts";
import type { Transport } from "../../http/transport.ts";
import { type IdInput, MappingSetId } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { checked, checkedId } from "../../payloads/check.ts";
import {
  type CreateAttributeMappingSet,
  type CreateMappingSet,
  createAttributeMappingSetSchema,
  createMappingSetSchema,
  type MappingSet,
} from "./mapping-set-types.ts";

/** One tutorial posts to /data/foundation/mappingSets; the reference, and the platform, have /conversion in it. */
const DATA_PREP = BASE_PATHS.conversion;
const SCHEMA_CONTENT_TYPE = "application/vnd.adobe.xed-full+json;version=1";
const USUAL_PAGE = 100;

/** What a list of mapping sets takes. */
export interface MappingSetListQuery {
  readonly where?: { readonly name?: string | undefined } | undefined;
  /** `createdDate` or `updatedDate`. */
  readonly orderBy?: string | undefined;
  /** Mapping sets a page. @default 100 */
  readonly pageSize?: number | undefined;
}

/** Mapping sets of Data Prep: which source attribute goes where in the schema. They cannot be deleted, and know no If-Match. */
export class MappingSets {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Creates a mapping set, in the words of the tutorials or in those of the reference. When the answer is lost it ends with an
   * {@link UnknownOutcomeError}: this service does not tell which client made a set, so one that looks like it is at best a candidate. In the
   * tutorials' words there is nothing to look for it by at all. A set that is made twice does no harm: only the one a flow names is used.
   *
   * @example
   * ```ts
   * const mapping = await platform.mappingSets.create({
   *   xdmSchema: "https://ns.adobe.com/acme/schemas/da411446eec78026c28d9fafd9e406e304b771d55b07b91b",
   *   mappings: [{ sourceAttribute: "Vid", destinationXdmPath: "_id" }],
   * });
   * console.log(mapping.id, mapping.version);
   * ```
   */
  create(input: CreateAttributeMappingSet | CreateMappingSet, options?: CallOptions): ApiPromise<MappingSet> {
    return this.#transport.call((context) => {
      const subject = "mappingSets.create";
      const body = isNewForm(input)
        ? withContentType(checked(subject, createMappingSetSchema, input, context))
        : {
            version: 0,
            xdmVersion: "1.0",
            id: null,
            ...checked(subject, createAttributeMappingSetSchema, input, context),
          };
      // Its answer is HTTP 200, not 201.
      return {
        kind: "create",
        method: "POST",
        path: plainPath(`${DATA_PREP}/mappingSets`),
        body,
        read: (answer) => readMappingSet(answer.json, answer),
        ...(isNewForm(input) ? { search: searchFor(input) } : {}),
      };
    }, options);
  }

  /**
   * Reads one, in the version given or its first. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const mapping = await platform.mappingSets.get("500a9b747fcf4908a21917d49bd61780");
   * ```
   */
  get(id: IdInput<"MappingSetId">, options?: CallOptions): ApiPromise<MappingSet> {
    return this.#transport.call(
      (context) => ({
        kind: "read",
        method: "GET",
        path: path(`${DATA_PREP}/mappingSets/{id}`, { id: checkedId("mappingSets.get", "MappingSetId", id, context) }),
        read: (answer) => readMappingSet(answer.json, answer),
      }),
      options,
    );
  }

  /**
   * Lists them.
   *
   * @example
   * ```ts
   * for await (const mapping of platform.mappingSets.list()) console.log(mapping.id, mapping.version);
   * ```
   */
  list(query: MappingSetListQuery = {}, options?: CallOptions): List<MappingSet> {
    const limit = query.pageSize ?? USUAL_PAGE;
    return new List((continuationToken) =>
      this.#transport.exchange(
        () => ({
          kind: "read",
          method: "GET",
          path: plainPath(`${DATA_PREP}/mappingSets`),
          // Both are required here.
          query: { limit, start: continuationToken ?? 0, name: query.where?.name, orderBy: query.orderBy },
          read: (answer) => {
            const items = itemsOf(answer, "data").map((record) => readMappingSet(record, answer));
            // Its own _page.count is 0 beside two rows in the reference's sample: only a page that is not full is surely the last.
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
}

/** Only what reads repeat unchanged: sourceType, for one, comes back in other words. */
function searchFor({ outputSchema, mappings }: CreateMappingSet): Search<MappingSet> {
  return {
    sent: () => ({
      outputSchema: { schemaRef: { id: outputSchema.schemaRef.id } },
      mappings: mappings.map(({ source, destination }) => ({ source, destination })),
    }),
    idOf: ({ id }) => id,
    find: (look) => look(newest()),
  };
}

/** The newest mapping sets: what a create made whose answer was lost is among them. */
function newest(): Operation<readonly Found<MappingSet>[]> {
  return {
    kind: "read",
    method: "GET",
    path: plainPath(`${DATA_PREP}/mappingSets`),
    query: { limit: USUAL_PAGE, start: 0, orderBy: "-createdDate" },
    read: (answer) =>
      itemsOf(answer, "data").map((entity) => {
        const result = readMappingSet(entity, answer);
        const { id, createdDate } = result;
        return { id, entity, result, createdAt: createdDate, createdClient: undefined };
      }),
  };
}

function isNewForm(input: CreateAttributeMappingSet | CreateMappingSet): input is CreateMappingSet {
  return typeof input === "object" && input !== null && "outputSchema" in input;
}

function withContentType(input: CreateMappingSet): object {
  const schemaRef = { contentType: SCHEMA_CONTENT_TYPE, ...input.outputSchema?.schemaRef };
  return { ...input, outputSchema: { ...input.outputSchema, schemaRef } };
}

function readMappingSet(json: unknown, answer: Answer): MappingSet {
  if (!isRecord(json) || typeof json.id !== "string")
    return answer.unexpected("the answer is not a mapping set with an id");
  return { ...json, id: MappingSetId(json.id), version: Number(json.version ?? 0) };
}
