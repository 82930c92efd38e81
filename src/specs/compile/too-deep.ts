import type { Finding } from "../finding.ts";
import type { Path } from "../json-value.ts";
import { MAX_VALUE_DEPTH } from "./limits.ts";

/** Says so where a value nests too deep to be walked, or holds itself: neither can be sent as JSON either. */
export function tooDeep(value: unknown): Finding | undefined {
  const deepest = new Map<object, number>();
  const open: { readonly value: unknown; readonly path: Path }[] = [{ value, path: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: inner, path } = next;
    if (typeof inner !== "object" || inner === null) continue;
    if (path.length > MAX_VALUE_DEPTH) {
      const what = `must not nest deeper than ${MAX_VALUE_DEPTH} levels, nor hold itself`;
      return { path: path.slice(0, 1), keyword: "depth", what };
    }
    if ((deepest.get(inner) ?? -1) >= path.length) continue;
    deepest.set(inner, path.length);
    for (const [key, item] of Object.entries(inner))
      open.push({ value: item, path: [...path, Array.isArray(inner) ? Number(key) : key] });
  }
  return undefined;
}
