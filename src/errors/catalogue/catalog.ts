import type { ErrorCode, Explanation } from "./entry.ts";

/** What stands in the type of these errors: it identifies nothing, so the title and words of the detail have to. */
export const PLACEHOLDER_TYPE = "/placeholder/type/uri";

const TROUBLESHOOTING = "https://experienceleague.adobe.com/en/docs/experience-platform/xdm/troubleshooting-guide";

/** The rows of one title; the last one is for details that none of the others knows. */
const ROWS: readonly (Explanation & { readonly code: string; readonly status: number })[] = [
  ...[
    {
      says: "content-type",
      cause: "The request has a body and no content type that the service knows.",
      remedy: "Leave content-type out of the headers option, or give the media type the service asks for.",
    },
    {
      says: "unique",
      cause: "Another resource has this title; titles are unique across schemas, classes, field groups and data types.",
      remedy: "Use another title, or look up the resource that has it.",
      means: "ConflictError",
    } as const,
    {
      says: "already exists",
      cause: "Something with this name or title is already there.",
      remedy: "Use another name or title, or look up what is already there.",
      means: "ConflictError",
    } as const,
    {
      says: "top level field named",
      cause: "A custom field stands outside the field of your tenant.",
      remedy: "Put custom fields below one object named after your tenant id, with an underscore before it.",
    },
    {
      says: "profile datasets the schema should be valid",
      cause: "A dataset was to be enabled for Profile, and its schema is not enabled.",
      remedy: 'Add "union" to the schema\'s meta:immutableTags first, which cannot be undone.',
    },
    {
      says: "participate in union",
      cause: "The schema cannot be enabled for Profile: a relationship field has no reference identity.",
      remedy: "Create an xdm:descriptorReferenceIdentity for each field with an xdm:descriptorOneToOne.",
    },
    {
      says: "promoted to union",
      cause: "The identity namespaces at the two ends of a relationship differ.",
      remedy: "Give the reference identity the namespace of the other schema's primary identity.",
    },
    {
      says: "version must be supplied",
      cause: "The Accept header of a look-up names no version.",
      remedy: "Leave Accept out of the headers option, or end it with ; version=1.",
    },
    {
      cause: "The service refuses the request as it stands.",
      remedy: "Read the error's detail, and correct the payload or the query it names.",
    },
  ].map((row) => ({ ...row, code: "BadRequestError", status: 400 })),
  {
    code: "NotFoundError",
    status: 404,
    cause: "Nothing has this id here.",
    remedy: "Check the id, and that the client's sandboxName is the sandbox it was made in.",
  },
  {
    code: "NotAcceptableError",
    status: 406,
    cause: "The Accept header is missing, or names no form the service has.",
    remedy: "Leave Accept out of the headers option; for request(), give one of the Schema Registry's media types.",
  },
];

/** Titles of Catalog and, before it had types, of the Schema Registry. */
export const CATALOG_CODES: readonly ErrorCode[] = ROWS.map((row) => ({
  family: "catalog",
  type: PLACEHOLDER_TYPE,
  retryable: false,
  source: TROUBLESHOOTING,
  ...row,
}));
