/**
 * Something that goes wrong: which requests it meets, and what becomes of them. Plain data, so that any language can send it to
 * `/_emulator/faults`.
 *
 * What it does in one place: the platform's answer is replaced by `status`, delayed, dripped, cut short, or never arrives. Unless `commit` is
 * true, a request whose answer is replaced or lost was never carried out. Source: the emulator's own.
 *
 * @example
 * ```ts
 * import { createEmulator, type Fault } from "aep-flow-service/emulator";
 * const lostAnswer: Fault = { method: "POST", path: "/flows", times: 1, reset: true, commit: true };
 * const busy: Fault = { path: "/flowservice/**", probability: 0.1, status: 503, headers: { "retry-after": "1" } };
 * const emulator = createEmulator({ seed: 7 });
 * emulator.faults.add(lostAnswer);
 * emulator.faults.add(busy);
 * ```
 */
export interface Fault extends FaultMatch {
  /** Answers with this status instead of the platform's. */
  readonly status?: number;
  /** Headers of that answer, or more headers of the platform's own. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Body of that answer: text as it is, anything else as JSON. */
  readonly body?: unknown;
  /** Waits this many real milliseconds: before the request is carried out, or, with `commit`, after. */
  readonly delayMs?: number;
  /** Sends the body this many bytes at a time, with a real pause after each. */
  readonly drip?: { readonly bytes: number; readonly everyMs: number };
  /** Breaks the connection instead of answering. */
  readonly reset?: boolean;
  /** Breaks the connection after this many bytes of the body. */
  readonly truncate?: number;
  /** Carries the request out although its answer is replaced or lost. */
  readonly commit?: boolean;
  /** Lets every access token expire before the request is looked at. */
  readonly expireTokens?: boolean;
  /**
   * Only what goes beyond this many requests within a window of the emulator's clock: it is refused with 429 and Retry-After, unless another
   * status is given.
   */
  readonly limit?: { readonly requests: number; readonly windowMs: number };
  /** Lists do not show what was created less than this many milliseconds of the emulator's clock ago. */
  readonly listingLagMs?: number;
}

/** Which requests a fault meets: all that fit what is given here. */
export interface FaultMatch {
  readonly method?: string;
  /**
   * The end of the path, from a slash on: `/flows` meets `…/flowservice/flows` and no flow by its id. `*` stands for one segment, `**` for any
   * number of them. The query is not looked at.
   */
  readonly path?: string;
  /** Only the n-th of the requests that fit, counted from 1. */
  readonly call?: number;
  /** At most this many times. */
  readonly times?: number;
  /** Meets a request with this probability, from 0 to 1; which ones depends on the emulator's seed alone. */
  readonly probability?: number;
}

/** A fault that was set up. */
export interface SetFault extends Fault {
  readonly id: string;
  /** Requests that fitted its method and path. */
  readonly seen: number;
  /** Requests it was applied to. */
  readonly hits: number;
}
