import type { SchemaFacts } from "../schema-facts.ts";

/** What names a dataset and its schema. */
interface SchemaOfDataSet {
  readonly id: string;
  readonly schemaRef?: { readonly id?: unknown };
}

/** Remembers the schema of a dataset that was made or read, and gives the dataset. */
export function learned<T extends SchemaOfDataSet>(facts: SchemaFacts, sandboxName: string, dataSet: T): T {
  const schemaId = dataSet.schemaRef?.id;
  facts.learn(sandboxName, "data set", dataSet.id, { schemaId: typeof schemaId === "string" ? schemaId : undefined });
  return dataSet;
}
