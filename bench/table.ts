/** Markdown that reads well on a terminal, too: the first column to the left where it holds names, the others to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { named = false }: { readonly named?: boolean } = {},
): string {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const isLeft = (column: number) => named && column === 0;
  const line = (cells: readonly string[]) =>
    `| ${cells
      .map((cell, column) => (isLeft(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join(" | ")} |`;
  const rule = widths.map((width, column) => (isLeft(column) ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(head), `| ${rule.join(" | ")} |`, ...rows.map(line)].join("\n");
}
