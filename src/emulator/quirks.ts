/**
 * Facts that Adobe's own documents give in two ways. Each is a switch, so that a client can be tested against both readings.
 *
 * Source: the pages disagree; docs/emulator.md has the table with each contradiction's number (Qn).
 *
 * @example
 * ```ts
 * import { createEmulator } from "aep-flow-service/emulator";
 * const emulator = createEmulator({ quirks: { getById: "bare", runCreated: "items" } });
 * ```
 */
export interface Quirks {
  /** Flow Service answers a GET by id with `{ items: [entity] }` or with the entity itself (Q1). */
  getById: "items" | "bare";
  /** `GET /flowSpecs` with one match answers with a list or with the flow spec itself (Q1). */
  flowSpecList: "items" | "bare";
  /** The current flow specs spell their transformations `transformationSpec` or `transformationSpecs` (Q29). */
  transformationKey: "transformationSpec" | "transformationSpecs";
  /** A flow's startTime, interval and backfill come back as strings or as numbers and booleans (Q6, Q7, Q8). */
  scheduleEcho: "string" | "number";
  /** A flow's mappingVersion comes back as a string or as a number (Q36). */
  mappingVersionEcho: "string" | "number";
  /** A flow's `runs` link is a query on /runs or a path below the flow. */
  flowRunsLink: "query" | "path";
  /** `POST /runs` answers with `{ id, etag }`, with a list of that, or with the whole run (Q22). */
  runCreated: "ref" | "items" | "run";
  /** The times in the params of `POST /runs` are read as epoch seconds or milliseconds (Q21). */
  runTimes: "seconds" | "milliseconds";
  /** Runs spell `activities` and `etag`, or `activites` and `eTag` (Q18). */
  runFields: "activities" | "activites";
  /** Run statuses are written `inProgress` or `IN_PROGRESS` (Q20). */
  runStatusCase: "camel" | "upper";
  /** A flow whose startTime has passed is accepted, or refused with code 1360. */
  pastStartTime: "accept" | "refuse";
  /** The last page of a Flow Service list carries `_links: {}`, or no `_links`. */
  listLinks: "empty" | "absent";
  /** Flow Service lists come without a count beside the items, or with one (Q32). */
  listCount: "absent" | "present";
  /** What Flow Service does not have is 1439 with the status 404, as printed, or with 400, as listed (Q25). */
  notFound: "404" | "400";
  /** If-Match is taken with and without the etag's quotes, or only as the etag is printed in bodies (Q47). */
  ifMatch: "either" | "verbatim";
  /** An update of another version (412) is refused with a whole error, or with an `errorMessage` alone. */
  staleEtag: "problem" | "legacy";
  /** PATCH of a source or target connection answers `{ id, etag }`, or `{ items: [entity] }` (Q23). */
  patchAnswer: "ref" | "items";
  /** The `op` of actions is taken in any case, or only as tutorials write it (`re-trigger`), or as the OpenAPI file does (`RE_TRIGGER`). */
  actionCase: "any" | "lower" | "upper";
  /** `subOp` on publish, enable and disable is ignored (the OpenAPI file requires it), or refused with 1436. */
  subOp: "ignore" | "refuse";
  /** A draft flow without transformations and schedule can be published, as the tutorial does, or its flow spec is insisted on. */
  publishIncomplete: "accept" | "refuse";
  /** Retrying a run makes a new one and answers its `{ id, etag }`, or runs the same again and answers the whole of it. */
  runRetried: "new" | "same";
  /** PUT of a run answers with the run, or with nothing but its id. */
  runReplaced: "run" | "id";
  /** The activities of a run are called `copyActivity` and `promotionActivity`, or by UUIDs. */
  activityIds: "literal" | "uuid";
  /** `lastOperation.updated` of a flow is a time, or how often it was updated (Q35). */
  lastOperationUpdated: "milliseconds" | "count";
  /** The columns that `configs` answers are under `items`, or a bare array. */
  configs: "items" | "array";
  /** `GET /connectionSpecs/{id}/explore` answers as a base connection's explore does, or with columns under `items`. */
  specExplore: "objects" | "columns";
  /** Exploring a file answers `{ format, schema, data }`, or a bare array of columns. */
  fileExplore: "object" | "columns";
  /** A comma in `property` separates values of which any may match, or filters which must all hold (Q44). */
  propertyCommas: "values" | "filters";
  /** Filters compare texts as they are, or without regard to case: one page filters by `Failed` where runs say `failed` (Q20). */
  filterCase: "exact" | "ignore";
  /** The `type` URI of an error starts with https or http (Q25). */
  errorTypeScheme: "https" | "http";
  /** The Schema Registry's `_page.next` is the last sort key or a URL (Q26). */
  schemaNext: "value" | "uri";
  /** The Schema Registry answers a GET without a usable Accept header with 406 or with 400. */
  missingAccept: "406" | "400";
  /** The Schema Registry's errors have a code of their own (`XDM-1521-400`), or the body of its older guide. */
  registryErrors: "xdm" | "placeholder";
  /** The `version` of a resource goes up with every PUT and PATCH, or only with a PATCH that changes fields. */
  registryVersion: "write" | "fields";
  /** A resource's metadata has `repo:createdDate`, or `repo:createDate` (older samples). */
  registryDates: "createdDate" | "createDate";
  /** `xed-full-desc` has the descriptors of the schema, or descriptions without titles (Q27). */
  fullDesc: "descriptors" | "descriptions";
  /** A descriptor that was replaced is answered 200 and whole, or 201 with its `@id` alone (Q24). */
  descriptorReplaced: "200" | "201";
  /** A descriptor tells who made it below `meta:registryMetadata`, or in fields of its own (`created`, `createdClient`). */
  descriptorAudit: "metadata" | "flat";
  /** `classUsage` in the registry's stats is a list of classes, or a map by class. */
  classUsage: "list" | "map";
  /** An entry of the audit log calls its changes `updates`, or `auditTrails`. */
  auditLog: "updates" | "auditTrails";
  /** A request without a sandbox header is refused, or works in the default production sandbox (Q31). */
  sandboxHeader: "required" | "optional";
  /** A sandbox that is being deleted is `deleted` at once, or `deleting` at first. */
  sandboxDeletion: "deleted" | "deleting";
  /** A sandbox spells its version `eTag`, or `etag`. */
  sandboxEtag: "eTag" | "etag";
  /** The types of sandboxes are listed by their names, or as objects with id and title. */
  sandboxTypes: "names" | "objects";
  /** Catalog answers the DELETE of a dataset that there is not with 200 and an empty array, or with 404. */
  deleteMissing: "empty" | "404";
  /** Catalog's If-Match holds the version of an object, or the time of its last update. */
  catalogIfMatch: "version" | "updated";
  /** Catalog answers several requests in one call with a list of results (200), or of references (201). */
  batchedAnswer: "results" | "references";
  /** The batch of a run that failed has the status `failure` or `failed`. */
  failedBatch: "failure" | "failed";
  /** The file of sampled row errors is listed as `row_error_samples.json` or as `row_errors_sample.json` (Q28). */
  rowErrorSamples: "row_error_samples.json" | "row_errors_sample.json";
  /** A list of mapping sets needs limit and start, or has defaults for them. */
  mappingSetPage: "required" | "defaulted";
  /** The count of a page of mapping sets is the number of its items, or 0 (Q45). */
  mappingSetCount: "items" | "zero";
  /** A mapping set read without a version is its version 0, or its last one. */
  mappingSetVersion: "zero" | "latest";
  /** Data Prep's dates are epoch milliseconds or ISO 8601. */
  mappingDates: "number" | "string";
  /** A preview of a mapping set answers with a list of rows, or with one row. */
  previewAnswer: "list" | "object";
  /** An expression that is wrong is answered `false`, or with 400. */
  invalidExpression: "false" | "400";
}

