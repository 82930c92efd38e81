import { isRecord } from "../../src/specs/json-value.ts";

const OTHERS = [null, true, 0, -1, 1.5, 1e21, "", "nonsense", [], {}] as const;

/** The value with one thing changed, in every way: a key dropped or added, a part of another type, out of bounds or not listed. */
export function nearValid(value: unknown): unknown[] {
  return [...OTHERS.filter((other) => other !== value), ...changedInside(value)];
}

function changedInside(value: unknown): unknown[] {
  if (typeof value === "number") return [value + 1, value - 1, -value, value / 2, String(value)];
  if (typeof value === "string")
    return [`${value}x`, value.toUpperCase(), Number(value)].filter((one) => one !== value && !Number.isNaN(one));
  if (Array.isArray(value)) {
    const replaced = value.flatMap((item, index) => nearValid(item).map((other) => value.with(index, other)));
    return [...replaced, value.slice(1), [...value, ...value]];
  }
  if (!isRecord(value)) return [];
  return [
    { ...value, unheardOf: 1 },
    ...Object.keys(value).flatMap((name) => {
      const { [name]: dropped, ...rest } = value;
      return [rest, ...nearValid(dropped).map((other) => ({ ...value, [name]: other }))];
    }),
  ];
}
