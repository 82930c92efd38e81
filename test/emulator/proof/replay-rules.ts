import type { DocumentedExchange } from "../../support/exchanges.ts";

/*
 * Where an answer may differ from what a document prints. Each entry must be true: the tests fail on one that is met nowhere.
 */

/** What is its maker's own, where the document does not print what made it: the stage has something else there. */
const CONTENT: Readonly<Record<string, RegExp>> = {
  flowservice: /(^|\.)(params|data|transformations|scheduleParams|options|inheritedAttributes|labels)$/,
  schemaregistry: /(^|\.)(properties|definitions|allOf|refs|meta:extends)$/,
  catalog: /(^|\.)(tags|inputFormat)$/,
  conversion: /(^|\.)mappings$/,
};

/** Whether a member's insides are somebody's content rather than the platform's shape. */
export function isContent({ service, request }: DocumentedExchange): (path: string) => boolean {
  return (path) => request === undefined && CONTENT[service]?.test(path) === true;
}

/** Differences that have one reason, wherever they are met. */
export interface ReplayRule {
  /** Ids of the exchanges. */
  readonly of: RegExp;
  readonly differs: RegExp;
  readonly why: string;
}

export const REPLAY_RULES: readonly ReplayRule[] = [
  {
    of: /^(draft|older-c)/,
    differs: /^items\.\[\]\..*Spec.*\.(description|title|icon|label|documentationLink): left out$/,
    why: "what Adobe's specs say in words; the emulator's specs are facts",
  },
  {
    of: /^(draft-02)$/,
    differs: /\.publicKeyId: left out$/,
    why: "the parameter of an encrypted source, which the emulator has not",
  },
  {
    of: /^older-cloud-storages-07$/,
    differs: /\.scheduleSpec\.spec\.(properties\.endTime|then\.properties|else\.properties): left out$/,
    why: "of CloudStorageToAEP in 2020 the emulator has the schedule of today",
  },
  {
    of: /^older-cloud-storages-06$|^older-crm-13$/,
    differs: /^(inputSchemaRef|outputSchemaRef|mappings|schemaRef|status|xdmSchema|xdmVersion): left out$/,
    why: "2020 prints the whole mapping set as the answer to its create; today's guides and the API file print its reference",
  },
  {
    of: /^older-crm-17$/,
    differs: /^schema\.columns\.\[\]\.meta: left out$/,
    why: "what a database tells of its columns besides; printed in 2020 only",
  },
  {
    of: /^openapi-flowservice-02[57]$/,
    differs: /^(created|updated)(At|By|Client): added$|^(imsOrgId|sandboxId|sandboxName): added$/,
    why: "the audit block, which the example of connection specs has and that of flow specs has not",
  },
  {
    of: /^monitor-01$/,
    differs: /^items\.\[\]\.state: added$/,
    why: "the emulator's own: no document prints a state of runs",
  },
  {
    of: /^openapi-flowservice-032$/,
    differs: /^state: added$/,
    why: "Q24: the example has nothing but the id, the schema the run",
  },
  {
    of: /^(older-other|xdm-schemas)-/,
    differs: /^meta:registryMetadata\.(xdm:repositoryCreatedBy|palm:sandboxName): left out$/,
    why: "printed by older samples only, beside what they have in common with newer ones",
  },
  {
    of: /^older-other-2[56]$/,
    differs: /^meta:datasetNamespace: left out$/,
    why: "of ad-hoc schemas, in one older guide",
  },
  {
    of: /^openapi-schemaregistry-056$/,
    differs: /^\[\]\.definitions\.customFields\.meta:xdmType: added$/,
    why: "fields and definitions are given their type, as in other samples",
  },
  {
    of: /^older-other-(35|56|59)$/,
    differs: /^definitions\..*: (added|left out)$/,
    why: "the field group that is changed has other fields on the stage; fields that refer to a data type are given its type, as in newer samples",
  },
  {
    of: /^older-other-55$/,
    differs: /^properties\.constructionType: left out$/,
    why: "the page's answer has a field that its request has not",
  },
  {
    of: /^(older-other-53|openapi-schemaregistry-(0(02|04|19|21|22|27|35|37)))$/,
    differs:
      /^(results\.\[\]\.)?(\$schema|auditable|meta:(createdDate|status|tags|xdmId)|meta:registryMetadata\.meta:usageCount): left out$/,
    why: "what Adobe's own library carries besides, in the API file's examples of it",
  },
  {
    of: /^openapi-schemaregistry-(035|037)$/,
    differs: /^(results\.\[\]\.)?(allOf|definitions): left out$/,
    why: "the example is a data type of Adobe's with definitions; the stage's has plain properties",
  },
  {
    of: /^openapi-schemaregistry-012$/,
    differs: /^allOf : left out$/,
    why: "a misprint in the file: a blank in the name",
  },
  {
    of: /^openapi-schemaregistry-054$/,
    differs: /^\[\]\.(definitions|meta:intendedToExtend): left out$/,
    why: "the example exports a field group, the stage a schema",
  },
  {
    of: /^openapi-schemaregistry-058$/,
    differs: /^(xdm|repo):\w+: (added|left out)$/,
    why: "sample data has the fields of its schema, which is another on the stage",
  },
  {
    of: /^openapi-schemaregistry-059$/,
    differs: /^report\.sub-errors: added$/,
    why: "the one error that is printed without, of many",
  },
  {
    of: /^older-other-51$/,
    differs: /^classUsage\..*: (left out|added)$|^recentlyCreatedResources\.\[\]\.meta:class(Title)?: added$/,
    why: "keyed by class, and of other resources than on the stage",
  },
  {
    of: /^(older-other-(02|08|79|83|95)|openapi-catalog-0(01|04|09|11))$/,
    differs: /^\*\.sandboxId: added$/,
    why: "not in these examples; another of the API file's has it",
  },
  {
    of: /^(older-other-02|openapi-catalog-00[14])$/,
    differs: /^\*\.(id|metrics\.\w+|errors\.\[\]\.recordCount|availableDates): (added|left out)$/,
    why: "the file's example has placeholders for metrics; a run's batch has those of the guides to monitoring and error diagnostics",
  },
  {
    of: /^(older-other-(08|83|95)|openapi-catalog-0(09|11))$/,
    differs:
      /^\*\.(aspect|dule|enableErrorDiagnostics|fileDescription|namespace|observableSchema|schema|schemaMetadata|statsCache|status|transforms): left out$/,
    why: "older Catalog's, what its maker set, and what Catalog works out of the data itself, which the emulator does not",
  },
  {
    of: /^older-other-(13|16|81|82|84|85)$/,
    differs: /^\*: left out$/,
    why: "nothing on the stage is what is looked for: times, versions and names are others there",
  },
  {
    of: /^older-other-(78|94)$/,
    differs: /-1: left out$|^\*: left out$/,
    why: "the files of an older Catalog's views",
  },
  {
    of: /^older-other-91$/,
    differs: /^[^.]+: (added|left out)$/,
    why: "the document prints a dataset as the answer about a schema",
  },
  {
    of: /^older-other-88$/,
    differs: /^the whole: object, here array$/,
    why: "the document prints a part of the request as its answer",
  },
  {
    of: /^openapi-catalog-018$/,
    differs: /^[\w/.]+: (added|left out)$/,
    why: "keyed by the tags that there are, which are others on the stage",
  },
  {
    of: /^data-prep-mapping-set-01$/,
    differs: /^data\.\[\]\.inputSchema: left out$/,
    why: "of a mapping set that was made with a sample of its source, as none on the stage was",
  },
  {
    of: /^data-prep-mapping-set-0[56]$/,
    differs: /^outputSchema\.jsonSchema: left out$/,
    why: "the guide prints the schema written out, for which the API file has expandSchema",
  },
  {
    of: /^(data-prep-mapping-set-0[78]|openapi-conversion-011)$/,
    differs: /^(\[\]\.)?(identityGroup|namespaceCode): added$|^\[\]\.(name|description): left out$/,
    why: "a mapping shows the fields that it was written with, older ones or newer ones",
  },
  {
    of: /^openapi-conversion-(004|010)$/,
    differs: /^(data|the whole): object, here array$/,
    why: "the file prints one in place of the list; the tutorial prints the list",
  },
];

