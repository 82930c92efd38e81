import { MappingProblem } from "../problem.ts";
import { type DateParts, momentOf, offsetOf } from "./moment-of.ts";
import { MONTHS, type Piece, piecesOf } from "./pattern.ts";

/** The formats that are tried in turn where none is given. Source: the guide on handling data formats with Data Prep. */
const USUAL: readonly string[] = [
  "yyyy/MM/dd",
  "yyyy.MM.dd",
  "yyyy-MMM-dd",
  "yyyyMMdd",
  "MM-dd-yyyy",
  "MMddyyyy",
  "M/dd/yyyy",
  "dd.M.yyyy",
  "M/dd/yyyy hh:mm:ss a",
  "dd.M.yyyy hh:mm:ss a",
  "dd.MMM.yyyy",
  "dd-MMM-yyyy",
];

/** ISO 8601 and the first formats of that list, which differ from it in a space. */
const ISO =
  /^(?<year>\d{4})-(?<month>\d{2})(?:-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d{1,9}))?)?\s?(?<zone>Z|[+-]\d{2}(?::?\d{2})?)?)?)?$/;

/** The epoch milliseconds that a text says, in UTC where it names no zone; undefined where it is no date. */
export function parseDate(text: string, format?: string): number | undefined {
  if (format !== undefined) return parseAs(text, format);
  const iso = ISO.exec(text)?.groups;
  if (iso !== undefined) return fromGroups(iso);
  for (const each of USUAL) {
    const moment = parseAs(text, each);
    if (moment !== undefined) return moment;
  }
  return undefined;
}

function parseAs(text: string, format: string): number | undefined {
  const pieces = piecesOf(format);
  const groups = new RegExp(`^${pieces.map(source).join("")}$`, "i").exec(text)?.groups;
  return groups === undefined ? undefined : fromGroups(groups);
}

/** Where each letter's value goes, and what it looks like. */
const GROUPS: Readonly<Record<string, string>> = {
  y: "year",
  u: "year",
  M: "month",
  d: "day",
  H: "hour",
  h: "hour",
  m: "minute",
  s: "second",
  S: "fraction",
  a: "half",
  Z: "zone",
  X: "zone",
};

function source(piece: Piece, index: number, pieces: readonly Piece[]): string {
  if ("text" in piece) return piece.text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const { letter, width } = piece;
  const group = GROUPS[letter] ?? letter;
  if (pieces.findIndex((each) => "letter" in each && GROUPS[each.letter] === group) !== index) {
    throw new MappingProblem(`A date format names its ${group} once.`);
  }
  return `(?<${group}>${shapeOf(letter, width)})`;
}

function shapeOf(letter: string, width: number): string {
  if (letter === "a") return "[ap]m";
  if (letter === "Z" || letter === "X") return "Z|[+-]\\d{2}(?::?\\d{2})?";
  if (letter === "M" && width > 2) return "[a-z]{3,9}";
  if (letter === "S") return `\\d{${width}}`;
  if (letter === "y" || letter === "u") return width === 2 ? "\\d{2}" : "\\d{4}";
  return width === 1 ? "\\d{1,2}" : "\\d{2}";
}

function fromGroups(groups: Record<string, string | undefined>): number | undefined {
  const year = Number(groups.year ?? "1970") + (groups.year?.length === 2 ? 2000 : 0);
  const month = monthOf(groups.month ?? "1");
  if (month === undefined) return undefined;
  const hour = hourOf(Number(groups.hour ?? "0"), groups.half);
  const parts: DateParts = {
    year,
    month,
    day: Number(groups.day ?? "1"),
    minute: Number(groups.minute ?? "0"),
    second: Number(groups.second ?? "0"),
    hour,
    millisecond: Number((groups.fraction ?? "0").padEnd(3, "0").slice(0, 3)),
    offset: offsetOf((groups.zone ?? "Z").toUpperCase()),
  };
  return momentOf(parts);
}

function monthOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const index = MONTHS.findIndex((name) => name.toLowerCase() === text.slice(0, 3).toLowerCase());
  return index === -1 ? undefined : index + 1;
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
}
