/** The parts of a date, as they are read; what is not given is the least. */
export interface DateParts {
  readonly year: number;
  /** From 1. */
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly millisecond?: number;
  /** Minutes ahead of UTC. */
  readonly offset?: number;
}

/** The epoch milliseconds of a date; undefined for one that no calendar has, such as 30 February. */
export function momentOf(parts: DateParts): number | undefined {
  const { year, month = 1, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0, offset = 0 } = parts;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, millisecond);
  const kept = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour;
  const moment = date.getTime() - offset * 60_000;
  return kept && minute < 60 && second < 60 && !Number.isNaN(moment) ? moment : undefined;
}

/** Minutes ahead of UTC of `Z`, `+01:00`, `-0800` or `+02`. */
export function offsetOf(zone: string): number {
  const [, sign, hours = "0", minutes = "0"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
