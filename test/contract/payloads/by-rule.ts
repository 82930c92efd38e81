import { isRecord, type Path, valueAt } from "../../../src/specs/json-value.ts";
import type { Change, Mutation, MutationKind } from "./mutation.ts";
import type { Body, Kind, Subject } from "./subjects.ts";

/*
 * Single changes that the documents forbid of every payload of a kind, whatever its spec: what a field is called, that it must be there, what an
 * id can be.
 */

/** A field, as the API reference and the tutorials describe it. */
interface Field {
  readonly path: Path;
  readonly required?: boolean;
  readonly form: "text" | "id" | "ids" | "object" | "list" | "flag";
  /** May it be empty? Names may not, descriptions may. */
  readonly filled?: boolean;
  readonly words?: readonly string[];
}

const FIELDS: Readonly<Record<Kind, readonly Field[]>> = {
  flow: [
    { path: ["name"], required: true, form: "text", filled: true },
    { path: ["description"], form: "text" },
    { path: ["flowSpec"], required: true, form: "object" },
    { path: ["flowSpec", "id"], required: true, form: "id" },
    { path: ["sourceConnectionIds"], required: true, form: "ids" },
    { path: ["targetConnectionIds"], required: true, form: "ids" },
    { path: ["transformations"], form: "list" },
    { path: ["transformations", 0, "name"], required: true, form: "text", filled: true },
    { path: ["transformations", 0, "params"], form: "object" },
    { path: ["scheduleParams"], form: "object" },
    { path: ["options"], form: "object" },
  ],
  "base connection": [
    { path: ["name"], required: true, form: "text", filled: true },
    { path: ["description"], form: "text" },
    { path: ["auth"], required: true, form: "object" },
    { path: ["auth", "specName"], required: true, form: "text", filled: true },
    { path: ["auth", "params"], form: "object" },
    { path: ["connectionSpec"], required: true, form: "object" },
    { path: ["connectionSpec", "id"], required: true, form: "id" },
  ],
  "source connection": [
    { path: ["name"], required: true, form: "text", filled: true },
    { path: ["description"], form: "text" },
    { path: ["baseConnectionId"], form: "id" },
    { path: ["connectionSpec"], required: true, form: "object" },
    { path: ["connectionSpec", "id"], required: true, form: "id" },
    { path: ["data"], form: "object" },
    { path: ["data", "format"], required: true, form: "text", filled: true },
    { path: ["data", "properties", "columnDelimiter"], form: "text" },
    { path: ["data", "properties", "encoding"], form: "text" },
    { path: ["data", "properties", "compressionType"], form: "text" },
    { path: ["params"], form: "object" },
    { path: ["params", "path"], form: "text", filled: true },
    { path: ["params", "tableName"], form: "text", filled: true },
    { path: ["params", "type"], form: "text", words: ["file", "folder"] },
    { path: ["params", "recursive"], form: "flag" },
    { path: ["params", "columns"], form: "list" },
    { path: ["params", "columns", 0, "name"], required: true, form: "text", filled: true },
  ],
};

const NO_IDS = ["", "an id with spaces", "an/id", "an?id", "an#id"];

const WRONG: Readonly<Record<Field["form"], readonly unknown[]>> = {
  text: [5, {}, null],
  id: [5, {}, null],
  ids: ["text", {}, null],
  object: ["text", [], null],
  list: ["text", {}, null],
  flag: ["maybe", 5, null],
};

/** The documented changes of a payload; a field that it does not have is left alone, unless the field above it is there. */
export function changesByRule({ kind, body, spec }: Subject): Mutation[] {
  return [
    ...FIELDS[kind].filter(({ path }) => valueAt(body, path) !== undefined).flatMap((field) => changesOf(field, body)),
    ...(kind === "base connection" && spec !== undefined ? unknownAuth(body) : []),
    ...(kind === "flow" ? otherUnits(body) : []),
  ].map((change) => ({ ...change, by: "documents" }));
}

function changesOf({ path, form, required, filled, words }: Field, body: Body): Change[] {
  const put = (mutation: MutationKind, values: readonly unknown[], at: Path = path) =>
    values.map((value): Change => ({ kind: mutation, path: at, value }));
  const listed: unknown = valueAt(body, path);
  return [
    ...(required === true ? put("a required field left out", [undefined]) : []),
    ...put("a value of a wrong type", WRONG[form]),
    ...(filled === true ? put("an empty text", ["", "  "]) : []),
    ...(form === "id" ? put("an id that can be none", NO_IDS) : []),
    ...(form === "ids" ? put("an empty list", [[]]) : []),
    ...(form === "ids" && Array.isArray(listed)
      ? listed.flatMap((_, index) => [
          ...put("an id that can be none", NO_IDS, [...path, index]),
          ...put("a value of a wrong type", WRONG.id, [...path, index]),
        ])
      : []),
    ...(words === undefined ? [] : put("a word that is not listed", ["fortnight", ""])),
  ];
}

/** FLOW-1415-400 */
function unknownAuth({ auth }: Body): Change[] {
  if (!isRecord(auth) || typeof auth.specName !== "string") return [];
  return ["No Authentication", auth.specName.toUpperCase(), `${auth.specName} `].map((value) => ({
    kind: "a way to authenticate that is not listed",
    path: ["auth", "specName"],
    value,
  }));
}

/** Schedules are in seconds. */
function otherUnits({ scheduleParams }: Body): Change[] {
  const start = isRecord(scheduleParams) ? Number(scheduleParams.startTime) : Number.NaN;
  if (Number.isNaN(start)) return [];
  return [start * 1e3, start * 1e6].map((value) => ({
    kind: "a time in another unit",
    path: ["scheduleParams", "startTime"],
    value,
  }));
}
