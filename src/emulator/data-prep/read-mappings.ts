import { placeholderProblem } from "../errors/placeholder.ts";
import { type Json, type JsonObject, at, compact, isObject, listAt, pick, textAt } from "../json.ts";
import { type CompiledMapping, type Mapping, type SourceType, compile } from "../mapping/mapping.ts";
import { MappingProblem } from "../mapping/problem.ts";

/** How each type is written in payloads and in reads. Sources: the mapping set guide; the destinations guide for the last two. */
const SOURCE_TYPES: Readonly<Record<string, SourceType>> = {
  ATTRIBUTE: "ATTRIBUTE",
  "text/x.schema-path": "ATTRIBUTE",
  EXPRESSION: "EXPRESSION",
  "text/x.aep-xl": "EXPRESSION",
  STATIC: "STATIC",
  "text/plain": "STATIC",
};
const SHOWN: Readonly<Record<SourceType, string>> = {
  ATTRIBUTE: "text/x.schema-path",
  EXPRESSION: "text/x.aep-xl",
  STATIC: "text/plain",
};

/** The `$id` or altId of the schema that a payload maps to, in either wording. */
export function schemaIdOf(payload: Json): string | undefined {
  return textAt(payload, "outputSchema.schemaRef.id") ?? textAt(payload, "xdmSchema");
}

/** The mappings of a payload, in the old wording (sourceAttribute) or the new one (source). */
export function readMappings(payload: Json): readonly Mapping[] {
  const listed = listAt(payload, "mappings");
  if (listed.length === 0) throw placeholderProblem(400, "A mapping set needs at least one mapping.");
  return listed.map(readMapping);
}

/** Its mappings, ready to be applied. */
export function compileMappings(payload: Json): readonly CompiledMapping[] {
  return readMappings(payload).map((mapping, index) => {
    try {
      return compile(mapping);
    } catch (error) {
      if (error instanceof MappingProblem) throw placeholderProblem(400, `mappings[${index}]: ${error.message}`);
      throw error;
    }
  });
}

function readMapping(mapping: Json, index: number): Mapping {
  // A static value may be empty, or a space.
  const source = [at(mapping, "source"), at(mapping, "sourceAttribute")].find((each) => typeof each === "string");
  const destination = textAt(mapping, "destination") ?? textAt(mapping, "destinationXdmPath");
  const given = textAt(mapping, "sourceType") ?? "ATTRIBUTE";
  const sourceType = Object.hasOwn(SOURCE_TYPES, given) ? SOURCE_TYPES[given] : undefined;
  if (sourceType === undefined) {
    throw placeholderProblem(400, `mappings[${index}].sourceType is ATTRIBUTE, EXPRESSION or STATIC; got ${given}.`);
  }
  if (typeof source !== "string" || destination === undefined || (source.trim() === "" && sourceType !== "STATIC")) {
    throw placeholderProblem(400, `mappings[${index}] needs a source and a destination.`);
  }
  return { source, destination, sourceType };
}

/** What is kept of a mapping besides what is applied. */
const KEPT = ["name", "description", "identity", "primaryIdentity", "identityGroup", "namespaceCode"];

/** The mapping as reads show it: both wordings side by side. */
export function shownMapping(
  { source, destination, sourceType, columns }: CompiledMapping,
  given: Json,
  id: string,
): JsonObject {
  return {
    id,
    version: 0,
    sourceType: SHOWN[sourceType],
    source,
    destination,
    identity: false,
    primaryIdentity: false,
    matchScore: 0,
    functionVersion: 1,
    sourceAttribute: source,
    destinationXdmPath: destination,
    ...compact({ expressionAttributes: sourceType === "EXPRESSION" ? [...columns] : undefined }),
    ...(isObject(given) ? pick(given, KEPT) : {}),
  };
}
