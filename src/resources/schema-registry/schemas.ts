import * as z from "zod/mini";
import type { ApiPromise } from "../../http/api-promise.ts";
import { isRecord, itemsOf, type JsonRecord, stringIn } from "../../http/envelopes.ts";
import type { Answer } from "../../http/answer.ts";
import { List } from "../../http/list.ts";
import { BASE_PATHS, type Operation } from "../../http/operation.ts";
import { Page } from "../../http/page.ts";
import { path, plainPath } from "../../http/path.ts";
import type { Found } from "../../http/recovery/search.ts";
import type { Transport } from "../../http/transport.ts";
import type { IdInput, SchemaId } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { checked, checkedId } from "../../payloads/check.ts";
import { model, nonEmpty } from "../../payloads/models.ts";

const REGISTRY = BASE_PATHS.schemaregistry;

/** A lookup must name a version; `1` gives the newest minor. */
const LOOKUP_ACCEPT = "application/vnd.adobe.xed+json; version=1";
/** A list must not. */
const LIST_ACCEPT = "application/vnd.adobe.xed-id+json";
const FULL_LIST_ACCEPT = "application/vnd.adobe.xed+json";

/** What a schema is composed of: first a class, then field groups. */
export interface SchemaReference {
  readonly $ref: string;
}

/** What a schema is made from. Titles are unique across the sandbox. Source: Schema Registry API reference, create a schema. */
export interface CreateSchema {
  readonly title: string;
  readonly description: string;
  readonly type: "object";
  readonly allOf: readonly SchemaReference[];
  readonly "meta:containerId"?: string | undefined;
  readonly "meta:resourceType"?: string | undefined;
  readonly "meta:xdmType"?: string | undefined;
  readonly "meta:class"?: string | undefined;
}

/** A schema as the registry returns it. */
export interface Schema {
  /** The URI that names the schema everywhere else. */
  readonly $id: SchemaId;
  /** The same name in a form without slashes. */
  readonly "meta:altId"?: SchemaId;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  /** Major and minor, such as `"1.0"`. */
  readonly version?: string;
  readonly allOf?: readonly (SchemaReference & Readonly<Record<string, unknown>>)[];
  readonly refs?: readonly string[];
  readonly imsOrg?: string;
  readonly "meta:class"?: string;
  readonly "meta:extends"?: readonly string[];
  readonly "meta:immutableTags"?: readonly string[];
  readonly "meta:tenantNamespace"?: string;
  readonly "meta:registryMetadata"?: Readonly<Record<string, unknown>>;
}

/** What a list of schemas holds of each. */
export type SchemaSummary = Pick<Schema, "$id" | "meta:altId" | "title" | "version">;

/** What a list of schemas takes. */
export interface SchemaListQuery {
  /** Field to sort by; with `-` before it, descending. @default "title" */
  readonly orderBy?: string | undefined;
  /** Schemas a page: a hint to the service, which gives 300 at most. */
  readonly pageSize?: number | undefined;
}

export const createSchemaSchema = model<CreateSchema>()({
  title: nonEmpty(),
  description: z.string(),
  type: z.literal("object"),
  allOf: z.readonly(z.array(z.object({ $ref: nonEmpty() })).check(z.minLength(1))),
  "meta:containerId": z.optional(z.string()),
  "meta:resourceType": z.optional(z.string()),
  "meta:xdmType": z.optional(z.string()),
  "meta:class": z.optional(z.string()),
});

