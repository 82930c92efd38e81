import type { TokenSource } from "../auth/token-source.ts";
import type { Events } from "../observe/events.ts";
import type { Settings } from "../options.ts";
import { Queue } from "./queue.ts";
import { CreatesUnderWay } from "./recovery/creates-under-way.ts";
import { KnownIds } from "./recovery/known-ids.ts";
import { ServerClock } from "./recovery/server-clock.ts";
import { RetryBudget } from "./retry/retry-budget.ts";

/** What all calls of a client share, whatever their sandbox. */
export interface Connection {
  readonly tokens: TokenSource;
  readonly events: Events;
  readonly queue: Queue;
  readonly budget: RetryBudget;
  readonly clock: ServerClock;
  readonly knownIds: KnownIds;
  readonly underWay: CreatesUnderWay;
  /** Numbers the calls, from 1. */
  nextCallId(): number;
}

export function connection(settings: Settings, tokens: TokenSource, events: Events): Connection {
  let calls = 0;
  return {
    tokens,
    events,
    queue: new Queue(settings.concurrency),
    budget: new RetryBudget(),
    clock: new ServerClock(),
    knownIds: new KnownIds(),
    underWay: new CreatesUnderWay(),
    nextCallId: () => (calls += 1),
  };
}
