import { placeholderProblem } from "../errors/placeholder.ts";
import { type Json, type JsonObject, listAt, textAt } from "../json.ts";

/** One attribute mapping: a source column to a destination path. */
export interface Mapping {
  readonly source: string;
  readonly destination: string;
}

/** The mappings of a payload in the old wording (sourceAttribute) or the new one (source); expressions are refused. */
export function readMappings(payload: Json): readonly Mapping[] {
  const listed = listAt(payload, "mappings");
  if (listed.length === 0) throw placeholderProblem(400, "A mapping set needs at least one mapping.");
  return listed.map(readMapping);
}

/** The `$id` or altId of the schema that a payload maps to, in either wording. */
export function schemaIdOf(payload: Json): string | undefined {
  return textAt(payload, "outputSchema.schemaRef.id") ?? textAt(payload, "xdmSchema");
}

function readMapping(mapping: Json, index: number): Mapping {
  const source = textAt(mapping, "source") ?? textAt(mapping, "sourceAttribute");
  const destination = textAt(mapping, "destination") ?? textAt(mapping, "destinationXdmPath");
  if (source === undefined || destination === undefined) {
    throw placeholderProblem(400, `mappings[${index}] needs a source and a destination.`);
  }
  const type = textAt(mapping, "sourceType") ?? "ATTRIBUTE";
  const isAttribute = type.toUpperCase() === "ATTRIBUTE" || type === "text/x.schema-path";
  if (!isAttribute || source.includes("(")) {
    throw placeholderProblem(
      400,
      `The emulator applies ATTRIBUTE mappings only; mappings[${index}] is ${type}: ${source}`,
    );
  }
  return { source, destination };
}

/** The mapping as reads show it: both wordings side by side. */
export function shownMapping({ source, destination }: Mapping, id: string): JsonObject {
  return {
    id,
    version: 0,
    sourceType: "text/x.schema-path",
    source,
    destination,
    identity: false,
    primaryIdentity: false,
    matchScore: 0,
    functionVersion: 1,
    sourceAttribute: source,
    destinationXdmPath: destination,
  };
}
