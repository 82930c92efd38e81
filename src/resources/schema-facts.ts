/** Facts older than this are not judged by: others may have changed what they are about. */
const KEEP_MS = 60 * 60_000;
/** More than any process makes in an hour by hand, and little enough to forget about. */
const MOST = 1_000;

/** What a fact is about. A mapping set is one for each version. */
export type FactKind = "data set" | "mapping set" | "target connection";

/** What is known of the schema of something. */
export interface SchemaFact {
  readonly schemaId: string | undefined;
  /** Of a target connection. */
  readonly dataSetId?: string | undefined;
}

interface Kept extends SchemaFact {
  readonly sandboxName: string;
  readonly at: number;
}

/**
 * What this client has made or read, and which schema it is of: so that a flow of parts that do not fit can be refused without a single read more.
 * It is shared by a client and its likes for other sandboxes, and tells nothing of one sandbox in another.
 */
export class SchemaFacts {
  readonly #kept = new Map<string, Kept>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  learn(sandboxName: string, kind: FactKind, id: string, { schemaId, dataSetId }: SchemaFact): void {
    const key = keyOf(kind, id);
    // The newest stand last, so that the first is the oldest.
    this.#kept.delete(key);
    if (schemaId === undefined && dataSetId === undefined) return;
    this.#kept.set(key, { sandboxName, at: this.#now(), schemaId, dataSetId });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
  }

  recall(sandboxName: string, kind: FactKind, id: string | undefined): SchemaFact | undefined {
    const kept = id === undefined ? undefined : this.#kept.get(keyOf(kind, id));
    return kept?.sandboxName === sandboxName && this.#now() - kept.at < KEEP_MS ? kept : undefined;
  }

  /** What is about to change is no longer known. */
  forget(kind: FactKind, id: string): void {
    this.#kept.delete(keyOf(kind, id));
  }
}

/** A mapping set in one of its versions: flows hold the version as text or as a number. */
export function versionOf(mappingSetId: string, version: number | string): string {
  return `${mappingSetId}@${version}`;
}

function keyOf(kind: FactKind, id: string): string {
  return `${kind} ${id}`;
}
