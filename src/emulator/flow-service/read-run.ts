import { bytesOf } from "../engine/outcome.ts";
import { statusOf } from "../engine/run-status.ts";
import { type Json, type JsonObject, compact } from "../json.ts";
import type { Quirks } from "../quirks.ts";
import { digestHex } from "../state/digest.ts";
import { uuidFrom } from "../state/ids.ts";
import type { Run } from "../state/run.ts";
import type { Sandbox } from "../state/sandbox.ts";
import type { World } from "../state/world.ts";
import { auditOf } from "./read-entity.ts";
import { copyActivity, promotionActivity } from "./run-activities.ts";
import { errorsOf, recordSummary } from "./run-metrics.ts";
import { spellStatus } from "./status-case.ts";

/** A run as a reader sees it now: metrics and activities appear once it has ended. */
export function readRun(run: Run, sandbox: Sandbox, { clock, quirks }: World): JsonObject {
  const status = statusOf(run, clock.now());
  const ended = status === "success" || status === "failed";
  const spell = (word: string) => spellStatus(word, quirks.runStatusCase);
  const activities = ended ? activitiesOf(run, spell, quirks.activityIds) : [];
  const { activities: reported = activities, ...rest } = run.body;
  return {
    ...auditOf(run, sandbox),
    flowId: run.flowId,
    [quirks.runFields === "activities" ? "etag" : "eTag"]: run.etag,
    state: spell(status === "success" ? "completed" : status),
    metrics: ended ? finalMetrics(run, spell(status)) : openMetrics(run, spell(status)),
    ...rest,
    [quirks.runFields]: reported,
  };
}

function openMetrics({ startsAt }: Run, status: string): JsonObject {
  return { durationSummary: { startedAtUTC: startsAt }, statusSummary: { status } };
}

function finalMetrics(run: Run, status: string): JsonObject {
  const { startsAt, completesAt, outcome } = run;
  const errors = errorsOf(outcome);
  const refs: Json[] | undefined = outcome.failedAt === null ? undefined : [`${outcome.failedAt}Activity`];
  return {
    durationSummary: { startedAtUTC: startsAt, completedAtUTC: completesAt },
    sizeSummary: { inputBytes: outcome.inputBytes, outputBytes: bytesOf(outcome.records) },
    recordSummary: outcome.failedAt === "copy" ? {} : recordSummary(outcome),
    fileSummary: {
      inputFileCount: outcome.fileCount,
      outputFileCount: outcome.records.length === 0 ? 0 : 1,
      activityRefs: ["promotionActivity"],
    },
    statusSummary: compact({ status, errors, activityRefs: refs }),
  };
}

/** Nothing is promoted of what could not be copied. */
function activitiesOf(run: Run, spell: (word: string) => string, ids: Quirks["activityIds"]): Json[] {
  const copy = copyActivity(run, spell);
  const activities = run.outcome.failedAt === "copy" ? [copy] : [copy, promotionActivity(run, spell)];
  if (ids === "literal") return activities;
  return activities.map((each) => ({
    ...each,
    id: uuidFrom(digestHex(`${run.id}:${each.id}`, 32)),
    name: each.id ?? "",
  }));
}
