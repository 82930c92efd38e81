import type { Schedule } from "../engine/schedule.ts";
import type { JsonObject } from "../json.ts";
import type { Stateful } from "./stateful.ts";

/** A stored flow with what its schedule needs to remember. */
export interface Flow extends Stateful {
  /** Null for a flow that was given none: a draft, or one that streams. */
  schedule: Schedule | null;
  /** When its next scheduled run starts, in epoch milliseconds; null when there is none. */
  nextRunAt: number | null;
  /** Where the window of its last scheduled run ended, in epoch milliseconds; null before the first. */
  windowEnd: number | null;
  /** What was done to it last; `ops` are the changes of a patch. Times are epoch milliseconds. */
  lastOperation: { operation: string; started: number; ops?: JsonObject[] };
  /** How often it was changed after its creation. */
  updates: number;
}
