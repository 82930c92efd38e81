/** A box of the picture: what it is, and one fact about it. */
export interface Box {
  readonly title: string;
  readonly fact: string;
}

/**
 * Draws six boxes as a pipeline that turns back on itself: three to the right, one step down, three to the left.
 */
export function drawPipeline(there: readonly [Box, Box, Box], back: readonly [Box, Box, Box]): string[] {
  const widths = there.map((box, column) =>
    Math.max(...[box, back[column] ?? box].flatMap(({ title, fact }) => [title.length, fact.length])),
  );
  const start = widths.slice(0, -1).reduce((sum, width) => sum + width + 4 + ARROW_WIDTH, 0);
  const middle = start + Math.floor(((widths.at(-1) ?? 0) + 4) / 2);
  const [top, title, fact, bottom] = row(there, widths, " ──▶ ");
  const joined = `${bottom.slice(0, middle)}┬${bottom.slice(middle + 1)}`;
  return [top, title, fact, joined, `${" ".repeat(middle)}▼`, ...row(back, widths, " ◀── ")];
}

const ARROW_WIDTH = 5;

function row(boxes: readonly Box[], widths: readonly number[], arrow: string): [string, string, string, string] {
  const cells = (draw: (box: Box, width: number) => string, between: string) =>
    boxes.map((box, column) => draw(box, widths[column] ?? 0)).join(between);
  const gap = " ".repeat(ARROW_WIDTH);
  return [
    cells((_box, width) => `┌${"─".repeat(width + 2)}┐`, gap),
    cells((box, width) => `│ ${box.title.padEnd(width)} │`, arrow),
    cells((box, width) => `│ ${box.fact.padEnd(width)} │`, gap),
    cells((_box, width) => `└${"─".repeat(width + 2)}┘`, gap),
  ];
}
