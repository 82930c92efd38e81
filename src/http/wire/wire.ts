import ky from "ky";
import type { Outcome } from "../../errors/outcome.ts";
import type { SafeCause } from "../../errors/platform-error.ts";
import { neverConnected, safeCause } from "../../errors/safe-cause.ts";
import type { Next } from "./middleware.ts";
import { readBody } from "./read-body.ts";

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
  const network: Next = async (input) => {
    try {
      return await carrier.fetch(input);
    } catch (error) {
      broken.add(error);
      throw error;
    }
  };
  const send = carrier.around?.(network) ?? network;
  try {
    const response = await ky(request.url, {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      ...(request.body === undefined ? {} : { body: request.body }),
      signal,
      // A redirect would carry the token to another place.
      redirect: "manual",
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
    return { status: response.status, headers: response.headers, url: response.url || request.url, text };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (thrown === undefined) throw isNetworkFailure(error) ? new WireFailure(error) : error;
    // What a middleware throws by itself is its own, whatever it looks like.
    throw broken.has(thrown.error) && isNetworkFailure(thrown.error) ? new WireFailure(thrown.error) : thrown.error;
  }
}

/** The words of the engines for "the network broke"; a TypeError with another message is a mistake in somebody's code. */
const NETWORK_MESSAGE =
  /fetch failed|failed to fetch|networkerror|network (error|connection)|load failed|terminated|socket/i;

function isNetworkFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return safeCause(error).code !== undefined || (error instanceof TypeError && NETWORK_MESSAGE.test(error.message));
}
