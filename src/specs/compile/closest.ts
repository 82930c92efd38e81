import type { Finding } from "../finding.ts";
import { showList } from "../show-value.ts";
import { isTypeAtRoot } from "./describe.ts";

/** Of several alternatives none of which was met, what the one that comes closest lacks: it is the one that was meant. */
export function closest(alternatives: readonly (readonly Finding[])[]): readonly Finding[] {
  const singles = alternatives.flatMap((findings) => (findings.length === 1 ? findings : []));
  if (singles.length === alternatives.length) {
    if (singles.every(isTypeAtRoot)) return [merged(singles)];
    if (singles.every((finding) => finding.keyword === "required" && finding.path.length === 1))
      return [oneOf(singles)];
  }
  const ranked = [...alternatives].sort((a, b) => distance(a) - distance(b));
  return ranked[0] ?? [];
}

/** A value of quite another type is far away, however little is said against it. */
function distance(findings: readonly Finding[]): number {
  return findings.some(isTypeAtRoot) ? 1_000 : findings.length;
}

function merged(singles: readonly Finding[]): Finding {
  const words = new Set(singles.map((finding) => finding.what.replace(/^must be /, "")));
  return { path: [], keyword: "type", what: `must be ${showList([...words])}`, got: singles[0]?.got };
}

function oneOf(singles: readonly Finding[]): Finding {
  const names = [...new Set(singles.map((finding) => String(finding.path[0])))];
  return { path: [], keyword: "anyOf", what: `must hold ${showList(names)}` };
}
