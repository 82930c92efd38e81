import { type Json, at, isObject } from "../json.ts";

/** When a flow runs, in the emulator's own units. */
export interface Schedule {
  /** Epoch milliseconds; on the wire these are seconds. */
  readonly startAt: number;
  /** Milliseconds between two runs; null for a flow that runs once. */
  readonly every: number | null;
  /** Whether the first run reads the rows from before its start. */
  readonly backfill: boolean;
}

const UNIT_MS: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};

/** The schedule in validated, coerced scheduleParams. */
export function scheduleOf(params: Json): Schedule {
  const unit = UNIT_MS[String(at(params, "frequency"))];
  return {
    startAt: Number(at(params, "startTime")) * 1000,
    every: unit === undefined ? null : unit * Number(at(params, "interval")),
    backfill: !isObject(params) || params.backfill !== false,
  };
}
