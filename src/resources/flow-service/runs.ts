import * as z from "zod/mini";
import type { ApiPromise } from "../../http/api-promise.ts";
import type { CountableList } from "../../http/countable-list.ts";
import type { Transport } from "../../http/transport.ts";
import type { IdInput, RunId } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { checked, checkedId } from "../../payloads/check.ts";
import { id, model } from "../../payloads/models.ts";
import type { Condition, IdCondition, TimeCondition } from "../filters/condition.ts";
import type { Created } from "./entity.ts";
import type { GuardedOptions } from "./action.ts";
import type { Collection } from "./collection.ts";
import { datesInSeconds } from "./epoch-seconds.ts";
import { countableListFrom, createIn, getFrom } from "./operations.ts";
import { entityReader } from "./read.ts";
import { type Run, type RunStatus, readRun } from "./run.ts";
import { RunFailures } from "./run-failures.ts";
import { type ReplaceRun, replaceRun, retryRun, type WrittenRun } from "./run-writes.ts";
import type { UpdateOptions } from "./update.ts";
import { type WaitOptions, waitForFirstRun, waitForRun } from "./wait.ts";
import type { ListQuery } from "./where.ts";

/** What to collect on demand. Times are a `Date`, or epoch seconds. */
export interface RunParams {
  readonly startTime?: Date | number | undefined;
  readonly windowStartTime?: Date | number | undefined;
  readonly windowEndTime?: Date | number | undefined;
  readonly deltaColumn?: { readonly name: string } | undefined;
  readonly [key: string]: unknown;
}

/** What a run on demand is made from. Only for flows whose frequency is `once`. Source: tutorial on on-demand ingestion. */
export interface CreateRun {
  readonly flowId: IdInput<"FlowId">;
  readonly params?: RunParams | undefined;
}

/** Fields a list of runs can be filtered by. */
export interface RunFilter {
  readonly id?: IdCondition<"RunId"> | undefined;
  readonly flowId?: IdCondition<"FlowId"> | undefined;
  readonly state?: Condition<string> | undefined;
  readonly createdAt?: TimeCondition | undefined;
  readonly updatedAt?: TimeCondition | undefined;
  readonly "metrics.statusSummary.status"?: Condition<RunStatus> | undefined;
  readonly "metrics.durationSummary.startedAtUTC"?: TimeCondition | undefined;
  readonly "metrics.durationSummary.completedAtUTC"?: TimeCondition | undefined;
}

const time = () => z.optional(z.union([z.date(), z.number()]));

export const createRunSchema = model<CreateRun>()({
  flowId: id("FlowId"),
  params: z.optional(
    z.catchall(
      z.object({
        startTime: time(),
        windowStartTime: time(),
        windowEndTime: time(),
        deltaColumn: z.optional(z.object({ name: z.string() })),
      }),
      z.unknown(),
    ),
  ),
});

const COLLECTION: Collection<Run> = { name: "runs", idName: "RunId", label: "run", read: entityReader<Run>(readRun) };

