import type { ValidationIssue } from "../errors/validation-error.ts";

/** What the client tells about itself while it works. No event ever holds a secret. */
export interface PlatformEvents {
  /** A payload is odd, but is sent all the same. */
  "validation.warning": { readonly subject: string; readonly issue: ValidationIssue };
  /** A flow payload goes out unchecked, because its flow spec could not be read or turned into a validator. */
  "validation.skipped": { readonly subject: string; readonly reason: string };
  /** A spec was fetched in order to check a payload against it: one read more than was asked for. */
  "validation.lookup": { readonly subject: string; readonly specId: string };
  /** A request is about to be sent again. `delayMs` is the wait before it. */
  retry: {
    readonly method: string;
    readonly path: string;
    readonly attempt: number;
    readonly delayMs: number;
    readonly reason: string;
  };
}

export type EventName = keyof PlatformEvents;
export type EventListener<Name extends EventName> = (event: PlatformEvents[Name]) => void;

/** Takes what the client has to say. Every method is optional; `console` is one. */
export interface Logger {
  readonly debug?: (message: string, fields?: object) => void;
  readonly info?: (message: string, fields?: object) => void;
  readonly warn?: (message: string, fields?: object) => void;
  readonly error?: (message: string, fields?: object) => void;
}

/** A small typed emitter. A listener that throws is the listener's own affair: the call it listens to goes on. */
export class Events {
  readonly #listeners = new Map<EventName, Set<(event: never) => void>>();
  readonly #logger: Logger | undefined;

  constructor(logger?: Logger) {
    this.#logger = logger;
  }

  on<Name extends EventName>(name: Name, listener: EventListener<Name>): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  emit<Name extends EventName>(name: Name, event: PlatformEvents[Name]): void {
    const listeners = this.#listeners.get(name) as Set<EventListener<Name>> | undefined;
    for (const listener of listeners ?? []) quietly(() => listener(event));
    quietly(() => this.#log(name, event));
  }

  #log(name: EventName, event: object): void {
    if (this.#logger === undefined) return;
    if (name === "validation.lookup") this.#logger.debug?.(name, event);
    else if (name === "retry") this.#logger.info?.(name, event);
    else this.#logger.warn?.(name, event);
  }
}

function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // Deliberately nothing: see Events.
  }
}
