import type { CallContext, Transport } from "../../http/transport.ts";
import type { FlowSpecLike } from "./flow-types.ts";
import { FLOW_SPECS } from "./flow-spec.ts";
import { getFrom } from "./operations.ts";

/** Whom a spec is looked up for, unless it is said. */
const SUBJECT = "flows.create";
/** A looked-up spec is good for an hour… */
const KEEP_MS = 60 * 60_000;
/** …but a refusal must not rest on one that is older than this. */
const TRUST_MS = 5 * 60_000;

/** Flow specs that were looked up in order to check a payload, by id. One cache serves a client and all its sandboxes: specs are the same in each. */
export class SpecCache {
  readonly #kept = new Map<string, { readonly spec: object; readonly at: number }>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** The spec itself where it was given; else a kept copy, else a look-up, which an event tells of. */
  async find(transport: Transport, given: FlowSpecLike, context: CallContext, subject = SUBJECT): Promise<object> {
    if (carriesSchemas(given)) return given;
    const kept = this.#kept.get(given.id);
    if (kept !== undefined && this.#now() - kept.at < KEEP_MS) return kept.spec;
    return this.#lookUp(transport, given, context, subject);
  }

  /** The spec read afresh, if the kept copy is too old to refuse by; undefined if it is not. */
  async findAgain(
    transport: Transport,
    given: FlowSpecLike,
    context: CallContext,
    subject = SUBJECT,
  ): Promise<object | undefined> {
    const kept = this.#kept.get(given.id);
    if (carriesSchemas(given) || kept === undefined || this.#now() - kept.at <= TRUST_MS) return undefined;
    return this.#lookUp(transport, given, context, subject);
  }

  /** Forgets the kept copy of a spec that is no longer so. */
  forget(id: string): void {
    this.#kept.delete(id);
  }

  async #lookUp(transport: Transport, given: FlowSpecLike, context: CallContext, subject = SUBJECT): Promise<object> {
    context.events.emit("validation.lookup", { subject, specId: given.id });
    // The caller's limits and signal hold for the look-up, its query and headers belong to the create.
    const { headers: _headers, query: _query, ...options } = context.options ?? {};
    const spec = await getFrom(transport, FLOW_SPECS, given.id, options);
    this.#kept.set(given.id, { spec, at: this.#now() });
    return spec;
  }
}

const SCHEMA_FIELDS = [
  "transformationSpecs",
  "transformationSpec",
  "transformationSpecDTOS",
  "scheduleSpec",
  "optionSpec",
  "runSpec",
];

function carriesSchemas(given: FlowSpecLike): boolean {
  return SCHEMA_FIELDS.some((field) => field in given);
}
