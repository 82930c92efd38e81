import { isRecord } from "../../http/envelopes.ts";
import type { Operation } from "../../http/operation.ts";
import type { CallContext } from "../../http/transport.ts";
import { type SchemaFacts, versionOf } from "../schema-facts.ts";
import type { CreateAttributeMappingSet, CreateMappingSet, MappingSet } from "./mapping-set-types.ts";

/** The operation, which remembers the schema of the version it makes or reads: from the answer, or from what was sent. */
export function learning(
  operation: Operation<MappingSet>,
  facts: SchemaFacts,
  { settings }: CallContext,
  sent?: CreateAttributeMappingSet | CreateMappingSet,
): Operation<MappingSet> {
  return {
    ...operation,
    read: (answer) => {
      const read = operation.read(answer);
      const schemaId = schemaOf(sent) ?? schemaOf(read);
      facts.learn(settings.sandboxName, "mapping set", versionOf(read.id, read.version), { schemaId });
      return read;
    },
  };
}

/** The three places that name it, the nearest to the flow first. */
function schemaOf(set: unknown): string | undefined {
  if (!isRecord(set)) return undefined;
  const output = isRecord(set.outputSchema) ? set.outputSchema.schemaRef : undefined;
  const ids = [output, set.schemaRef].map((reference) => (isRecord(reference) ? reference.id : undefined));
  return [...ids, set.xdmSchema].find((id) => typeof id === "string");
}
