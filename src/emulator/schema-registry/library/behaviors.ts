import { fields } from "./fields.ts";
import type { LibraryEntry } from "./resource.ts";

export const RECORD = "https://ns.adobe.com/xdm/data/record";
export const TIME_SERIES = "https://ns.adobe.com/xdm/data/time-series";
const ADHOC = "https://ns.adobe.com/xdm/data/adhoc";
export const AUDITABLE = "https://ns.adobe.com/xdm/common/auditable";

export const BEHAVIORS: readonly LibraryEntry[] = [
  {
    id: RECORD,
    title: "Record Schema",
    description: "Data about a subject, each record with an id of its own.",
    properties: fields({ _id: "uri-reference" }),
    required: ["_id"],
  },
  {
    id: ADHOC,
    title: "Ad Hoc Schema",
    description: "Data of a shape that only one dataset has.",
  },
  {
    id: TIME_SERIES,
    title: "Time-series Schema",
    description: "Data about what happened, each record with an id and the moment.",
    properties: fields({ _id: "uri-reference", timestamp: "date-time" }),
    required: ["_id", "timestamp"],
  },
];

/** Parts that classes are made of and that no list shows. */
export const COMMON: readonly LibraryEntry[] = [
  {
    id: AUDITABLE,
    title: "Auditable",
    description: "Who made and changed a record, when, and by which batches.",
    properties: {
      _repo: {
        type: "object",
        "meta:xdmType": "object",
        properties: fields({ createDate: "date-time", modifyDate: "date-time" }, "repo"),
      },
      ...fields({
        createdByBatchID: "uri-reference",
        modifiedByBatchID: "uri-reference",
        repositoryCreatedBy: "string",
        repositoryLastModifiedBy: "string",
      }),
    },
  },
];
