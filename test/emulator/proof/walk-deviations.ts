import type { ErrorObject } from "ajv";
import type { Quirks } from "../../../src/emulator/index.ts";

/** Where answers are not what their file says, and why. */
export interface WalkDeviation {
  /** The operations, and what is found in their answers. */
  readonly of: RegExp;
  readonly found: RegExp;
  /** Number of the contradiction in docs/emulator.md, or what is known otherwise. */
  readonly why: string;
  /** The switch whose other side is the file's reading. */
  readonly file?: Partial<Quirks>;
  /** Met on the file's side only. */
  readonly side?: "file";
}

/** `/items/0/id must be string`, with ids and places in lists left out. */
export function foundIn({ instancePath, message, params }: ErrorObject): string {
  const path = instancePath.replace(/\/(\d+|[\da-f]{24,}|01[\dA-Z]{24}|written)(?=\/|$)/g, "/*");
  const { allowedValues = "" } = params;
  return `${path} ${message}${allowedValues && `: ${allowedValues}`}`.trim();
}

export const WALK_DEVIATIONS: readonly WalkDeviation[] = [
  {
    of: /^flowservice GET .*\/configs$/,
    found: /^must be array$/,
    why: "the columns of configs are under items by the file's example, a bare array by its schema",
    file: { configs: "array" },
  },
  {
    of: /^flowservice (GET|POST) \/flows/,
    found: /\/scheduleParams\/startTime must be integer$/,
    why: "Q7: the samples print flows with a text",
    file: { scheduleEcho: "number" },
  },
  {
    of: /^flowservice (GET|POST) \/flows/,
    found: /\/scheduleParams\/interval must be string$/,
    why: "Q6: the file has a number for startTime and a text for interval; with numbers for both, this is the one that differs",
    side: "file",
  },
  {
    of: /^flowservice GET \/connectionSpecs$/,
    found: /\/uiAttributes\/category must be string$/,
    why: "the file's schema has a text; the specs that the tutorials print have an object with a key",
  },
  {
    of: /^flowservice (GET|POST) \/flows/,
    found: /\/scheduleParams\/backfill must be boolean$/,
    why: "Q8: the samples print flows with a text",
    file: { scheduleEcho: "number" },
  },
  {
    of: /^flowservice GET \/flowSpecs$/,
    found: /\/transformationSpecs must be object$/,
    why: "Q29: the file's schema has an object; every flow spec that is printed has a list",
  },
  {
    of: /^schemaregistry GET \/\{CONTAINER_ID\}\/descriptors$/,
    found: /\/xdm:title must be string$/,
    why: "the guide prints the titles of alternateDisplayInfo by language",
  },
  {
    of: /^schemaregistry GET /,
    found: /^\/(_page|_links)\/next must be string$/,
    why: "the last page has null for _page.next in every example, and no text for _links.next",
  },
  {
    of: /^schemaregistry \w+ .*\/descriptors/,
    found: /\/xdm:sourceVersion must be string$/,
    why: "every example of a descriptor has a number",
  },
  {
    of: /^catalog GET \/batches/,
    found: /^\/\*\/tags\/acp_enableErrorDiagnostics must be array$/,
    why: "Q42: the samples of batches have truth values and numbers in their tags",
  },
  {
    of: /^catalog POST \/$/,
    found: /^200 is not in the file$/,
    why: "the guide answers several requests with 200 and a list of results",
    file: { batchedAnswer: "references" },
  },
  {
    of: /^conversion \w+ \/mappingSets/,
    found: /\/(created|modified)Date must be string$/,
    why: "the samples print numbers",
    file: { mappingDates: "string" },
  },
  {
    of: /^conversion \w+ \/mappingSets/,
    found: /\/sourceType must be equal to one of the allowed values: ATTRIBUTE,EXPRESSION,STATIC$/,
    why: "a mapping that was written by its older fields is printed with text/x.schema-path",
  },
  {
    of: /^conversion POST \/mappingSets\/validate$/,
    found: /^\/validationResponse\/\*\/errors must be array$/,
    why: "no errors are printed as null",
  },
  {
    of: /^conversion POST \/mappingSets\/preview$/,
    found: /^must be object$/,
    why: "the guide prints a list of rows, the file one",
    file: { previewAnswer: "object" },
  },
  {
    of: /^conversion GET \/mappingSets\/\{MAPPING_SET_ID\}\/mappings$/,
    found: /^must be object$/,
    why: "the guide prints the list that the operation is named for, the file's schema is that of one mapping",
  },
];

/** The side of every switch on which the files stand. */
export const FILES_SIDE: Partial<Quirks> = Object.assign({}, ...WALK_DEVIATIONS.map(({ file = {} }) => file));
