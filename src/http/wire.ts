import ky from "ky";
import { neverConnected, safeCause } from "../errors/safe-cause.ts";
import type { Outcome } from "../errors/outcome.ts";
import type { SafeCause } from "../errors/platform-error.ts";
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
  readonly text: string;
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
 * What a fetch of the caller's own throws goes through untouched, unless it is fetch's word for a broken network.
 */
export async function sendOnWire(
  request: WireRequest,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<WireResponse> {
  let thrown: { readonly error: unknown } | undefined;
  try {
    const response = await ky(request.url, {
      method: request.method,
      headers: request.headers.map(([name, value]): [string, string] => [name, value]),
      ...(request.body === undefined ? {} : { body: request.body }),
      signal,
      // A redirect would carry the token to another place.
      redirect: "manual",
      retry: 0,
      throwHttpErrors: false,
      timeout: false,
      fetch: async (input, init) => {
        try {
          return await fetch(input, init);
        } catch (error) {
          thrown = { error };
          throw error;
        }
      },
    });
    return {
      status: response.status,
      headers: response.headers,
      url: response.url || request.url,
      text: await readBody(response),
    };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    const original = thrown === undefined ? error : thrown.error;
    throw isNetworkFailure(original) ? new WireFailure(original) : original;
  }
}

/** The words of the engines for "the network broke"; a TypeError with another message is a mistake in somebody's code. */
const NETWORK_MESSAGE =
  /fetch failed|failed to fetch|networkerror|network (error|connection)|load failed|terminated|socket/i;

function isNetworkFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return safeCause(error).code !== undefined || (error instanceof TypeError && NETWORK_MESSAGE.test(error.message));
}
