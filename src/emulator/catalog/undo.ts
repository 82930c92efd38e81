import type { CatalogObject } from "../state/catalog-object.ts";
import type { Sandbox } from "../state/sandbox.ts";

/** What Catalog holds, as it was. */
export interface Snapshot {
  readonly dataSets: ReadonlyMap<string, CatalogObject>;
  readonly batches: ReadonlyMap<string, CatalogObject>;
  readonly records: Sandbox["records"];
}

export function snapshot({ dataSets, batches, records }: Sandbox): Snapshot {
  return { dataSets: structuredClone(dataSets), batches: structuredClone(batches), records: new Map(records) };
}

/** Undoes everything since a snapshot. */
export function restore(sandbox: Sandbox, before: Snapshot): void {
  refill(sandbox.dataSets, before.dataSets);
  refill(sandbox.batches, before.batches);
  refill(sandbox.records, before.records);
}

function refill<T>(map: Map<string, T>, before: ReadonlyMap<string, T>): void {
  map.clear();
  for (const [id, each] of before) map.set(id, each);
}
