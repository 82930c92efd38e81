import type { Json } from "../../json.ts";
import { formatDate, isoDate } from "../dates/format-date.ts";
import { parseDate } from "../dates/parse-date.ts";
import { MappingProblem } from "../problem.ts";
import { asText, numberIn } from "../values.ts";
import type { MappingFunction } from "./function.ts";

const category = "Date / Time";

export const DATE_FUNCTIONS: readonly MappingFunction[] = [
  {
    name: "now",
    category,
    description: "The time now.",
    syntax: "now()",
    example: "now()",
    result: "2021-10-26T10:10:24Z",
    args: [0, 0],
    apply: (_, { now }) => isoDate(now),
  },
  {
    name: "timestamp",
    category,
    description: "The time now, in epoch milliseconds.",
    syntax: "timestamp()",
    example: "timestamp()",
    result: "1571850624571",
    args: [0, 0],
    apply: (_, { now }) => now,
  },
  {
    name: "date",
    category,
    description: "The date that a text says in a format, or a default where it is null.",
    syntax: "date(DATE, FORMAT, DEFAULT_DATE)",
    example: 'date("2019-10-23 11:24", "yyyy-MM-dd HH:mm", now())',
    result: "2019-10-23T11:24:00Z",
    args: [1, 3],
    apply: ([text = null, format, fallback = null]) => {
      if (text === null || text === "") return fallback;
      return isoDate(momentIn(text, format === undefined || format === null ? undefined : asText(format)));
    },
  },
  {
    name: "format",
    category,
    description: "A date in a format.",
    syntax: "format(DATE, FORMAT)",
    example: 'format(date("2019-10-23T11:24:35+00:00"), "yyyy-MM-dd HH:mm:ss")',
    result: "2019-10-23 11:24:35",
    args: [2, 2],
    apply: ([date = null, format = null]) => (date === null ? null : formatDate(momentIn(date), asText(format))),
  },
  {
    name: "dformat",
    category,
    description: "A time in epoch milliseconds in a format.",
    syntax: "dformat(TIMESTAMP, FORMAT)",
    example: "dformat(1571829875000, \"yyyy-MM-dd'T'HH:mm:ss.SSSX\")",
    result: "2019-10-23T11:24:35.000Z",
    args: [2, 2],
    apply: ([timestamp = null, format = null]) =>
      timestamp === null ? null : formatDate(momentIn(numberIn(timestamp) ?? timestamp), asText(format)),
  },
  {
    name: "date_part",
    category,
    description: "A part of a date, such as its year.",
    syntax: "date_part(COMPONENT, DATE)",
    example: 'date_part("MM", date("2019-10-17 11:55:12"))',
    result: "10",
    args: [2, 2],
    apply: ([component = null, date = null]) => (date === null ? null : partOf(asText(component), momentIn(date))),
  },
  {
    name: "zone_date_to_utc",
    category,
    description: "A date of any zone in UTC.",
    syntax: "zone_date_to_utc(DATE)",
    example: 'zone_date_to_utc("2019-10-17T11:55:12-08:00")',
    result: "2019-10-17T19:55:12Z",
    args: [1, 1],
    apply: ([date = null]) => (date === null ? null : isoDate(momentIn(date))),
  },
];

function momentIn(value: Json, format?: string): number {
  const moment = typeof value === "number" ? value : parseDate(asText(value), format);
  if (moment === undefined || Number.isNaN(new Date(moment).getTime())) {
    throw new MappingProblem(`${asText(value)} is no date${format === undefined ? "" : ` in the format ${format}`}.`);
  }
  return moment;
}

/** The names of each part. Source: Data Prep mapping functions. */
const PARTS: readonly (readonly [names: string, read: (date: Date) => number])[] = [
  ["year yyyy", (date) => date.getUTCFullYear()],
  ["yy", (date) => date.getUTCFullYear() % 100],
  ["quarter qq q", (date) => Math.floor(date.getUTCMonth() / 3) + 1],
  ["month mm m", (date) => date.getUTCMonth() + 1],
  ["day dd d", (date) => date.getUTCDate()],
  ["hour hh hh24", (date) => date.getUTCHours()],
  ["hh12", (date) => date.getUTCHours() % 12 || 12],
  ["minute mi n", (date) => date.getUTCMinutes()],
  ["second ss s", (date) => date.getUTCSeconds()],
  ["millisecond ms", (date) => date.getUTCMilliseconds()],
];

function partOf(component: string, moment: number): number {
  const part = PARTS.find(([names]) => names.split(" ").includes(component.toLowerCase()));
  if (part === undefined) throw new MappingProblem(`The emulator does not apply the date part ${component}.`);
  return part[1](new Date(moment));
}
