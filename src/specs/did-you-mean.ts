/** At most this share of a word may differ: `deltaColum` is near `deltaColumn`, `name` is not near `path`. */
const FARTHEST_SHARE = 0.4;

/** ` (did you mean "deltaColumn"?)` when one of the known words is near, else nothing. It ends a clause. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === undefined ? "" : ` (did you mean ${JSON.stringify(near)}?)`;
}

/** The known word with the fewest edits, capitals aside, if it is near enough to be meant. */
function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const edits = editDistance(word.toLowerCase(), candidate.toLowerCase());
    const longest = Math.max(word.length, candidate.length);
    if (edits < fewest && edits <= longest * FARTHEST_SHARE) [best, fewest] = [candidate, edits];
  }
  return best === word ? undefined : best;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
export function editDistance(a: string, b: string): number {
  // A word this long is no typing error of a field's name, and the table below grows with the product of the lengths.
  if (a.length > 100 || b.length > 100) return Math.max(a.length, b.length);
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        cell(previous, j) + 1,
        cell(row, j - 1) + 1,
        cell(previous, j - 1) + (same ? 0 : 1),
        swapped ? cell(older, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [older, previous] = [previous, row];
  }
  return cell(previous, b.length);
}

function cell(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
