import type { ApiPromise } from "../../http/api-promise.ts";
import { referenceIn } from "../../http/envelopes.ts";
import type { List } from "../../http/list.ts";
import { path, plainPath } from "../../http/path.ts";
import { agrees } from "../../http/recovery/match.ts";
import type { Transport } from "../../http/transport.ts";
import { DataSetId, type IdInput } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { checked } from "../../payloads/check.ts";
import type { Change } from "../editing/edit.ts";
import { type JsonPatch, jsonPatchSchema } from "../editing/json-patch.ts";
import type { SchemaFacts } from "../schema-facts.ts";
import {
  type CreateDataSet,
  type CreatedDataSet,
  createDataSetSchema,
  type DataSet,
  type DataSetFields,
  type DataSetGetOptions,
  type DataSetListQuery,
  dataSetFieldsSchema,
  type EnableForProfileOptions,
  type MergeDataSet,
  mergeDataSetSchema,
  type ReplaceDataSetOptions,
  readDataSet,
  withContentType,
} from "./data-set-types.ts";
import { learned } from "./data-set-schema.ts";
import { CATALOG, keyedListing, listIn } from "./list.ts";
import { newestDataSets } from "./newest-data-sets.ts";
import { profileTags } from "./profile-tags.ts";
import { dataSetPath, editDataSet, patchWrite } from "./update.ts";
import { ifMatch, onlyIn, type VersionOptions, writeOperation } from "./write.ts";

const VALIDATE_ONLY = { pragma: "validate-only" };

/** Datasets of Catalog: where records land. */
export class DataSets {
  readonly #transport: Transport;
  readonly #facts: SchemaFacts;

