import { MappingProblem } from "../problem.ts";

/** A piece of a date format: a run of one letter, or text that stands for itself. */
export type Piece = { readonly letter: string; readonly width: number } | { readonly text: string };

/** The letters that the emulator reads and writes, out of those that Data Prep's guide on formats lists. */
const LETTERS = new Set("yuMdHhmsSaZX");
const PIECE = /'(?<quoted>(?:[^']|'')*)'|(?<letters>([A-Za-z])\3*)|(?<text>[^A-Za-z']+)/y;

/** The pieces of a format such as `yyyy-MM-dd'T'HH:mm:ss.SSSX`. */
export function piecesOf(pattern: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < pattern.length; at = PIECE.lastIndex) {
    PIECE.lastIndex = at;
    const { quoted, letters, text } = PIECE.exec(pattern)?.groups ?? {};
    if (quoted !== undefined) pieces.push({ text: quoted === "" ? "'" : quoted.replaceAll("''", "'") });
    else if (letters !== undefined) pieces.push({ letter: known(letters.charAt(0), pattern), width: letters.length });
    else if (text !== undefined) pieces.push({ text });
    else throw new MappingProblem(`The date format ${pattern} has a quote that does not end.`);
  }
  return pieces;
}

function known(letter: string, pattern: string): string {
  if (LETTERS.has(letter)) return letter;
  throw new MappingProblem(`The emulator does not apply the letter ${letter} of the date format ${pattern}.`);
}

export const MONTHS: readonly string[] = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
