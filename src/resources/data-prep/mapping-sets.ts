import type { Answer } from "../../http/answer.ts";
import type { ApiPromise } from "../../http/api-promise.ts";
import { isRecord, itemsOf } from "../../http/envelopes.ts";
import { List } from "../../http/list.ts";
import { BASE_PATHS } from "../../http/operation.ts";
import { Page } from "../../http/page.ts";
import { path } from "../../http/path.ts";
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
   * Creates a mapping set, in the words of the tutorials or in those of the reference. In the tutorials' words there is nothing to look
   * for it by when the answer is lost: an {@link UnknownOutcomeError} then says so.
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
        path: `${DATA_PREP}/mappingSets`,
        body,
        read: (answer) => readMappingSet(answer.json, answer),
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
        path: DATA_PREP + path`/mappingSets/${checkedId("mappingSets.get", "MappingSetId", id, context)}`,
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
          path: `${DATA_PREP}/mappingSets`,
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
