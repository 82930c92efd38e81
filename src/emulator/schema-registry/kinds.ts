import type { RegistryCode } from "../errors/schema-registry.ts";

/** A kind of resource that an organisation can have of its own. */
export interface Kind {
  /** What its `meta:resourceType` says, which is also in its ids. Field groups are still called mixins there. */
  readonly resourceType: "schemas" | "classes" | "mixins" | "datatypes";
  /** Where a sandbox keeps them. */
  readonly store: "schemas" | "classes" | "fieldGroups" | "dataTypes";
  /** Its name in a sentence. */
  readonly label: string;
  /** What a look-up is refused with. */
  readonly notFound: RegistryCode;
}

export const SCHEMAS: Kind = { resourceType: "schemas", store: "schemas", label: "schema", notFound: "XDM-1012-404" };
export const CLASSES: Kind = { resourceType: "classes", store: "classes", label: "class", notFound: "XDM-1010-404" };
export const FIELD_GROUPS: Kind = {
  resourceType: "mixins",
  store: "fieldGroups",
  label: "field group",
  notFound: "XDM-1011-404",
};
export const DATA_TYPES: Kind = {
  resourceType: "datatypes",
  store: "dataTypes",
  label: "data type",
  notFound: "XDM-1013-404",
};

export const KINDS: readonly Kind[] = [SCHEMAS, CLASSES, FIELD_GROUPS, DATA_TYPES];
