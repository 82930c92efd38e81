import type { Row } from "./compare.ts";
import type { Spread } from "./statistics.ts";

export interface Result {
  readonly title: string;
  readonly rows: readonly Row[];
}

const HEADINGS = ["", "p50, µs", "added at p50, µs", "calls per second", "of fetch's calls per second"];

/** The table of one heat: markdown that reads well on a terminal, too. */
export function table({ rows }: Result): string {
  const cells = [HEADINGS, ...rows.map(row)];
  const widths = HEADINGS.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const [head = "", ...body] = cells.map(
    (line) => `| ${line.map((cell, column) => align(cell, column, widths[column] ?? 0)).join(" | ")} |`,
  );
  const rule = `| ${widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [head, rule, ...body].join("\n");
}

function row({ name, p50Us, addedUs, callsPerSecond, share }: Row, index: number): string[] {
  const compared = index > 0;
  return [
    name,
    p50Us.median.toFixed(1),
    compared ? withSpread(addedUs, 1) : "",
    Math.round(callsPerSecond.median).toLocaleString("en"),
    compared ? withSpread(share, 2) : "1",
  ];
}

function withSpread({ median, low, high }: Spread, digits: number): string {
  return `${median.toFixed(digits)} [${low.toFixed(digits)} to ${high.toFixed(digits)}]`;
}

function align(cell: string, column: number, width: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
