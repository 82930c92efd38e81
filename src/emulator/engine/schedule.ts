import { type Json, at, isObject } from "../json.ts";

/** When a flow runs, in the emulator's own units. */
export interface Schedule {
  /** Epoch milliseconds; on the wire these are seconds. */
  readonly startAt: number;
  /** Milliseconds between two runs; null for a flow that runs once. */
  readonly every: number | null;
  /** Whether the first run reads the rows from before its start. */
  readonly backfill: boolean;
  /** No run starts after this, in epoch milliseconds; null where it has no end. */
  readonly endAt: number | null;
}

const UNIT_MS: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};

/** The schedule in validated, coerced scheduleParams; null where there is none. */
export function scheduleOf(params: Json | undefined): Schedule | null {
  if (!isObject(params) || params.startTime === undefined) return null;
  const unit = UNIT_MS[String(at(params, "frequency"))];
  return {
    startAt: Number(at(params, "startTime")) * 1000,
    every: unit === undefined ? null : unit * Number(at(params, "interval")),
    backfill: params.backfill !== false,
    endAt: params.endTime === undefined ? null : Number(params.endTime) * 1000,
  };
}

/**
 * When a flow runs next (epoch milliseconds), by when it last did; null when it never will. A start time that has passed means now, as the
 * documented payloads with their old dates need; what was missed while it was off is not made up for. After its end it never will.
 */
export function nextStart(schedule: Schedule | null, lastStart: number | null, now: number): number | null {
  if (schedule === null) return null;
  const { startAt, every } = schedule;
  if (lastStart === null) return before(schedule, Math.max(startAt, now));
  if (every === null) return null;
  return before(schedule, lastStart + Math.max(1, Math.ceil((now - lastStart) / every)) * every);
}

/** A start, unless the schedule has ended by then. */
function before({ endAt }: Schedule, start: number): number | null {
  return endAt !== null && start > endAt ? null : start;
}
