import { placeholderProblem } from "../errors/placeholder.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import { type Json, at, listAt } from "../json.ts";
import { textOf } from "./compare.ts";
import { isOf } from "./last-batches.ts";
import { type Row, type SpecialFilter, filtered, listReply } from "./list.ts";
import { readBatch } from "./read-batch.ts";

/** `GET /batches`: keyed by id. */
export function listBatches(exchange: Exchange): Reply {
  return listReply(exchange, rowsOf(exchange), FILTERS);
}

/** The different values that a field has, over the batches that pass the filters. */
export function uniqueValues(exchange: Exchange): Reply {
  const { query, params } = exchange;
  const values = filtered(query, rowsOf(exchange), FILTERS).flatMap(([id, batch]): readonly Json[] => {
    const value = params.field === "id" ? id : batch[params.field ?? ""];
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
  });
  return ok([...new Set(values.map(textOf))]);
}

function rowsOf({ sandbox }: Exchange): readonly Row[] {
  return [...sandbox.batches.values()].map((each): Row => [each.id, readBatch(each, sandbox)]);
}

/** Filters on what a batch is related to, and on the dates its data is available for, which count in epoch seconds. */
const FILTERS: Readonly<Record<string, SpecialFilter>> = {
  dataSet:
    (value) =>
    ([, batch]) =>
      oneOf(value, (id) => isOf(batch, id)),
  batch:
    (value) =>
    ([id, batch]) =>
      oneOf(value, (wanted) => wanted === id || isRelated(batch, "batch", wanted)),
  transform:
    (value) =>
    ([, batch]) =>
      oneOf(value, (id) => isRelated(batch, "transform", id)),
  startAfter: (value) => available("startDate", value, 1),
  startBefore: (value) => available("startDate", value, -1),
  endAfter: (value) => available("endDate", value, 1),
  endBefore: (value) => available("endDate", value, -1),
};

function oneOf(value: string, test: (id: string) => boolean): boolean {
  const isInverted = value.startsWith("!");
  return (isInverted ? value.slice(1) : value).split(",").some(test) !== isInverted;
}

function isRelated(batch: Row[1], type: string, id: string): boolean {
  return listAt(batch, "relatedObjects").some((each) => at(each, "type") === type && at(each, "id") === id);
}

function available(field: string, value: string, sign: 1 | -1): (row: Row) => boolean {
  if (!/^\d+$/.test(value)) throw placeholderProblem(400, `A time is a number of seconds; got ${value}.`);
  return ([, batch]) => {
    const date = at(batch, `availableDates.${field}`);
    return typeof date === "number" && sign * (date - Number(value)) > 0;
  };
}
