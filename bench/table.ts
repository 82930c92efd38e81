/** A table whose columns are numbers: markdown that reads well on a terminal, too. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), `| ${widths.map((width) => `${"-".repeat(width - 1)}:`).join(" | ")} |`, ...rows.map(line)].join(
    "\n",
  );
}
