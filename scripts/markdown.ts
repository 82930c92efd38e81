/** A table; every row has as many cells as the head. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

/** Plain text, so that nothing in it is taken for Markdown or ends a table's cell. */
export function plain(text: string): string {
  return text.replaceAll(/[\\`*_<>[\]|]/g, "\\$&");
}
