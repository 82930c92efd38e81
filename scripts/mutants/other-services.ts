import type { Mutant, PendingMutant } from "./mutant.ts";

/** Mistakes with Schema Registry, Catalog and Data Prep. */
export const OTHER_SERVICES_MUTANTS: readonly (Mutant | PendingMutant)[] = [
  {
    point: 9,
    mistake: "Data Prep's first page is asked for without a start",
    within: "src/resources/data-prep",
    text: "start: continuationToken ?? 0,",
    instead: "start: continuationToken,",
    tests: ["test/resources/lists.test.ts"],
  },
  { point: 11, mistake: "the answers to DELETE and PATCH misread", pending: "Catalog's writes" },
  {
    point: 12,
    mistake: "a look-up without a version",
    within: "src/resources/schema-registry/forms.ts",
    text: "; version=$",
    instead: "; v=$",
    tests: ["test/resources/schema-registry/forms.test.ts"],
  },
  {
    point: 12,
    mistake: "a list with a version",
    within: "src/resources/schema-registry/forms.ts",
    text: "  return mediaType(form);",
    instead: "  return lookupAccept({ form });",
    tests: ["test/resources/schema-registry/forms.test.ts"],
  },
  {
    point: 12,
    mistake: "descriptors asked for as schemas are",
    within: "src/resources/schema-registry/descriptor-list.ts",
    text: 'xdm: "application/vnd.adobe.xdm-v2+json"',
    instead: 'xdm: "application/vnd.adobe.xed+json"',
    tests: ["test/resources/schema-registry/descriptor-accept.test.ts"],
  },
  {
    point: 15,
    mistake: "the mapping set names another version of the schema",
    within: "src/resources/data-prep",
    text: 'SCHEMA_CONTENT_TYPE = "application/vnd.adobe.xed-full+json;version=1";',
    instead: 'SCHEMA_CONTENT_TYPE = "application/vnd.adobe.xed-full+json";',
    tests: ["test/resources/calls.test.ts"],
  },
  {
    point: 25,
    mistake: "a dataset names its schema in another media type",
    within: "src/resources/catalog",
    text: 'DATA_SET_CONTENT_TYPE = "application/vnd.adobe.xed-full-notext+json; version=1";',
    instead: 'DATA_SET_CONTENT_TYPE = "application/vnd.adobe.xed-full-notext+json";',
    tests: ["test/resources/calls.test.ts"],
  },
  { point: 25, mistake: "Profile tags with a space, or of other names", pending: "enabling a dataset for Profile" },
  { point: 14, mistake: "a replaced mapping set has its old version", pending: "replacing a mapping set" },
];