/** Runs: the executions of flows. They appear two to three minutes after they have started; streaming flows have none. */
export class Runs {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Runs a flow on demand. There is nothing to look for it by when the answer is lost: an {@link UnknownOutcomeError} then says so.
   *
   * @example
   * ```ts
   * const run = await platform.runs.create({
   *   flowId: "e0bd8463-0913-4ca1-bd84-6309134ca1f6",
   *   params: { startTime: new Date(), windowStartTime: new Date("2026-01-01"), windowEndTime: new Date("2026-02-01"), deltaColumn: { name: "updatedAt" } },
   * });
   * ```
   */
  create(input: CreateRun, options?: CallOptions): ApiPromise<Created<RunId>> {
    return this.#transport.call((context) => {
      const body = checked("runs.create", createRunSchema, input, context);
      // The reference says milliseconds; its own example and every tutorial send seconds, and so do we (Q21 of docs/emulator.md).
      return createIn(COLLECTION, { ...body, params: datesInSeconds(body.params ?? {}) });
    }, options);
  }

  /**
   * Reads one. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const run = await platform.runs.get("9830305a-985f-47d0-b030-5a985fd7d004");
   * console.log(run.status, run.metrics?.recordSummary);
   * ```
   */
  get(id: IdInput<"RunId">, options?: CallOptions): ApiPromise<Run> {
    return getFrom(this.#transport, COLLECTION, id, options);
  }

  /**
   * Lists them.
   *
   * @example
   * ```ts
   * for await (const run of platform.runs.list({ where: { flowId: "c9cef9cb-c934-4467-8ef9-cbc934546741" } })) console.log(run.id, run.status);
   * ```
   */
  list(query?: ListQuery<RunFilter>, options?: CallOptions): CountableList<Run> {
    return countableListFrom(this.#transport, COLLECTION, query, options);
  }

  /**
   * Runs a failed run again, or one that succeeded without records; its flow must be batch and enabled. The id may be that of a new run: the
   * documents disagree on it. Not repeated when the answer is lost. Source: tutorial on retrying runs.
   *
   * @example
   * ```ts
   * const { id } = await platform.runs.retry("9830305a-985f-47d0-b030-5a985fd7d004");
   * const run = await platform.runs.wait(id);
   * ```
   */
  retry(id: IdInput<"RunId">, options?: GuardedOptions): ApiPromise<WrittenRun> {
    return this.#transport.call((context) => retryRun(COLLECTION, id, context, options), options);
  }

  /**
   * Replaces one as a whole, for the services that carry runs out: a user's token is refused (FLOW-1427-400). Throws a
   * {@link PreconditionFailedError} when it has changed since its etag was read.
   *
   * @example
   * ```ts
   * const { etag = "", flowId } = await platform.runs.get("9830305a-985f-47d0-b030-5a985fd7d004");
   * await platform.runs.replace("9830305a-985f-47d0-b030-5a985fd7d004", { flowId, metrics: { statusSummary: { status: "success" } } }, { etag });
   * ```
   */
  replace(id: IdInput<"RunId">, run: ReplaceRun, options: UpdateOptions): ApiPromise<WrittenRun> {
    return this.#transport.call((context) => replaceRun(COLLECTION, id, run, context, options), options);
  }

  /**
   * Waits until a run has ended, and gives it: also a failed one, whose `status` says so. Throws a {@link TimeoutError} after `waitMs`.
   *
   * @example
   * ```ts
   * const run = await platform.runs.wait("9830305a-985f-47d0-b030-5a985fd7d004", { onProgress: ({ run }) => console.log(run?.status) });
   * if (run.status !== "success") console.error(run.metrics?.statusSummary?.errors);
   * ```
   */
  wait(id: IdInput<"RunId">, options?: WaitOptions): Promise<Run> {
    return waitForRun((callOptions) => this.get(id, callOptions), options);
  }

  /**
   * Waits until a flow's first run has appeared and ended.
   *
   * @example
   * ```ts
   * const run = await platform.runs.waitForFirst("e0bd8463-0913-4ca1-bd84-6309134ca1f6", { pollMs: 10_000 });
   * ```
   */
  async waitForFirst(flowId: IdInput<"FlowId">, options?: WaitOptions): Promise<Run> {
    // Without an id the filter would be left out, and the first run of any flow be taken for this one's.
    checkedId("runs.waitForFirst", "FlowId", flowId, this.#transport.context(options));
    const first = async (callOptions: CallOptions) => (await this.list({ where: { flowId } }, callOptions)).items[0];
    return waitForFirstRun(first, (runId: RunId, callOptions) => this.get(runId, callOptions), options);
  }

  /**
   * What went wrong in a run: its own errors (`errors()`), all there is of a run that failed before it wrote anything; its batches with their
   * errors; and the records that could not be taken in, which the platform keeps for 30 days, and only where error diagnostics were on (a batch
   * whose error is INGEST-1211-400 had none). Also worth asking of a run that succeeded.
   *
   * @example
   * ```ts
   * for await (const { record, errors, file, line } of platform.runs.failures("9830305a-985f-47d0-b030-5a985fd7d004")) {
   *   console.log(file, line, errors.map(({ code, message }) => `${code}: ${message}`), record);
   * }
   * ```
   */
  failures(id: IdInput<"RunId">, options?: CallOptions): RunFailures {
    return new RunFailures(this.#transport, () => this.get(id, options), options);
  }
}
