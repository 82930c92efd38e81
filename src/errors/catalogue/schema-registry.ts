import type { ErrorCode, Explanation } from "./entry.ts";
import { type TypeCodeRows, typeCodes } from "./type-codes.ts";

const SCHEMA_REGISTRY = {
  family: "schema-registry",
  typePrefix: "http://ns.adobe.com/aep/errors/XDM-",
  source: "https://experienceleague.adobe.com/en/docs/experience-platform/xdm/troubleshooting-guide",
} as const;

const NOT_FOUND: Explanation = {
  cause: "The registry has no such resource in this container and version.",
  remedy: "Check the $id or meta:altId, and that the client's sandboxName is the sandbox it was made in.",
};

const NAMESPACE: Explanation = {
  cause: "A custom field stands outside the namespace of your tenant.",
  remedy: "Put custom fields below one object named after your tenant id, with an underscore before it.",
};

const ROWS: TypeCodeRows = {
  "1006-400": {
    cause: "The Accept header of a list names a version, or no form the registry has.",
    remedy: "Leave Accept out of the headers option; for request(), give a list a media type without a version.",
  },
  "1007-400": {
    cause: "The Accept header of a look-up names no version.",
    remedy: "Leave Accept out of the headers option; for request(), end the media type of a look-up with ; version=1.",
  },
  "1008-400": {
    cause: "The Accept header of a list of descriptors is not one of xdm.",
    remedy: "Give request() an Accept such as application/vnd.adobe.xdm-id+json.",
  },
  "1009-400": {
    cause: "The Accept header of a look-up of a descriptor is not one of xdm, or names a version.",
    remedy: "Give request() the Accept application/vnd.adobe.xdm+json, or none.",
  },
  // One for each kind of resource; the page does not say which is which.
  "1010-404": NOT_FOUND,
  "1011-404": NOT_FOUND,
  "1012-404": NOT_FOUND,
  "1013-404": NOT_FOUND,
  "1014-404": NOT_FOUND,
  "1015-404": NOT_FOUND,
  "1016-404": NOT_FOUND,
  "1017-404": NOT_FOUND,
  // One for each way to miss the namespace; the page does not say which is which.
  "1020-400": NAMESPACE,
  "1021-400": NAMESPACE,
  "1022-400": NAMESPACE,
  "1023-400": NAMESPACE,
  "1024-400": NAMESPACE,
  "1413-400": {
    cause: "Another Profile-enabled schema of the same class has a field of another type at this path.",
    remedy: "Name the field otherwise, or put it below an object of its own.",
  },
  "1521-400": {
    cause: "Another resource has this title; titles are unique across schemas, classes, field groups and data types.",
    remedy: "Use another title, or look up the resource that has it with schemas.list().",
    means: "ConflictError",
  },
  "1526-400": {
    cause: "The schema cannot be enabled for Profile: a relationship field has no reference identity.",
    remedy: "Create an xdm:descriptorReferenceIdentity for each field with an xdm:descriptorOneToOne.",
  },
  "1527-400": {
    cause: "The identity namespaces at the two ends of a relationship differ.",
    remedy: "Give the reference identity the namespace of the other schema's primary identity.",
  },
  "1528-400": {
    cause: "The schema cannot be enabled for Profile: it has neither a primary identity nor an identity map.",
    remedy: "Create a primary identity descriptor, or add the identityMap field group to allOf, and enable it then.",
  },
  "3005-400": {
    cause: "A resource could not be imported.",
    remedy: "Read the error's detail: where a title is taken, change it in what you import.",
  },
};

/** Codes of the Schema Registry, which prints their types with http. */
export const SCHEMA_REGISTRY_CODES: readonly ErrorCode[] = typeCodes(SCHEMA_REGISTRY, ROWS);
