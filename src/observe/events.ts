import type { TokenEvent } from "./token-event.ts";
import type { ValidationIssue } from "../errors/validation-error.ts";
import type { OperationKind } from "../operation-kind.ts";
import { Diagnostics } from "./diagnostics.ts";
import { levelOf, type Logger } from "./logger.ts";

/** What every event about a request tells. */
export interface CallFacts {
  /** Number of the call in this client, from 1: the requests, retries and look-ups of one call share it. */
  readonly callId: number;
  /** What repeating it would do. */
  readonly kind: OperationKind;
  readonly method: string;
  /** Path with the names of its ids in place of them: `/data/foundation/flowservice/flows/{id}`. */
  readonly pathTemplate: string;
}

/** What the client tells about itself while it works. No event ever holds a secret. */
export interface PlatformEvents {
  /** An attempt is about to be sent. Attempts count from 1. */
  request: CallFacts & { readonly attempt: number };
  /** An attempt has ended: with an HTTP status, or without an answer, when `failure` says why. Duration in milliseconds. */
  response: CallFacts & {
    readonly attempt: number;
    readonly durationMs: number;
    readonly status?: number;
    readonly requestId?: string;
    /** Such as `ECONNRESET`, `timeoutMs` or `signal`. */
    readonly failure?: string;
  };
  /** A request is about to be sent again. `attempt` is the one that failed, `delayMs` the wait before the next. */
  retry: CallFacts & { readonly attempt: number; readonly delayMs: number; readonly reason: string };
  /** A request would have been sent again, but the client's retry budget is used up. */
  "retry.denied": CallFacts & { readonly attempt: number; readonly reason: string };
  /** Something happened to the token: it was minted, renewed, refused, … */
  token: TokenEvent;
  /** A request has had to wait for its turn (see the option `concurrency`). `waiting` are still behind it. */
  queue: CallFacts & { readonly waitedMs: number; readonly waiting: number };
  /** The answer to a create was lost, and it was looked for. `found` counts what may be it. */
  recovery: CallFacts & { readonly look: number; readonly found: number };
  /** A payload is odd, but is sent all the same. */
  "validation.warning": { readonly subject: string; readonly issue: ValidationIssue };
  /** A flow or a connection goes out unchecked, because its spec could not be read or turned into a validator. */
  "validation.skipped": { readonly subject: string; readonly reason: string };
  /** A spec was fetched in order to check a payload against it: one read more than was asked for. */
  "validation.lookup": { readonly subject: string; readonly specId: string };
}

export type EventName = keyof PlatformEvents;
export type EventListener<Name extends EventName> = (event: PlatformEvents[Name]) => void;

/** A small typed emitter. A listener that throws is the listener's own affair: the call it listens to goes on. */
export class Events {
  readonly #listeners = new Map<EventName, Set<(event: never) => void>>();
  readonly #diagnostics = new Diagnostics();
  readonly #logger: Logger | undefined;

  constructor(logger?: Logger) {
    this.#logger = logger;
  }

  on<Name extends EventName>(name: Name, listener: EventListener<Name>): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    // Its own function: who gives the same listener twice stops them one by one.
    const entry: EventListener<Name> = (event) => listener(event);
    this.#listeners.set(name, listeners.add(entry));
    return () => void listeners.delete(entry);
  }

  emit<Name extends EventName>(name: Name, event: PlatformEvents[Name]): void {
    const listeners = this.#listeners.get(name) as Set<EventListener<Name>> | undefined;
    // A copy: a listener that adds another one does not make this event go round again.
    for (const listener of listeners === undefined ? [] : [...listeners]) quietly(() => listener(event));
    const logger = this.#logger;
    if (logger !== undefined) quietly(() => logger[levelOf(name)]?.(name, event));
    this.#diagnostics.publish(name, event);
  }
}

function quietly(action: () => unknown): void {
  try {
    const result = action();
    if (result instanceof Promise) result.catch(ignore);
  } catch {
    ignore();
  }
}

/** Deliberately nothing: see Events. */
function ignore(): void {}
