import type { TokenSource } from "../auth/token-source.ts";
import { ConfigurationError } from "../errors/configuration-error.ts";
import { Redactor } from "../errors/redact.ts";
import type { Events } from "../observe/events.ts";
import { type CallOptions, type CallSettings, resolveCall, type Settings } from "../options.ts";
import { ApiPromise, type WithResponse } from "./api-promise.ts";
import { Deadline } from "./deadline.ts";
import { platformHeaders } from "./headers.ts";
import { interpret } from "./interpret.ts";
import type { Operation } from "./operation.ts";
import { queryString } from "./query.ts";
import { send } from "./send.ts";
import type { WireRequest } from "./wire.ts";

/** What a resource knows of the call it prepares an operation for. */
export interface CallContext {
  readonly settings: CallSettings;
  readonly events: Events;
  /** The caller's options, for reads that a call makes on the side. */
  readonly options: CallOptions | undefined;
}

export type Prepare<T> = (context: CallContext) => Operation<T> | Promise<Operation<T>>;

/** How every request of every resource travels. */
export class Transport {
  readonly #settings: Settings;
  readonly #tokens: TokenSource;
  readonly #events: Events;

  constructor(settings: Settings, tokens: TokenSource, events: Events) {
    this.#settings = settings;
    this.#tokens = tokens;
    this.#events = events;
  }

  /** The same token, connection and events, for another sandbox. */
  inSandbox(sandboxName: string): Transport {
    return new Transport({ ...this.#settings, sandboxName }, this.#tokens, this.#events);
  }

  /** Starts a call at once. What goes wrong while it is prepared rejects the promise, too. */
  call<T>(prepare: Prepare<T>, options?: CallOptions): ApiPromise<T> {
    return new ApiPromise(this.exchange(prepare, options));
  }

  /** What a call with these options would run under. */
  context(options?: CallOptions): CallContext {
    return { settings: resolveCall(this.#settings, options), events: this.#events, options };
  }

  /** As {@link call}, for what needs the exchange rather than the result. */
  async exchange<T>(prepare: Prepare<T>, options?: CallOptions): Promise<WithResponse<T>> {
    const context = this.context(options);
    const { settings } = context;
    const operation = await prepare(context);
    if (settings.readOnly && operation.kind !== "read") {
      throw new ConfigurationError(
        "readOnly",
        `${operation.method} ${operation.path} would change something, and this client is read-only`,
      );
    }
    const redactor = new Redactor();
    redactor.addAll(settings.secrets);
    redactor.addAll(operation.secrets);
    // A header of the caller's own may be a secret: what is not known to be harmless is treated as one.
    redactor.addHeaders(Object.entries(settings.headers ?? {}));
    const deadline = new Deadline(settings.signal, settings.totalTimeoutMs);
    const path = operation.path;
    let token = "";
    try {
      const sent = await send({
        ...settings,
        kind: operation.kind,
        summary: { method: operation.method, path: redactor.text(path) },
        deadline,
        build: async () => {
          token = await this.#tokens.get();
          redactor.add(token);
          return wireRequest(operation, token, settings);
        },
        replay: (response) => response.status === 401 && this.#tokens.refused(token),
        onRetry: (retry) =>
          this.#events.emit("retry", { method: operation.method, path: redactor.text(path), ...retry }),
      });
      const { status, headers, url } = sent.response;
      const requestId = headers.get("x-request-id") ?? undefined;
      return {
        data: interpret(sent, redactor.text(path), redactor, operation.read),
        response: { status, headers, url, requestId },
        attempts: sent.attempts,
        recovered: false,
      };
    } finally {
      deadline.close();
    }
  }
}

function wireRequest(operation: Operation<unknown>, token: string, settings: CallSettings): WireRequest {
  const body = operation.body === undefined ? undefined : JSON.stringify(operation.body);
  return {
    method: operation.method,
    url: settings.baseUrl + operation.path + queryString(operation.query, settings.query),
    headers: platformHeaders({
      ...settings,
      token,
      hasBody: body !== undefined,
      extra: [operation.headers, settings.headers],
    }),
    body,
  };
}
