import { ValidationError } from "../../errors/validation-error.ts";
import { isRecord, type JsonRecord } from "../../http/envelopes.ts";
import type { CreateMappingSet, Mapping, MappingRead, MappingSet } from "./mapping-set-types.ts";

/** What reads call a source, and what writes call it. Sources: the guide on mapping sets, the Destination SDK's on mappings. */
const SOURCE_TYPES: Readonly<Record<string, string>> = {
  "text/x.schema-path": "ATTRIBUTE",
  "text/x.aep-xl": "EXPRESSION",
};

/** What the platform writes by itself, of a set and of a mapping. */
const MARKS = ["id", "version", "createdDate", "modifiedDate", "createdBy", "modifiedBy"];
/** What a set says a second time in other words, and what its life is about. */
const OF_SETS = new Set([...MARKS, "status", "supportVersion", "xdmVersion", "xdmSchema", "schemaRef"]);
/** The words of the tutorials for `source` and `destination`. */
const OF_MAPPINGS = new Set([...MARKS, "sourceAttribute", "destinationXdmPath"]);

/**
 * A mapping set that was read, as it is written: the two differ in the words for a source, and in much that only reads have. Fields this package
 * does not know are kept. A source that writes have no known word for is refused: to guess could make the set uneditable.
 */
export function writableMappingSet(read: MappingSet, subject = "mappingSets.update"): CreateMappingSet {
  const { mappings = [], outputSchema, ...rest } = read;
  return {
    ...without(rest, OF_SETS),
    outputSchema: { schemaRef: schemaRefOf(subject, read, outputSchema) },
    mappings: mappings.map((mapping, index) => writableMapping(subject, mapping, index)),
  };
}

function writableMapping(subject: string, mapping: MappingRead, index: number): Mapping {
  const { sourceType: read = "text/x.schema-path", source = mapping.sourceAttribute } = mapping;
  const destination = mapping.destination ?? mapping.destinationXdmPath;
  const sourceType = SOURCE_TYPES[read] ?? read;
  if (sourceType.includes("/"))
    throw refusal(subject, ["mappings", index, "sourceType"], `${read} has no known word in writes: use replace`);
  if (source === undefined || destination === undefined)
    throw refusal(subject, ["mappings", index], "was read without a source or a destination: use replace");
  return { ...without(mapping, OF_MAPPINGS), sourceType, source, destination };
}

/** Sets of the tutorials' days hold `1.0` where newer ones hold the schema's media type. */
function schemaRefOf(subject: string, read: MappingSet, outputSchema: unknown) {
  const nested: unknown = isRecord(outputSchema) ? outputSchema.schemaRef : undefined;
  const { id, contentType }: JsonRecord = isRecord(nested) ? nested : { ...read.schemaRef };
  const schemaId = id ?? read.xdmSchema;
  if (typeof schemaId !== "string")
    throw refusal(subject, ["outputSchema", "schemaRef", "id"], "was read without a schema: use replace");
  return typeof contentType === "string" && contentType.includes("/")
    ? { id: schemaId, contentType }
    : { id: schemaId };
}

function without(record: object, keys: ReadonlySet<string>): object {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.has(key)));
}

function refusal(subject: string, path: readonly (string | number)[], message: string): ValidationError {
  return new ValidationError(subject, [{ path, message, rule: "payload" }]);
}
