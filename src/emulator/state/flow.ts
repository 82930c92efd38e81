import type { Entity } from "./entity.ts";
import type { Schedule } from "../engine/schedule.ts";

/** A stored flow with what its schedule needs to remember. */
export interface Flow extends Entity {
  readonly schedule: Schedule;
  /** When its next scheduled run starts, in epoch milliseconds; null when there is none. */
  nextRunAt: number | null;
  /** Where the window of its last scheduled run ended, in epoch milliseconds; null before the first. */
  windowEnd: number | null;
}
