import * as z from "zod/mini";
import type { SchemaId } from "../../ids.ts";

/** A resource as the statistics name it. Which of this is given depends on the resource. */
export interface StatsResource {
  readonly $id?: string;
  readonly "meta:altId"?: string;
  readonly "meta:resourceType"?: string;
  readonly "meta:class"?: string;
  readonly title?: string;
  readonly description?: string;
  readonly version?: string;
}

/** What the registry holds. Source: Schema Registry API reference and guide on getting started. */
export interface RegistryStats {
  /** Name of the organisation's own namespace, without the underscore that field names have before it. */
  readonly tenantId: string;
  readonly imsOrg?: string;
  /** How many there are of each kind of resource. Field groups are called `mixins`. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly recentlyCreatedResources?: readonly StatsResource[];
  readonly recentlyUpdatedResources?: readonly StatsResource[];
  /** The schemas of each class: by the reference a list of classes, by the guide an object keyed by the class. */
  readonly classUsage?: readonly ClassUsage[] | Readonly<Record<string, readonly StatsResource[]>>;
}

/** The schemas of one class. */
export interface ClassUsage {
  /** The class. */
  readonly $id?: string;
  readonly title?: string;
  readonly numberOfSchemas?: number;
  readonly schemas?: readonly (StatsResource & { readonly $id?: SchemaId })[];
}

/** A resource on its way from one sandbox to another, with all its fields. `<XDM_TENANTID_PLACEHOLDER>` stands in it for the tenant id. */
export interface ExportedResource {
  readonly $id: string;
  readonly "meta:altId"?: string | undefined;
  readonly "meta:resourceType"?: string | undefined;
  readonly title?: string | undefined;
  readonly [field: string]: unknown;
}

export const exportedSchema = z
  .array(
    z.catchall(
      z.object({
        $id: z.string().check(z.regex(/\S/)),
        "meta:altId": z.optional(z.string()),
        "meta:resourceType": z.optional(z.string()),
        title: z.optional(z.string()),
      }),
      z.unknown(),
    ),
  )
  .check(z.minLength(1));

/** One change of a resource, or of another that it is built on. */
export interface AuditLogChange {
  /** The resource that was changed. */
  readonly id?: string;
  /** `schemas`, `classes`, `mixins` or `datatypes`. */
  readonly xdmType?: string;
  /** Such as `add` and `remove`. */
  readonly action?: string;
  /** JSON Pointer. */
  readonly path?: string;
  readonly value?: unknown;
}

/** Changes that were made together. */
export interface AuditLogEntry {
  readonly id?: string;
  readonly updates: readonly AuditLogChange[];
  /** What an older guide calls {@link updates}. */
  readonly auditTrails?: readonly AuditLogChange[];
  readonly updatedUser?: string;
  /** `MM-DD-YYYY HH:mm:ss`, in a time zone the documents do not tell. */
  readonly updatedTime?: string;
  /** Epoch milliseconds, by the older guide. */
  readonly updated?: number;
  readonly clientId?: string;
  readonly requestId?: string;
  readonly imsOrg?: string;
  readonly sandBoxId?: string;
}