/** Exchanges whose status is not the printed one on the stage, with the status that it is. */
export const OTHERWISE_ANSWERED: Readonly<Record<string, { readonly status: number; readonly why: string }>> = {
  "older-cloud-storages-02": { status: 400, why: "a provider's id in place of the connection spec's" },
  "older-cloud-storages-18": {
    status: 400,
    why: "a format of 2020 (parquet_xdm), which today's list of codes refuses (1327)",
  },
  "older-crm-09": { status: 400, why: "a request of 2020 without a connection spec, which the API file requires" },
  "older-crm-12": { status: 400, why: "the source's connection spec in place of the data lake's (1307)" },
  "older-other-19": {
    status: 400,
    why: "a connection to the platform itself, of 2019; its connection spec is a placeholder",
  },
  "older-other-20": { status: 400, why: "a format of 2019, which today's list of codes refuses (1327)" },
  "older-other-21": { status: 400, why: "its connection spec is a placeholder" },
  "older-other-22": { status: 400, why: "a target of 2019 that is not the data lake" },
  "older-other-24": { status: 400, why: "an ad-hoc class, whose fields stand in allOf without a $ref" },
  "older-other-47": {
    status: 400,
    why: "a schema that is made in the union, with no identity yet: neither identityMap nor a descriptor, which would need the schema",
  },
  "older-other-49": {
    status: 400,
    why: "a schema that is made in the union, with no identity yet: neither identityMap nor a descriptor, which would need the schema",
  },
  "older-other-60": { status: 400, why: "a data type that the document sends to the path of mixins" },
  "older-other-65": {
    status: 201,
    why: "Q24: the page prints no status, and the answer of today's guide, which is 201",
  },
  "older-other-76": { status: 400, why: "a replacement of a dataset without its schema, of an older guide" },
  "older-other-96": { status: 400, why: "its times are placeholders" },
  "xdm-schemas-02": {
    status: 400,
    why: "the guide leaves the version out of its Accept header, of which it says that it is required",
  },
  "openapi-schemaregistry-047": {
    status: 400,
    why: "an identity without a namespace, answered by an alternateDisplayInfo",
  },
  "openapi-schemaregistry-048": {
    status: 400,
    why: "an identity without a namespace, answered by an alternateDisplayInfo",
  },
  "openapi-schemaregistry-057": {
    status: 200,
    why: "the file prints one request for the answers 200 and 400; nothing is wrong with it",
  },
  "openapi-catalog-008": { status: 400, why: "a misprint: orderBy=orderBy=…" },
};

/** Exchanges that no route of the emulator is for. */
export const NO_ROUTE: Readonly<Record<string, string>> = {
  "ims-authentication-01": "the JWT credential: its form names credentials that are not the emulator's",
  "older-other-01": "usage labels, at a path of an older Catalog",
  "older-other-14": "usage labels, at a path of an older Catalog",
  "older-other-89": "a path that no other document has: batches are at /batches",
  "older-other-92": "schemas, from before there was a Schema Registry",
};
