import type { Finding } from "../finding.ts";
import { MAX_VALUE_DEPTH } from "./limits.ts";

/** A value that is still to be looked into: how deep it lies, and below which entry of the outermost one. */
interface Open {
  readonly value: unknown;
  readonly depth: number;
  readonly top: string | number | undefined;
}

/** Says so where a value nests too deep to be walked, or holds itself: neither can be sent as JSON either. */
export function tooDeep(value: unknown): Finding | undefined {
  const deepest = new Map<object, number>();
  const open: Open[] = [{ value, depth: 0, top: undefined }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: inner, depth, top } = next;
    if (typeof inner !== "object" || inner === null) continue;
    if (depth > MAX_VALUE_DEPTH) {
      const what = `must not nest deeper than ${MAX_VALUE_DEPTH} levels, nor hold itself`;
      return { path: top === undefined ? [] : [top], keyword: "depth", what };
    }
    if ((deepest.get(inner) ?? -1) >= depth) continue;
    deepest.set(inner, depth);
    for (const [key, item] of Object.entries(inner))
      open.push({ value: item, depth: depth + 1, top: top ?? (Array.isArray(inner) ? Number(key) : key) });
  }
  return undefined;
}
