import type { ApiPromise } from "../../http/api-promise.ts";
import type { Answer } from "../../http/answer.ts";
import { isRecord, stringIn } from "../../http/envelopes.ts";
import { path, plainPath } from "../../http/path.ts";
import type { Operation } from "../../http/operation.ts";
import type { Transport } from "../../http/transport.ts";
import type { IdInput } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { checked, checkedId } from "../../payloads/check.ts";
import { SCHEMA_REGISTRY } from "./containers.ts";
import { lookupAccept } from "./forms.ts";
import { type AuditLogEntry, type ExportedResource, exportedSchema, type RegistryStats } from "./registry-types.ts";

/** What is about the registry as a whole. */
export class SchemaRegistry {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Reads the tenant id, and how much of what the registry holds.
   *
   * @example
   * ```ts
   * const { tenantId, counts, recentlyUpdatedResources } = await platform.schemaRegistry.stats();
   * console.log(tenantId, counts?.schemas, recentlyUpdatedResources);
   * ```
   */
  stats(options?: CallOptions): ApiPromise<RegistryStats> {
    return this.#transport.call(() => statsOperation(readStats), options);
  }

  /**
   * Reads the tenant id alone. Fields of your own stand below an object of this name, with an underscore before it. It never changes, and is
   * read afresh each time: keep it.
   *
   * @example
   * ```ts
   * const namespace = `_${await platform.schemaRegistry.tenantId()}`;
   * ```
   */
  tenantId(options?: CallOptions): ApiPromise<string> {
    return this.#transport.call(() => statsOperation((answer) => readStats(answer).tenantId), options);
  }

  /**
   * Gives a schema, field group or data type and everything of the tenant's that it is built on, ready to be imported elsewhere. Tenant ids are
   * left open in it. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const resources = await platform.schemaRegistry.export("https://ns.adobe.com/acme/schemas/20af3f1d4b175f27ba59529d1b51a0c79fc25df454117c80");
   * const imported = await platform.inSandbox("prod").schemaRegistry.import(resources);
   * console.log(imported.map(({ $id, title }) => [$id, title]));
   * ```
   */
  export(
    id: IdInput<"SchemaId"> | IdInput<"FieldGroupId"> | IdInput<"DataTypeId">,
    options?: CallOptions,
  ): ApiPromise<readonly ExportedResource[]> {
    return this.#transport.call(
      (context) => ({
        kind: "read",
        method: "GET",
        path: path(`${SCHEMA_REGISTRY}/rpc/export/{id}`, {
          id: checkedId("schemaRegistry.export", "SchemaId", id, context),
        }),
        headers: { accept: lookupAccept() },
        read: (answer) => arrayIn<ExportedResource>(answer),
      }),
      options,
    );
  }

  /**
   * Creates what was exported elsewhere in this organisation and sandbox, under the same ids. Throws a {@link BadRequestError} (XDM-3005-400) when an
   * `$id` or a title is taken: change it in what you import. It is not repeated when its answer was lost, but ends with an
   * {@link UnknownOutcomeError}; look for the ids then.
   *
   * @example
   * ```ts
   * const resources = await platform.schemaRegistry.export("_acme.mixins.922a56b58c6b4e4aeb49e577ec82752106ffe8971b23b4d9");
   * await platform.inSandbox("prod").schemaRegistry.import(resources);
   * ```
   */
  import(resources: readonly ExportedResource[], options?: CallOptions): ApiPromise<readonly ExportedResource[]> {
    return this.#transport.call(
      (context) => ({
        kind: "action",
        method: "POST",
        path: plainPath(`${SCHEMA_REGISTRY}/rpc/import`),
        body: checked("schemaRegistry.import", exportedSchema, resources, context),
        read: (answer) => arrayIn<ExportedResource>(answer),
      }),
      options,
    );
  }

  /**
   * Reads what has been changed in a schema, class, field group or data type, the latest first.
   *
   * @example
   * ```ts
   * for (const { updatedUser, updates } of await platform.schemaRegistry.auditLog("_acme.schemas.50649eb1b040bf042d6400a0335901cd2a97d31a4eac4330")) {
   *   for (const { action, path } of updates) console.log(updatedUser, action, path);
   * }
   * ```
   */
  auditLog(
    id: IdInput<"SchemaId"> | IdInput<"ClassId"> | IdInput<"FieldGroupId"> | IdInput<"DataTypeId">,
    options?: CallOptions,
  ): ApiPromise<readonly AuditLogEntry[]> {
    return this.#transport.call(
      (context) => ({
        kind: "read",
        method: "GET",
        path: path(`${SCHEMA_REGISTRY}/rpc/auditlog/{id}`, {
          id: checkedId("schemaRegistry.auditLog", "SchemaId", id, context),
        }),
        read: (answer) =>
          // An older guide calls them auditTrails.
          arrayIn<AuditLogEntry>(answer).map((entry) => ({
            ...entry,
            updates: entry.updates ?? entry.auditTrails ?? [],
          })),
      }),
      options,
    );
  }
}

function statsOperation<T>(read: (answer: Answer) => T): Operation<T> {
  return { kind: "read", method: "GET", path: plainPath(`${SCHEMA_REGISTRY}/stats`), read };
}

function readStats(answer: Answer): RegistryStats {
  const { json } = answer;
  if (!isRecord(json)) return answer.unexpected("the answer holds no statistics");
  return { ...json, tenantId: stringIn(answer, json, "tenantId") };
}

function arrayIn<T extends object>(answer: Answer): readonly T[] {
  const items: unknown = answer.json;
  if (!Array.isArray(items) || !items.every(isRecord)) return answer.unexpected("the answer is not a list");
  const list: readonly unknown[] = items;
  return list as readonly T[];
}