/** Every switch with its values; the first is the default. */
export const QUIRK_VALUES: { readonly [K in keyof Quirks]: readonly [Quirks[K], ...Quirks[K][]] } = {
  getById: ["items", "bare"],
  flowSpecList: ["items", "bare"],
  transformationKey: ["transformationSpec", "transformationSpecs"],
  scheduleEcho: ["string", "number"],
  mappingVersionEcho: ["string", "number"],
  flowRunsLink: ["query", "path"],
  runCreated: ["ref", "items", "run"],
  runTimes: ["seconds", "milliseconds"],
  runFields: ["activities", "activites"],
  runStatusCase: ["camel", "upper"],
  pastStartTime: ["accept", "refuse"],
  listLinks: ["empty", "absent"],
  listCount: ["absent", "present"],
  notFound: ["404", "400"],
  ifMatch: ["either", "verbatim"],
  staleEtag: ["problem", "legacy"],
  patchAnswer: ["ref", "items"],
  actionCase: ["any", "lower", "upper"],
  subOp: ["ignore", "refuse"],
  publishIncomplete: ["accept", "refuse"],
  runRetried: ["new", "same"],
  runReplaced: ["run", "id"],
  activityIds: ["literal", "uuid"],
  lastOperationUpdated: ["milliseconds", "count"],
  configs: ["items", "array"],
  specExplore: ["objects", "columns"],
  fileExplore: ["object", "columns"],
  propertyCommas: ["values", "filters"],
  filterCase: ["exact", "ignore"],
  errorTypeScheme: ["https", "http"],
  schemaNext: ["value", "uri"],
  missingAccept: ["406", "400"],
  registryErrors: ["xdm", "placeholder"],
  registryVersion: ["write", "fields"],
  registryDates: ["createdDate", "createDate"],
  fullDesc: ["descriptors", "descriptions"],
  descriptorReplaced: ["200", "201"],
  descriptorAudit: ["metadata", "flat"],
  classUsage: ["list", "map"],
  auditLog: ["updates", "auditTrails"],
  sandboxHeader: ["required", "optional"],
  sandboxDeletion: ["deleted", "deleting"],
  sandboxEtag: ["eTag", "etag"],
  sandboxTypes: ["names", "objects"],
  deleteMissing: ["empty", "404"],
  catalogIfMatch: ["version", "updated"],
  batchedAnswer: ["results", "references"],
  failedBatch: ["failure", "failed"],
  rowErrorSamples: ["row_error_samples.json", "row_errors_sample.json"],
  mappingSetPage: ["required", "defaulted"],
  mappingSetCount: ["items", "zero"],
  mappingSetVersion: ["zero", "latest"],
  mappingDates: ["number", "string"],
  previewAnswer: ["list", "object"],
  invalidExpression: ["false", "400"],
};

