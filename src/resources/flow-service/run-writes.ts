import * as z from "zod/mini";
import type { Answer } from "../../http/answer.ts";
import { oneOf } from "../../http/envelopes.ts";
import type { Operation } from "../../http/operation.ts";
import { path } from "../../http/path.ts";
import type { CallContext } from "../../http/transport.ts";
import type { IdInput, RunId } from "../../ids.ts";
import { checked, checkedId } from "../../payloads/check.ts";
import { id, model, text } from "../../payloads/models.ts";
import { actionRequest, type GuardedOptions } from "./action.ts";
import { type Collection, FLOW_SERVICE } from "./collection.ts";
import { confirmPatch } from "./confirm-patch.ts";
import type { SpecReference } from "./entity.ts";
import type { Run, RunActivity, RunMetrics } from "./run.ts";
import { etagOption, type UpdateOptions } from "./update.ts";

/** A run that was written. The platform's answer may be a reference or a run, with or without its etag. */
export interface WrittenRun {
  readonly id: RunId;
  /** With its quotes. */
  readonly etag?: string;
}

/** What a run is replaced by. Source: Flow Service API reference, update a run. */
export interface ReplaceRun {
  readonly flowId?: IdInput<"FlowId"> | undefined;
  readonly flowSpec?: SpecReference<"FlowSpecId"> | undefined;
  readonly providerRefId?: string | undefined;
  readonly parentFlowRunId?: IdInput<"RunId"> | undefined;
  readonly childFlowRunIds?: readonly IdInput<"RunId">[] | undefined;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly predecessors?: readonly RunPredecessor[] | undefined;
  readonly metrics?: RunMetrics | undefined;
  readonly activities?: readonly RunActivity[] | undefined;
  readonly recordTypes?: readonly string[] | undefined;
}

/** A run that another one follows. */
export interface RunPredecessor {
  readonly flowId?: IdInput<"FlowId"> | undefined;
  readonly flowRunId?: IdInput<"RunId"> | undefined;
  readonly flowSpec?: Readonly<Record<string, unknown>> | undefined;
}

const open = () => z.optional(z.custom<object>((value) => typeof value === "object" && value !== null));

const replaceRunSchema = z.object({
  flowId: z.optional(id("FlowId")),
  flowSpec: z.optional(model<SpecReference<"FlowSpecId">>()({ id: id("FlowSpecId"), version: z.optional(text()) })),
  providerRefId: z.optional(text()),
  parentFlowRunId: z.optional(id("RunId")),
  childFlowRunIds: z.optional(z.readonly(z.array(id("RunId")))),
  params: open(),
  predecessors: open(),
  metrics: open(),
  activities: open(),
  recordTypes: z.optional(z.readonly(z.array(text()))),
} satisfies { readonly [K in keyof ReplaceRun]-?: z.ZodMiniType });

/** Lower case and hyphenated, as the tutorial on retrying sends it. */
export function retryRun(
  collection: Collection<Run>,
  runId: string,
  context: CallContext,
  options: GuardedOptions | undefined,
): Operation<WrittenRun> {
  return {
    ...actionRequest(collection, "retry", runId, "re-trigger", context, options?.etag),
    read: (answer) => writtenIn(collection, answer),
  };
}

/** Guarded by the etag. An answer that was lost is found out by reading the run again. */
export function replaceRun(
  collection: Collection<Run>,
  runId: string,
  run: ReplaceRun,
  context: CallContext,
  options: UpdateOptions,
): Operation<WrittenRun> {
  const subject = "runs.replace";
  const body = checked(subject, replaceRunSchema, run, context);
  const address = path(`${FLOW_SERVICE}/runs/{id}`, { id: checkedId(subject, collection.idName, runId, context) });
  const sent = Object.entries(body).map(([key, value]) => ({ op: "replace" as const, path: `/${key}`, value }));
  return {
    kind: "guarded",
    method: "PUT",
    path: address,
    headers: { "if-match": etagOption(subject, options) },
    body,
    read: (answer) => writtenIn(collection, answer),
    confirm: confirmPatch(sent, (look) =>
      look({
        kind: "read",
        method: "GET",
        path: address,
        read: (answer) => ({
          entity: collection.read(oneOf(answer, collection.label), answer),
          reference: writtenIn(collection, answer),
        }),
      }),
    ),
  };
}

function writtenIn(collection: Collection<Run>, answer: Answer): WrittenRun {
  const { id: runId, etag } = collection.read(oneOf(answer, collection.label), answer);
  return { id: runId, ...(etag === undefined ? {} : { etag }) };
}
