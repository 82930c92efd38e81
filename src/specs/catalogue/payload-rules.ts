import type { PayloadRuleId, RuleEntries } from "../rules.ts";

const ERRORS_OF_SOURCES = 'Adobe\'s page "Sources error messages"';

/** The rules about other payloads, in the order they are told of in docs/rules.md. */
export const PAYLOAD_RULES: RuleEntries<PayloadRuleId> = {
  payload: {
    subject: "any payload",
    severity: "error",
    reason: "What the API reference requires must be there, and of the type it says.",
    source: "the API references of the services",
  },
  "unusual-id": {
    subject: "any payload",
    severity: "warn",
    reason:
      "An id that looks unlike its kind is often one of another kind; a warning only, since not all documented ids are UUIDs.",
    source: "the ids in the API references and the tutorials",
  },
  "unknown-value": {
    subject: "any payload",
    severity: "warn",
    reason: "A word the documents do not list is usually misspelt; a warning only, since Adobe adds words.",
    source: "the API references of the services",
  },
  "unknown-field": {
    subject: "any payload",
    severity: "warn",
    reason:
      "A field that neither the spec nor the API reference declares is usually misspelt; a warning only, since Adobe adds fields.",
    source: "the spec itself, the API references of the services",
  },
  "unknown-auth-spec": {
    subject: "base connections",
    severity: "error",
    code: "1415",
    reason: "A connection spec lists the ways to authenticate; the platform refuses any other.",
    source: `${ERRORS_OF_SOURCES}; the connection specs that the tutorials print`,
  },
  "undeclared-requirement": {
    subject: "base connections",
    severity: "warn",
    reason:
      "A connection spec that requires a parameter it does not declare has slipped: Amazon S3's requires accessKeyId, and is documented to take s3AccessKey.",
    source: "the connection spec itself",
  },
  "data-format": {
    subject: "source connections",
    severity: "error",
    code: "1327",
    reason:
      "Tables are collected as `tabular`, files as `delimited`, `json` or `parquet`. Judged only for connectors whose kind is documented, and only for these four words.",
    source: `${ERRORS_OF_SOURCES}; tutorials on collecting from cloud storages, CRM systems and databases, with their lists of connection specs`,
  },
  "column-delimiter": {
    subject: "source connections",
    severity: "error",
    code: "1331",
    reason: "The delimiter of columns is one character.",
    source: ERRORS_OF_SOURCES,
  },
  "secret-in-params": {
    subject: "source connections",
    severity: "warn",
    reason:
      "The params of a source connection are stored as they are and can be read by everyone who may read the connection. Credentials belong into the `auth.params` of the base connection, which come back masked. A warning only: the name alone tells.",
    source: "Flow Service API reference, reads of source connections and of base connections",
  },
  "identity-map": {
    subject: "mapping sets",
    severity: "warn",
    reason:
      "What a mapping writes takes precedence over the `identityMap` of the record, so identities that came with it are lost and profiles may not be put together. A warning only, since it can be meant.",
    source: "AdobeDocs, issue 424 of the documentation: the engineers' word on Data Prep for data collection",
  },
};
