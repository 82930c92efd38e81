/** A `Date` as epoch seconds, rounded up; an object with its dates turned; anything else as it is. */
export function datesInSeconds(value: unknown): unknown {
  if (value instanceof Date) return Math.ceil(value.getTime() / 1000);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, field instanceof Date ? datesInSeconds(field) : field]),
  );
}
