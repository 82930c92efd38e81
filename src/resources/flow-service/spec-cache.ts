import type { CallContext, Transport } from "../../http/transport.ts";
import { getFrom } from "./operations.ts";
import type { SpecKind, SpecLike } from "./spec-kind.ts";

/** A looked-up spec is good for an hour… */
const KEEP_MS = 60 * 60_000;
/** …but a refusal must not rest on one that is older than this. */
const TRUST_MS = 5 * 60_000;

/** A spec that is needed. */
export interface AskedSpec {
  readonly kind: SpecKind;
  /** As the caller gave it. */
  readonly spec: SpecLike;
  /** The call it is needed for. */
  readonly subject: string;
}

/**
 * Specs that were looked up in order to check a payload, by kind and id. One cache serves a client and all its sandboxes: specs are the same in
 * each.
 */
export class SpecCache {
  readonly #kept = new Map<string, { readonly spec: object; readonly at: number }>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** The spec itself where it was given; else a kept copy, else a look-up, which an event tells of. */
  async find(transport: Transport, asked: AskedSpec, context: CallContext): Promise<object> {
    if (carriesSchemas(asked)) return asked.spec;
    const kept = this.#kept.get(keyOf(asked.kind, asked.spec.id));
    if (kept !== undefined && this.#now() - kept.at < KEEP_MS) return kept.spec;
    return this.#lookUp(transport, asked, context);
  }

  /** The spec read afresh, if the kept copy is too old to refuse by; undefined if it is not. */
  async findAgain(transport: Transport, asked: AskedSpec, context: CallContext): Promise<object | undefined> {
    const kept = this.#kept.get(keyOf(asked.kind, asked.spec.id));
    if (carriesSchemas(asked) || kept === undefined || this.#now() - kept.at <= TRUST_MS) return undefined;
    return this.#lookUp(transport, asked, context);
  }

  /** Forgets the kept copy of a spec that is no longer so. */
  forget(kind: SpecKind, id: string): void {
    this.#kept.delete(keyOf(kind, id));
  }

  async #lookUp(transport: Transport, { kind, spec, subject }: AskedSpec, context: CallContext): Promise<object> {
    context.events.emit("validation.lookup", { subject, specId: spec.id });
    // The caller's limits and signal hold for the look-up, its query and headers belong to the create.
    const { headers: _headers, query: _query, ...options } = context.options ?? {};
    // What is odd about its id has been told of the payload.
    const found = await getFrom(transport, kind.collection, spec.id, { ...options, validation: "off" });
    this.#kept.set(keyOf(kind, spec.id), { spec: found, at: this.#now() });
    return found;
  }
}

function keyOf({ collection }: SpecKind, id: string): string {
  return `${collection.name}/${id}`;
}

function carriesSchemas({ kind, spec }: AskedSpec): boolean {
  return kind.schemaFields.some((field) => field in spec);
}
