import { MONTHS, type Piece, piecesOf } from "./pattern.ts";

/** A moment (epoch milliseconds) in a format, in UTC. */
export function formatDate(moment: number, format: string): string {
  const date = new Date(moment);
  return piecesOf(format)
    .map((piece) => written(piece, date))
    .join("");
}

/** A moment as Data Prep prints a date and time: without a fraction, where there is none. */
export function isoDate(moment: number): string {
  return new Date(moment).toISOString().replace(".000Z", "Z");
}

function written(piece: Piece, date: Date): string {
  if ("text" in piece) return piece.text;
  const { letter, width } = piece;
  const padded = (value: number) => String(value).padStart(width, "0");
  switch (letter) {
    case "y":
    case "u":
      return width === 2 ? String(date.getUTCFullYear() % 100).padStart(2, "0") : padded(date.getUTCFullYear());
    case "M":
      return width > 2 ? (MONTHS[date.getUTCMonth()] ?? "") : padded(date.getUTCMonth() + 1);
    case "d":
      return padded(date.getUTCDate());
    case "H":
      return padded(date.getUTCHours());
    case "h":
      return padded(date.getUTCHours() % 12 || 12);
    case "m":
      return padded(date.getUTCMinutes());
    case "s":
      return padded(date.getUTCSeconds());
    case "S":
      return String(date.getUTCMilliseconds()).padStart(3, "0").padEnd(width, "0").slice(0, width);
    case "a":
      return date.getUTCHours() < 12 ? "AM" : "PM";
    default:
      return letter === "X" ? "Z" : "+0000";
  }
}
