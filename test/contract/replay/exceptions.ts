/** What is not as its document prints it, when an exchange is replayed. */
export interface Exception {
  /** Number of the contradiction in docs/emulator.md, or what is known otherwise. */
  readonly why: string;
  /** Where the request differs: `a.b: printed -> sent`. */
  readonly sent?: readonly string[];
  /** Where the result differs from the answer. */
  readonly read?: readonly string[];
  /** The error of the typed call: a `ValidationError` before anything is sent, which `validation: "off"` does not raise; else about the answer. */
  readonly refused?: "ValidationError" | "UnexpectedResponseError" | "UnknownOutcomeError";
}

export const EXCEPTIONS: Readonly<Record<string, Exception>> = {
  "draft-03": {
    refused: "ValidationError",
    why: "a userId, where the connection spec that the same tutorial prints requires a userid",
  },
  "older-cloud-storages-08": { refused: "UnknownOutcomeError", why: "an answer of 2020 without an etag" },
  "older-cloud-storages-18": {
    refused: "ValidationError",
    why: "a version that is a number, and a truth value that is a string, as a tool of the time filled them in",
  },
  "older-crm-09": {
    refused: "ValidationError",
    why: "a request of 2020 without a connection spec, which the API file requires",
  },
  "older-crm-15": { refused: "UnknownOutcomeError", why: "an answer of 2020 without an etag" },
  "older-other-07": { refused: "ValidationError", why: "a dataset without a name, which no other document creates" },
  "older-other-19": {
    refused: "ValidationError",
    why: "a connection to the platform itself, of 2019, which has no credentials",
  },
  "older-other-20": { refused: "UnknownOutcomeError", why: "an answer of 2019 without an etag" },
  "older-other-22": { refused: "ValidationError", why: "a version in place of the schema's id" },
  "older-other-24": {
    refused: "ValidationError",
    why: "an ad-hoc class, whose fields stand in allOf without a $ref",
  },
  "older-other-60": { refused: "ValidationError", why: "a data type that the document sends to the path of mixins" },
  "older-other-76": {
    refused: "ValidationError",
    why: "a replacement of a dataset without its schema, of an older guide",
  },
  "older-other-88": { refused: "UnknownOutcomeError", why: "the document prints a part of the request as its answer" },
  "older-other-91": {
    refused: "UnexpectedResponseError",
    why: "the document prints a dataset as the answer about a schema",
  },
  "openapi-flowservice-015": {
    sent: ['?objectType: undefined -> ["root"]'],
    why: "the file knows of no parameter here; the tutorials explore a landing zone as they explore any source",
  },
  "openapi-schemaregistry-033": {
    refused: "ValidationError",
    why: "a path that is no JSON Pointer: it has no slash at its beginning",
  },
  "openapi-conversion-004": {
    refused: "UnexpectedResponseError",
    why: "one mapping set in place of the list; the tutorial prints the list",
  },
  "openapi-conversion-001": {
    refused: "ValidationError",
    why: "an object in place of the expression, which its own schema calls a text",
  },
  "openapi-conversion-009": {
    refused: "UnknownOutcomeError",
    why: "the file prints the request as its answer; the tutorial's answer has the new version",
  },
};

/** Exchanges that are no operation of the four API files: they are sent as raw requests, or not at all. */
export const OUTSIDE: Readonly<Record<string, string>> = {
  "ims-authentication-01": "the JWT credential has ended: it is not built, and not replayed",
  "older-other-01": "usage labels, at a path of an older Catalog",
  "older-other-14": "usage labels, at a path of an older Catalog",
  "older-other-78": "the files of a dataset view, of an older Catalog",
  "older-other-89": "a path that no other document has: batches are at `/batches`",
  "older-other-92": "schemas, from before there was a Schema Registry",
  "older-other-94": "the files of a dataset view, of an older Catalog",
};
