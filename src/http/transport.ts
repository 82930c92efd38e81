import { ConfigurationError } from "../errors/configuration-error.ts";
import type { Events } from "../observe/events.ts";
import { type CallOptions, type CallSettings, resolveCall, type Settings } from "../options.ts";
import { ApiPromise, type WithResponse } from "./api-promise.ts";
import { startCall } from "./call.ts";
import type { Connection } from "./connection.ts";
import { Deadline, deadlineIn } from "./deadline.ts";
import type { Operation } from "./operation.ts";
import { perform } from "./perform.ts";
import { prepared } from "./prepared.ts";

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
  readonly #connection: Connection;

  constructor(settings: Settings, connection: Connection) {
    this.#settings = settings;
    this.#connection = connection;
  }

  /** The same connection, for another sandbox. */
  inSandbox(sandboxName: string): Transport {
    return new Transport({ ...this.#settings, sandboxName }, this.#connection);
  }

  /** Starts a call at once. What goes wrong while it is prepared rejects the promise, too. */
  call<T>(prepare: Prepare<T>, options?: CallOptions): ApiPromise<T> {
    return new ApiPromise(this.exchange(prepare, options));
  }

  /** What a call with these options would run under. */
  context(options?: CallOptions): CallContext {
    return { settings: resolveCall(this.#settings, options), events: this.#connection.events, options };
  }

  /** As {@link call}, for what needs the exchange rather than the result. */
  async exchange<T>(prepare: Prepare<T>, options?: CallOptions): Promise<WithResponse<T>> {
    const context = this.context(options);
    const { settings } = context;
    // It runs while the call is prepared, too: that may take a read.
    const deadline = deadlineIn(options) ?? new Deadline(settings.signal, settings.totalTimeoutMs);
    // What can be prepared at once is: the caller's payload is taken as it is now, whatever becomes of the object.
    const preparing = prepare(context);
    const operation = preparing instanceof Promise ? await prepared(preparing) : preparing;
    if (settings.readOnly && operation.kind !== "read") {
      throw new ConfigurationError(
        "readOnly",
        `${operation.method} ${operation.path.sent} would change something, and this client is read-only`,
      );
    }
    return perform(startCall({ operation, settings, connection: this.#connection, deadline }));
  }
}