const DEFAULTS: Readonly<Quirks> = {
  getById: "items",
  flowSpecList: "items",
  transformationKey: "transformationSpec",
  scheduleEcho: "string",
  mappingVersionEcho: "string",
  flowRunsLink: "query",
  runCreated: "ref",
  runTimes: "seconds",
  runFields: "activities",
  runStatusCase: "camel",
  pastStartTime: "accept",
  listLinks: "empty",
  listCount: "absent",
  notFound: "404",
  ifMatch: "either",
  staleEtag: "problem",
  patchAnswer: "ref",
  actionCase: "any",
  subOp: "ignore",
  publishIncomplete: "accept",
  runRetried: "new",
  runReplaced: "run",
  activityIds: "literal",
  lastOperationUpdated: "milliseconds",
  configs: "items",
  specExplore: "objects",
  fileExplore: "object",
  propertyCommas: "values",
  filterCase: "exact",
  errorTypeScheme: "https",
  schemaNext: "value",
  missingAccept: "406",
  registryErrors: "xdm",
  registryVersion: "write",
  registryDates: "createdDate",
  fullDesc: "descriptors",
  descriptorReplaced: "200",
  descriptorAudit: "metadata",
  classUsage: "list",
  auditLog: "updates",
  sandboxHeader: "required",
  sandboxDeletion: "deleted",
  sandboxEtag: "eTag",
  sandboxTypes: "names",
  deleteMissing: "empty",
  catalogIfMatch: "version",
  batchedAnswer: "results",
  failedBatch: "failure",
  rowErrorSamples: "row_error_samples.json",
  mappingSetPage: "required",
  mappingSetCount: "items",
  mappingSetVersion: "zero",
  mappingDates: "number",
  previewAnswer: "list",
  invalidExpression: "false",
};

/** The switches in force: the given ones over the defaults. */
export function resolveQuirks(given: Partial<Quirks> = {}): Readonly<Quirks> {
  const allowed: Record<string, readonly string[]> = QUIRK_VALUES;
  for (const [name, value] of Object.entries(given)) {
    const values = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    if (values === undefined) {
      throw new TypeError(`The emulator has no quirk "${name}". It has: ${Object.keys(allowed).join(", ")}.`);
    }
    if (!values.includes(value)) {
      throw new TypeError(
        `The quirk "${name}" is one of ${values.map((each) => `"${each}"`).join(", ")}; got "${value}".`,
      );
    }
  }
  return { ...DEFAULTS, ...given };
}
