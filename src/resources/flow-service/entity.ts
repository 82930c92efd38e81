import type { IdInput, IdName } from "../../ids.ts";

/** What every create of Flow Service answers. */
export interface Created<Id> {
  readonly id: Id;
  /** Version of the entity, with its quotes: send it back verbatim as If-Match. */
  readonly etag: string;
}

/** Who made and changed an entity, and where it lives. Any of it may be missing. Source: Flow Service API reference. */
export interface Audit {
  /** Epoch milliseconds. */
  readonly createdAt?: number;
  /** Epoch milliseconds. */
  readonly updatedAt?: number;
  readonly createdBy?: string;
  readonly updatedBy?: string;
  /** Client id of the credential that made it. */
  readonly createdClient?: string;
  readonly updatedClient?: string;
  readonly sandboxId?: string;
  readonly sandboxName?: string;
  readonly imsOrgId?: string;
}

/** What Flow Service entities have in common. Fields that are not listed are kept as they came. */
export interface Entity<Id> extends Audit {
  readonly id: Id;
  readonly name?: string;
  readonly description?: string;
  /** With its quotes. Same as {@link version}. */
  readonly etag?: string;
  readonly version?: string;
  readonly state?: EntityState;
}

/**
 * States that are documented, of one kind of entity or another. An open set: what is returned for a draft is documented nowhere.
 * Sources: Flow Service API reference, tutorial on updating dataflows, Flow Service's error page.
 */
export type EntityState =
  | "enabled"
  | "disabled"
  | "initializing"
  | "pending"
  | "inProgress"
  | "updating"
  | "enabling"
  | "disabling"
  | "enabled-finalizing"
  | "delete-finalizing"
  | (string & {});

/** A spec and its version. The version is `"1.0"` unless you say otherwise. */
export interface SpecReference<Name extends IdName> {
  readonly id: IdInput<Name>;
  readonly version?: string | undefined;
}

/** A spec reference as the platform returns it. */
export interface SpecReferenceRead<Id> {
  readonly id: Id;
  readonly version?: string;
}

/** Fills in the version that every documented spec has. */
export function withVersion<Name extends IdName>(
  reference: SpecReference<Name>,
): { readonly id: string; readonly version: string } {
  // With validation off there may be none: then none is made up.
  return reference && { ...reference, version: reference.version ?? "1.0" };
}

/** What is sent of a spec, which may have been given whole. */
export function wireSpec<Id>(spec: { readonly id: Id; readonly version?: string | undefined }): {
  readonly id: Id;
  readonly version: string;
} {
  // With validation off there may be none: then none is made up.
  return spec && { id: spec.id, version: spec.version ?? "1.0" };
}
