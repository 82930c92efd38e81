import type { LookupForm, ListForm } from "./forms.ts";

/** A field of XDM: JSON Schema, and Adobe's own keywords beside it. */
export interface XdmField {
  readonly type?: "string" | "number" | "integer" | "boolean" | "object" | "array" | (string & {}) | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Such as `date-time`. */
  readonly format?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  /** What the values of `enum` are called; without an `enum`, values that are suggested. */
  readonly "meta:enum"?: Readonly<Record<string, string>> | undefined;
  readonly "meta:xdmType"?: string | undefined;
  /** The `$id` of the data type this field is of. */
  readonly $ref?: string | undefined;
  readonly properties?: XdmFields | undefined;
  readonly items?: XdmField | undefined;
  readonly [keyword: string]: unknown;
}

/** Fields by their names. Fields of your own stand below one object named after your tenant id, with an underscore before it. */
export type XdmFields = Readonly<Record<string, XdmField>>;

/** What the registry has noted about a resource. */
export interface RegistryMetadata {
  /** Epoch milliseconds. */
  readonly "repo:createdDate"?: number;
  /** Epoch milliseconds. */
  readonly "repo:lastModifiedDate"?: number;
  /** Client id of the credential that made it. */
  readonly "xdm:createdClientId"?: string;
  readonly "xdm:lastModifiedClientId"?: string;
  readonly "xdm:createdUserId"?: string;
  readonly "xdm:lastModifiedUserId"?: string;
  /** No call takes it: this service knows no If-Match. */
  readonly eTag?: string;
  readonly "meta:globalLibVersion"?: string;
  /** How many other resources refer to it. */
  readonly "meta:usageCount"?: number;
  readonly [key: string]: unknown;
}

/** One part a resource is composed of. */
export interface XdmPart {
  /** The `$id` of another resource, or a path within this one, such as `#/definitions/property`. */
  readonly $ref?: string;
  readonly type?: string;
  readonly "meta:xdmType"?: string;
  readonly [keyword: string]: unknown;
}

/** What schemas, classes, field groups and data types have in common. Fields that are not listed are kept as they came. */
export interface XdmResource<Id extends string> {
  /** The URI that names it everywhere else. */
  readonly $id: Id;
  /** The same name in a form without slashes. */
  readonly "meta:altId"?: Id;
  /** An open set: `schemas`, `classes`, `mixins` for field groups, `datatypes`, … */
  readonly "meta:resourceType"?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  /** Major and minor, such as `"1.0"`. */
  readonly version?: string;
  readonly allOf?: readonly XdmPart[];
  /** Fields that are defined here, in groups that `allOf` refers to. */
  readonly definitions?: XdmFields;
  readonly properties?: XdmFields;
  readonly refs?: readonly string[];
  readonly imsOrg?: string;
  readonly "meta:extensible"?: boolean;
  readonly "meta:abstract"?: boolean;
  /** Everything it is built on, the indirect parts included. */
  readonly "meta:extends"?: readonly string[];
  readonly "meta:xdmType"?: string;
  readonly "meta:status"?: string;
  readonly "meta:containerId"?: string;
  readonly "meta:sandboxId"?: string;
  readonly "meta:sandboxType"?: string;
  readonly "meta:tenantNamespace"?: string;
  readonly "meta:registryMetadata"?: RegistryMetadata;
}

/** A resource in the form it was asked for: resolved, it has its fields in `properties`, and no `allOf`. */
export type InForm<T, Form extends LookupForm> = Form extends `full${string}` ? Omit<T, "allOf" | "definitions"> : T;

/** What a list holds of a resource unless it is asked for more. */
export type Summary<T extends XdmResource<string>> = Pick<T, "$id" | "meta:altId" | "title" | "version">;

/** A resource in the form a list was asked for. */
export type Listed<T extends XdmResource<string>, Form extends ListForm> = Form extends "xed" ? T : Summary<T>;
