import type { LoggedRequest } from "./request-log.ts";
import { type Quirks, resolveQuirks } from "./quirks.ts";

/**
 * How an emulator is set up; everything has a default.
 *
 * Source: the emulator's own, but for the two editions of specs, which are Adobe's of 2020 and of today.
 *
 * @example
 * ```ts
 * import { createEmulator } from "aep-flow-service/emulator";
 * const emulator = createEmulator({ specs: "2020", seed: 7, runDurationMs: 100 });
 * ```
 */
export interface EmulatorOptions {
  /** Which edition of the flow specs is served; `"current"` unless given. */
  specs?: "current" | "2020";
  /** The real time in epoch milliseconds; `Date.now` unless given. */
  now?: () => number;
  /** A whole number under which the same calls make the same ids; random unless given. */
  seed?: number;
  /** Switches for facts that Adobe's documents give in two ways. */
  quirks?: Partial<Quirks>;
  /** How long a run takes, in milliseconds of the emulator's clock, for each thousand rows that it begins; 1500 unless given. */
  runDurationMs?: number;
  /** How many requests the log keeps, the newest; 10,000 unless given. */
  requestLogSize?: number;
  /** Called with each request once it is answered, as the log keeps it. */
  onRequest?: (request: LoggedRequest) => void;
  /**
   * How long a new connection or flow is `initializing` before it is `enabled`, in milliseconds of the emulator's clock; 0 unless given, for no
   * document says how long.
   */
  initializingMs?: number;
  /**
   * How far lists lag behind what there is, in milliseconds of the emulator's clock; 0 unless given. `runs` is how long after its start a run
   * appears in a list of runs (2 to 3 minutes on the platform, says the Sources FAQ); `lists` is the same for every other list. What is read by
   * its id is there at once.
   */
  lag?: { runs?: number; lists?: number };
}

const DEFAULT_LOG_SIZE = 10_000;
const DEFAULT_RUN_MS = 1500;

/** The options with their defaults, checked. */
export function resolveOptions(options: EmulatorOptions) {
  const { specs = "current", now = () => Date.now(), onRequest, requestLogSize = DEFAULT_LOG_SIZE } = options;
  const { runDurationMs = DEFAULT_RUN_MS, initializingMs = 0 } = options;
  const lag = { runs: options.lag?.runs ?? 0, lists: options.lag?.lists ?? 0 };
  const seed = options.seed ?? Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);
  if (specs !== "current" && specs !== "2020") {
    throw new TypeError(`The emulator's specs are "current" or "2020"; got "${specs}".`);
  }
  for (const [name, ms] of Object.entries({
    runDurationMs,
    initializingMs,
    "lag.runs": lag.runs,
    "lag.lists": lag.lists,
  })) {
    if (Number.isFinite(ms) && ms >= 0) continue;
    throw new TypeError(`The emulator's ${name} is a number of milliseconds, zero or more; got ${ms}.`);
  }
  if (!Number.isInteger(seed)) throw new TypeError(`The emulator's seed is a whole number; got ${seed}.`);
  if (!Number.isInteger(requestLogSize) || requestLogSize < 0) {
    throw new TypeError(`The emulator's requestLogSize is a whole number, zero or more; got ${requestLogSize}.`);
  }
  const quirks = resolveQuirks(options.quirks);
  return { specs, now, runDurationMs, initializingMs, lag, requestLogSize, onRequest, seed, quirks };
}