/** Schemas of the tenant. This service knows no If-Match: the last writer wins. */
export class Schemas {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Creates a schema. Throws a {@link ConflictError} when the title is taken, and an {@link UnknownOutcomeError} when the answer was lost and what
   * it made cannot be told for certain.
   *
   * @example
   * ```ts
   * const schema = await platform.schemas.create({
   *   title: "Contacts",
   *   description: "People who wrote to us",
   *   type: "object",
   *   allOf: [{ $ref: "https://ns.adobe.com/xdm/context/profile" }],
   * });
   * console.log(schema.$id);
   * ```
   */
  create(input: CreateSchema, options?: CallOptions): ApiPromise<Schema> {
    return this.#transport.call((context) => {
      const body = checked("schemas.create", createSchemaSchema, input, context);
      return {
        kind: "create",
        method: "POST",
        path: plainPath(`${REGISTRY}/tenant/schemas`),
        body,
        read: (answer) => readSchema(answer.json, answer),
        search: { sent: () => body, idOf: (schema) => schema.$id, find: (look) => look(titled(body.title)) },
      };
    }, options);
  }

  /**
   * Reads one, by its `$id` or its `meta:altId`. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const schema = await platform.schemas.get("https://ns.adobe.com/acme/schemas/da411446eec78026c28d9fafd9e406e304b771d55b07b91b");
   * ```
   */
  get(id: IdInput<"SchemaId">, options?: CallOptions): ApiPromise<Schema> {
    return this.#transport.call(
      (context) => ({
        kind: "read",
        method: "GET",
        path: path(`${REGISTRY}/tenant/schemas/{id}`, { id: checkedId("schemas.get", "SchemaId", id, context) }),
        headers: { accept: LOOKUP_ACCEPT },
        read: (answer) => readSchema(answer.json, answer),
      }),
      options,
    );
  }

  /**
   * Lists the tenant's schemas, by title.
   *
   * @example
   * ```ts
   * for await (const schema of platform.schemas.list()) console.log(schema.$id, schema.title);
   * ```
   */
  list(query: SchemaListQuery = {}, options?: CallOptions): List<SchemaSummary> {
    return new List((start) =>
      this.#transport.exchange(
        () => ({
          kind: "read",
          method: "GET",
          path: plainPath(`${REGISTRY}/tenant/schemas`),
          // limit and start need an order.
          query: { orderby: query.orderBy ?? "title", limit: query.pageSize, start },
          headers: { accept: LIST_ACCEPT },
          read: (answer) =>
            new Page(
              itemsOf(answer, "results").map((record) => readSchema(record, answer)),
              nextStart(answer, start),
            ),
        }),
        options,
      ),
    );
  }

  /**
   * Deletes one. Refused once data has been ingested by it.
   *
   * @example
   * ```ts
   * await platform.schemas.delete("https://ns.adobe.com/acme/schemas/da411446eec78026c28d9fafd9e406e304b771d55b07b91b");
   * ```
   */
  delete(id: IdInput<"SchemaId">, options?: CallOptions): ApiPromise<void> {
    return this.#transport.call(
      (context) => ({
        kind: "idempotent",
        method: "DELETE",
        path: path(`${REGISTRY}/tenant/schemas/{id}`, { id: checkedId("schemas.delete", "SchemaId", id, context) }),
        format: "none",
        read: () => undefined,
      }),
      options,
    );
  }
}

/** The schemas of a title, whole: what a create made whose answer was lost is among them. */
function titled(title: string): Operation<readonly Found<Schema>[]> {
  return {
    kind: "read",
    method: "GET",
    path: plainPath(`${REGISTRY}/tenant/schemas`),
    query: { property: `title==${title}`, orderby: "title" },
    headers: { accept: FULL_LIST_ACCEPT },
    read: (answer) =>
      itemsOf(answer, "results").map((entity) => {
        const schema = readSchema(entity, answer);
        const metadata = schema["meta:registryMetadata"] ?? {};
        // Older samples spell it createDate.
        const createdAt = metadata["repo:createdDate"] ?? metadata["repo:createDate"];
        const createdClient = metadata["xdm:createdClientId"];
        return {
          id: schema.$id,
          entity,
          result: schema,
          createdAt: typeof createdAt === "number" ? createdAt : undefined,
          createdClient: typeof createdClient === "string" ? createdClient : undefined,
        };
      }),
  };
}

function readSchema(json: unknown, answer: Answer): Schema {
  if (!isRecord(json)) return answer.unexpected("the answer is not a schema");
  const $id = stringIn(answer, json, "$id");
  const schema: JsonRecord & { $id: string } = { ...json, $id };
  // Only the id is insisted on; everything else is kept as it came.
  return schema as JsonRecord & { $id: SchemaId };
}

/** `_page.next` is the sort key to start after, or a URL that holds it (Q26 of docs/emulator.md); null at the end. */
function nextStart(answer: Answer, current: string | undefined): string | undefined {
  const page = isRecord(answer.json) && isRecord(answer.json._page) ? answer.json._page : {};
  if (typeof page.next !== "string" || page.next === "") return undefined;
  const next = URL.canParse(page.next) ? (new URL(page.next).searchParams.get("start") ?? page.next) : page.next;
  return next === current ? answer.unexpected("the next page is this page again") : next;
}
