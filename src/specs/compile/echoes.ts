import type { Finding } from "../finding.ts";

/** Where a value is of the wrong type, what else fails for it is an echo of that: dropped, so that one mistake is one issue. */
export function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const mistyped = new Set(findings.filter((finding) => finding.keyword === "type").map(place));
  return findings.filter((finding) => finding.keyword === "type" || !mistyped.has(place(finding)));
}

function place(finding: Finding): string {
  return JSON.stringify(finding.path);
}
