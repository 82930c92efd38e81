import ky from "ky";
import type { Outcome } from "../../errors/outcome.ts";
import type { SafeCause } from "../../errors/platform-error.ts";
import { neverConnected, safeCause } from "../../errors/safe-cause.ts";
import { isNetworkFailure } from "./network-failure.ts";
import type { Next } from "./middleware.ts";
import { readBody } from "./read-body.ts";
import { usableResponse } from "./usable-response.ts";

/** A request as it goes on the wire: nothing is added to it but what fetch itself adds. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: string | undefined;
}

export interface WireResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly url: string;
  /** The body; undefined when it was larger than the bound. */
  readonly text: string | undefined;
}

/** How a request is carried. */
export interface Carrier {
  /** Called when the request leaves: when it is given to fetch, past all middleware. */
  readonly onSend?: (() => void) | undefined;
  readonly fetch: typeof globalThis.fetch;
  readonly maxResponseBytes: number;
  /** Puts the middleware around the network. */
  readonly around?: ((network: Next) => Next) | undefined;
  /** Called when the headers of the answer are there. */
  readonly onHeaders?: ((headers: Headers) => void) | undefined;
}

/** No answer, or half of one. */
export class WireFailure {
  readonly cause: SafeCause;
  readonly outcome: Outcome;

  constructor(error: unknown) {
    this.cause = safeCause(error);
    this.outcome = neverConnected(this.cause) ? "not-sent" : "unknown";
  }
}

/**
 * Sends one request, once. The only file that knows ky. Retries, limits and statuses are decided elsewhere: ky is told to leave them alone.
 * What a fetch or a middleware of the caller's own throws goes through untouched, unless it is fetch's word for a broken network.
 */
export async function sendOnWire(request: WireRequest, carrier: Carrier, signal: AbortSignal): Promise<WireResponse> {
  let thrown: { readonly error: unknown } | undefined;
  const broken = new Set<unknown>();
  const { method, url, headers, body = null } = request;
  // A redirect would carry the token to another place.
  const made = new Request(url, { method, headers: Object.fromEntries(headers), body, signal, redirect: "manual" });
  const network: Next = async (input) => {
    // A middleware may have taken its time, and a request of its own making does not know of the call's end.
    signal.throwIfAborted();
    carrier.onSend?.();
    try {
      return usableResponse("fetch", await carrier.fetch(input === made ? input : under(input, signal)));
    } catch (error) {
      broken.add(error);
      throw error;
    }
  };
  const send = carrier.around?.(network) ?? network;
  try {
    const response = await ky(url, {
      // Given the whole request, ky does not put together one of its own, header by header: that takes it longer than all the rest.
      hooks: { beforeRequest: [() => made] },
      retry: 0,
      throwHttpErrors: false,
      timeout: false,
      fetch: async (input) => {
        try {
          return await send(input instanceof Request ? input : new Request(input));
        } catch (error) {
          thrown = { error };
          throw error;
        }
      },
    });
    carrier.onHeaders?.(response.headers);
    const text = await readBody(response, carrier.maxResponseBytes);
    // A browser does not show the status of a redirect that it is told not to follow.
    const status = response.type === "opaqueredirect" ? 302 : response.status;
    return { status, headers: response.headers, url: response.url || url, text };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (thrown === undefined) throw isNetworkFailure(error) ? new WireFailure(error) : error;
    // What a middleware throws by itself is its own, whatever it looks like.
    throw broken.has(thrown.error) && isNetworkFailure(thrown.error) ? new WireFailure(thrown.error) : thrown.error;
  }
}

function under(request: Request, signal: AbortSignal): Request {
  return new Request(request, { signal: AbortSignal.any([request.signal, signal]) });
}
