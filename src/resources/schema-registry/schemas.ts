import type { ApiPromise } from "../../http/api-promise.ts";
import { isRecord } from "../../http/envelopes.ts";
import type { List } from "../../http/list.ts";
import { path } from "../../http/path.ts";
import type { Transport } from "../../http/transport.ts";
import type { IdInput } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { checkedId } from "../../payloads/check.ts";
import type { Change } from "../editing/edit.ts";
import type { JsonPatch } from "../editing/json-patch.ts";
import { SCHEMA_REGISTRY } from "./containers.ts";
import { lookupAccept, type ListForm, type LookupForm, type LookupOptions } from "./forms.ts";
import { createIn, deleteFrom, getFrom, listFrom, replaceIn } from "./operations.ts";
import { type CreateSchema, type Schema, type SchemaListQuery, SCHEMAS } from "./schema-types.ts";
import { tagIn, updateIn } from "./update.ts";
import type { InForm, Listed } from "./xdm-types.ts";

/** Schemas: a class and field groups, which records are written by. This service knows no If-Match: the last writer wins. */
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
    return createIn(this.#transport, SCHEMAS, input, options);
  }

  /**
   * Reads one, by its `$id` or its `meta:altId`, in the form you choose. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const id = "https://ns.adobe.com/acme/schemas/da411446eec78026c28d9fafd9e406e304b771d55b07b91b";
   * const written = await platform.schemas.get(id);
   * const resolved = await platform.schemas.get(id, { form: "full" });
   * console.log(written.allOf, Object.keys(resolved.properties ?? {}));
   * ```
   */
  get<const Form extends LookupForm = "xed">(
    id: IdInput<"SchemaId">,
    options?: LookupOptions<Form>,
  ): ApiPromise<InForm<Schema, Form>> {
    return getFrom(this.#transport, SCHEMAS, id, options);
  }

  /**
   * Lists schemas, by title: a summary of each, or each whole with `form: "xed"`. The tenant's own, or Adobe's with `container: "global"`.
   *
   * @example
   * ```ts
   * for await (const schema of platform.schemas.list({ where: { title: { matches: "^Con" } } })) console.log(schema.$id, schema.title);
   *
   * const inProfile = { "meta:immutableTags": "union", "meta:class": "https://ns.adobe.com/xdm/context/profile" };
   * for await (const schema of platform.schemas.list({ form: "xed", where: inProfile })) console.log(schema.title, schema.allOf);
   * ```
   */
  list<const Form extends ListForm = "id">(
    query: SchemaListQuery<Form> = {},
    options?: CallOptions,
  ): List<Listed<Schema, Form>> {
    return listFrom(this.#transport, SCHEMAS, query, options);
  }

  /**
   * Replaces a schema by another of the same `$id`: whatever is not given is gone. Refused where data that was ingested by it would no longer fit.
   * The last writer wins.
   *
   * @example
   * ```ts
   * await platform.schemas.replace("https://ns.adobe.com/acme/schemas/da411446eec78026c28d9fafd9e406e304b771d55b07b91b", {
   *   title: "Contacts",
   *   description: "People who wrote to us, and where they live",
   *   type: "object",
   *   allOf: [{ $ref: "https://ns.adobe.com/xdm/context/profile" }, { $ref: "https://ns.adobe.com/xdm/context/profile-personal-details" }],
   * });
   * ```
   */
  replace(id: IdInput<"SchemaId">, input: CreateSchema, options?: CallOptions): ApiPromise<Schema> {
    return replaceIn(this.#transport, SCHEMAS, id, input, options);
  }

  /**
   * Changes one. By a function: it is given a copy, and only what it changes is sent. By a JSON Patch: it is sent as it is. There is no
   * If-Match here: what others have written in between is not noticed, and where both changed the same field the last writer wins. It is not
   * repeated when its answer was lost, but ends with an {@link UnknownOutcomeError}: look before you add to a list again.
   *
   * @example
   * ```ts
   * const id = "https://ns.adobe.com/acme/schemas/da411446eec78026c28d9fafd9e406e304b771d55b07b91b";
   * await platform.schemas.update(id, (schema) => {
   *   schema.description = "People who wrote to us, and where they live";
   * });
   * await platform.schemas.update(id, [
   *   { op: "add", path: "/allOf/-", value: { $ref: "https://ns.adobe.com/xdm/context/profile-personal-details" } },
   *   { op: "add", path: "/meta:extends/-", value: "https://ns.adobe.com/xdm/context/profile-personal-details" },
   * ]);
   * ```
   */
  update(id: IdInput<"SchemaId">, change: JsonPatch | Change<Schema>, options?: CallOptions): ApiPromise<Schema> {
    return updateIn(this.#transport, SCHEMAS, id, change, options);
  }

  /**
   * Deletes one. Refused once data has been ingested by it, or Profile uses it.
   *
   * @example
   * ```ts
   * await platform.schemas.delete("https://ns.adobe.com/acme/schemas/da411446eec78026c28d9fafd9e406e304b771d55b07b91b");
   * ```
   */
  delete(id: IdInput<"SchemaId">, options?: CallOptions): ApiPromise<void> {
    return deleteFrom(this.#transport, SCHEMAS, id, options);
  }

  /**
   * Lets Real-Time Customer Profile use a schema, by the tag `union`. **This cannot be undone**: the schema can then neither be taken out of
   * Profile nor be deleted. It is read first, and nothing is sent when it is enabled already. Throws a {@link BadRequestError} when it has no primary
   * identity. Enable the schema before its dataset. Source: guide on schemas, enable a schema for Profile.
   *
   * @example
   * ```ts
   * const schema = await platform.schemas.enableForProfile("https://ns.adobe.com/acme/schemas/da411446eec78026c28d9fafd9e406e304b771d55b07b91b");
   * console.log(schema["meta:immutableTags"]);
   * ```
   */
  enableForProfile(id: IdInput<"SchemaId">, options?: CallOptions): ApiPromise<Schema> {
    return tagIn(this.#transport, SCHEMAS, { id, tag: "union", method: "enableForProfile" }, options);
  }

  /**
   * Makes a record up that fits a schema: every field has a value of its type.
   *
   * @example
   * ```ts
   * const record = await platform.schemas.sampleData("https://ns.adobe.com/acme/schemas/da411446eec78026c28d9fafd9e406e304b771d55b07b91b");
   * console.log(JSON.stringify(record));
   * ```
   */
  sampleData(id: IdInput<"SchemaId">, options?: CallOptions): ApiPromise<Readonly<Record<string, unknown>>> {
    return this.#transport.call((context) => {
      const checked = checkedId("schemas.sampleData", "SchemaId", id, context);
      return {
        kind: "read",
        method: "GET",
        path: path(`${SCHEMA_REGISTRY}/rpc/sampledata/{id}`, { id: checked }),
        headers: { accept: lookupAccept() },
        read: (answer) => (isRecord(answer.json) ? answer.json : answer.unexpected("the answer is not a record")),
      };
    }, options);
  }
}
