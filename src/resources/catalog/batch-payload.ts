import * as z from "zod/mini";
import { id, model, nonEmpty, openEnum, text } from "../../payloads/models.ts";
import {
  BATCH_STATUSES,
  type BatchError,
  type BatchFields,
  type BatchInputFormat,
  type CreateBatch,
  type RelatedObject,
} from "./batch-types.ts";

const moment = () => z.optional(z.union([z.date(), z.number()]));
const count = () => z.optional(z.number());

const errors = () =>
  z.optional(
    z.readonly(
      z.array(
        model<BatchError>()({
          code: z.optional(text()),
          description: z.optional(text()),
          rows: z.optional(z.readonly(z.array(text()))),
          recordCount: count(),
        }),
      ),
    ),
  );
const metrics = () => z.optional(z.record(z.string(), z.unknown()));

const shape = {
  status: openEnum(BATCH_STATUSES),
  externalId: z.optional(nonEmpty()),
  started: moment(),
  completed: moment(),
  replay: z.optional(
    z.object({ predecessors: z.optional(z.readonly(z.array(id("BatchId")))), reason: z.optional(text()) }),
  ),
  recordCount: count(),
  failedRecordCount: count(),
  errors: errors(),
  size: count(),
  availableDates: z.optional(z.object({ startDate: moment(), endDate: moment() })),
  relatedObjects: z.optional(
    z.readonly(
      z.array(
        model<RelatedObject>()({
          type: openEnum(["batch", "dataSet", "dataSetFile", "dataSetView", "transform"]),
          id: nonEmpty(),
          tag: z.optional(text()),
          status: z.optional(openEnum(BATCH_STATUSES)),
          errors: errors(),
          metrics: metrics(),
        }),
      ),
    ),
  ),
  metrics: metrics(),
  tags: z.optional(z.record(z.string(), z.unknown())),
  inputFormat: z.optional(
    model<BatchInputFormat>()({
      format: z.optional(openEnum(["csv", "parquet", "json", "avro"])),
      isMultiLineJson: z.optional(z.boolean()),
      delimiter: z.optional(text()),
      quote: z.optional(text()),
      escape: z.optional(text()),
      nullMarker: z.optional(text()),
      header: z.optional(z.union([z.string(), z.boolean()])),
      charset: z.optional(openEnum(["US-ASCII", "UTF-8", "ISO-8859-1"])),
    }),
  ),
};

export const createBatchSchema = model<CreateBatch>()(shape);

export const batchFieldsSchema = model<BatchFields>()({ ...shape, status: z.optional(shape.status) });

/** A batch as it is sent: moments in the unit of their field. */
export function batchBody<T extends BatchFields>(input: T): object {
  const { started, completed, availableDates } = input;
  return {
    ...input,
    started: inUnit(started, 1),
    completed: inUnit(completed, 1),
    availableDates: availableDates && {
      ...availableDates,
      startDate: inUnit(availableDates.startDate, 1_000),
      endDate: inUnit(availableDates.endDate, 1_000),
    },
  };
}

function inUnit(moment: Date | number | undefined, milliseconds: number): number | undefined {
  return moment instanceof Date ? Math.floor(moment.getTime() / milliseconds) : moment;
}