  constructor(transport: Transport, facts: SchemaFacts) {
    this.#transport = transport;
    this.#facts = facts;
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
      const body = withContentType(checked("dataSets.create", createDataSetSchema, input, context));
      return {
        kind: "create",
        method: "POST",
        path: plainPath(`${CATALOG}/dataSets`),
        body,
        read: (answer) => {
          const id = DataSetId(referenceIn(answer, "dataSets"));
          learned(this.#facts, context.settings.sandboxName, { ...body, id });
          return { id };
        },
        search: { sent: () => body, idOf: (created) => created.id, find: (look) => look(newestDataSets()) },
      };
    }, options);
  }

  /**
   * Has the platform judge a new dataset, and creates nothing. Throws a {@link BadRequestError} when it would be refused. Source: the Catalog
   * guide's appendix, `Pragma: validate-only`.
   *
   * @example
   * ```ts
   * await platform.dataSets.validate({ name: "Contacts", schemaRef: { id: "https://ns.adobe.com/acme/schemas/da411446eec78026" } });
   * ```
   */
  validate(input: CreateDataSet, options?: CallOptions): ApiPromise<void> {
    return this.#transport.call(
      (context) => ({
        kind: "read",
        method: "POST",
        path: plainPath(`${CATALOG}/dataSets`),
        headers: VALIDATE_ONLY,
        body: withContentType(checked("dataSets.validate", createDataSetSchema, input, context)),
        read: () => undefined,
      }),
      options,
    );
  }

  /**
   * Reads one. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const dataSet = await platform.dataSets.get("5ed5639d798a22191b6987b2", { properties: ["name", "schemaRef"] });
   * ```
   */
  get(id: IdInput<"DataSetId">, options?: DataSetGetOptions): ApiPromise<DataSet> {
    return this.#transport.call(
      (context) => ({
        kind: "read",
        method: "GET",
        path: dataSetPath("dataSets.get", id, context),
        query: { properties: options?.properties?.join(",") },
        read: (answer) =>
          learned(this.#facts, context.settings.sandboxName, readDataSet(onlyIn(answer, "dataset"), answer)),
      }),
      options,
    );
  }

  /**
   * Lists them. Filters are on top-level fields; times are a `Date` or epoch milliseconds.
   *
   * @example
   * ```ts
   * const query = { where: { name: { like: "Contacts*" }, created: { gte: new Date("2026-01-01") } }, orderBy: "desc:created" };
   * for await (const dataSet of platform.dataSets.list({ ...query, properties: ["name"] })) console.log(dataSet.id, dataSet.name);
   * ```
   */
  list(query: DataSetListQuery = {}, options?: CallOptions): List<DataSet> {
    const read: typeof readDataSet = (record, answer) =>
      learned(this.#facts, this.#transport.context(options).settings.sandboxName, readDataSet(record, answer));
    return listIn(this.#transport, keyedListing("dataSets.list", "dataSets", read), query, options);
  }

  /**
   * Replaces one: what is not given is gone. With a `version` only if nobody has changed it since; with `validateOnly` nothing is changed.
   *
   * @example
   * ```ts
   * const dataSet = await platform.dataSets.get("5ed5639d798a22191b6987b2");
   * const contacts = { name: "Contacts", schemaRef: { id: "https://ns.adobe.com/acme/schemas/da411446eec78026" } };
   * await platform.dataSets.replace(dataSet.id, contacts, { version: dataSet.version });
   * ```
   */
  replace(id: IdInput<"DataSetId">, input: CreateDataSet, options?: ReplaceDataSetOptions): ApiPromise<CreatedDataSet> {
    this.#facts.forget("data set", id);
    return this.#transport.call((context) => {
      const subject = "dataSets.replace";
      const body = withContentType(checked(subject, createDataSetSchema, input, context));
      const operation = writeOperation(
        {
          collection: "dataSets",
          method: "PUT",
          path: dataSetPath(subject, id, context),
          headers: { ...ifMatch(subject, options), ...(options?.validateOnly ? VALIDATE_ONLY : {}) },
          body,
          unguarded: "idempotent",
          holds: (entity) => agrees(body, entity),
        },
        DataSetId,
      );
      return options?.validateOnly ? { ...operation, kind: "read", read: () => ({ id: DataSetId(id) }) } : operation;
    }, options);
  }

  /**
   * Changes one: by some of its fields, by a JSON Patch, or by a function, which is given a copy to change and may be called again. By a function
   * only what has changed is sent, guarded by the version that was read; when somebody else was faster, it is read and changed again. Otherwise
   * give the `version` to guard it by: without one the last writer wins. How deep an object among the fields goes into what is there is not
   * documented; {@link DataSets.merge} goes all the way. Throws a {@link PreconditionFailedError} when somebody else was faster, and an
   * {@link UpdateConflictError} when both have changed the same field.
   *
   * @example
   * ```ts
   * await platform.dataSets.update("5ed5639d798a22191b6987b2", { description: "People, as HubSpot knows them" });
   * await platform.dataSets.update("5ed5639d798a22191b6987b2", [{ op: "replace", path: "/name", value: "People" }], { version: "1.0.6" });
   * await platform.dataSets.update("5ed5639d798a22191b6987b2", (dataSet) => {
   *   dataSet.tags = { ...dataSet.tags, team: ["crm"] };
   * });
   * ```
   */
  update(id: IdInput<"DataSetId">, change: Change<DataSet>, options?: CallOptions): ApiPromise<CreatedDataSet>;
  update(id: IdInput<"DataSetId">, patch: JsonPatch, options?: VersionOptions): ApiPromise<CreatedDataSet>;
  update(id: IdInput<"DataSetId">, fields: DataSetFields, options?: VersionOptions): ApiPromise<CreatedDataSet>;
  update(
    id: IdInput<"DataSetId">,
    change: Change<DataSet> | JsonPatch | DataSetFields,
    options?: VersionOptions,
  ): ApiPromise<CreatedDataSet> {
    this.#facts.forget("data set", id);
    const subject = "dataSets.update";
    if (typeof change === "function") return editDataSet(this.#transport, subject, id, change, options);
    return this.#transport.call((context) => {
      const address = dataSetPath(subject, id, context);
      const guard = ifMatch(subject, options);
      if (isPatch(change))
        return writeOperation(
          patchWrite(address, checked(subject, jsonPatchSchema, change, context), guard),
          DataSetId,
        );
      const body = withContentType(checked(subject, dataSetFieldsSchema, change, context));
      const holds = (entity: object) => agrees(body, entity);
      return writeOperation(
        {
          collection: "dataSets",
          method: "PATCH",
          path: address,
          headers: guard,
          body,
          unguarded: "idempotent",
          holds,
        },
        DataSetId,
      );
    }, options);
  }

  /**
   * Merges fields into one, however deep they lie: what they hold is set, what lies beside them stays, and objects on the way are made. Fields
   * that other calls do not reach, such as how long rows are kept, are set here.
   *
   * @example
   * ```ts
   * await platform.dataSets.merge("5ed5639d798a22191b6987b2", {
   *   extensions: { adobe_lakeHouse: { rowExpiration: { ttlValue: "P3Y" } } },
   * });
   * ```
   */
  merge(id: IdInput<"DataSetId">, fields: MergeDataSet, options?: VersionOptions): ApiPromise<CreatedDataSet> {
    this.#facts.forget("data set", id);
    return this.#transport.call((context) => {
      const subject = "dataSets.merge";
      const readPath = dataSetPath(subject, id, context);
      const body = checked(subject, mergeDataSetSchema, fields, context);
      return writeOperation(
        {
          collection: "dataSets",
          method: "PATCH",
          path: path(`${CATALOG}/v2/dataSets/{id}`, { id }),
          readPath,
          headers: ifMatch(subject, options),
          body,
          unguarded: "idempotent",
          holds: (entity) => agrees(body, entity),
        },
        DataSetId,
      );
    }, options);
  }

  /**
   * Enables one for Real-Time Customer Profile and Identity Service, by the tags `unifiedProfile` and `unifiedIdentity`; the other tags stay.
   * Its schema must be enabled first, by `"union"` in its `meta:immutableTags`, which cannot be undone: else a {@link BadRequestError}
   * says "To enable profile datasets the schema should be valid". When it is enabled already, nothing is sent.
   *
   * @example
   * ```ts
   * await platform.dataSets.enableForProfile("5ed5639d798a22191b6987b2", { upsert: true });
   * ```
   */
  enableForProfile(id: IdInput<"DataSetId">, options?: EnableForProfileOptions): ApiPromise<CreatedDataSet> {
    const enable: Change<DataSet> = (dataSet) => {
      dataSet.tags = profileTags(dataSet.tags, options?.upsert === true);
    };
    return editDataSet(this.#transport, "dataSets.enableForProfile", id, enable, options);
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
        path: dataSetPath("dataSets.delete", id, context),
        format: "none",
        read: () => undefined,
      }),
      options,
    );
  }
}

function isPatch(change: JsonPatch | DataSetFields): change is JsonPatch {
  return Array.isArray(change);
}
