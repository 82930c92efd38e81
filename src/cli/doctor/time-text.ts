const UNITS = [
  { unit: "day", ms: 86_400_000 },
  { unit: "hour", ms: 3_600_000 },
  { unit: "minute", ms: 60_000 },
  { unit: "second", ms: 1_000 },
] as const;

/** `86_399_000` as "24 hours": rounded to the largest unit of which there are two. */
export function timeText(durationMs: number): string {
  const { unit, ms } = UNITS.find((each) => durationMs >= 2 * each.ms) ?? UNITS[3];
  const count = Math.round(durationMs / ms);
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
