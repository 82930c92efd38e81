import { bytesOf } from "../engine/outcome.ts";
import { shownRowErrors } from "../engine/row-errors.ts";
import { type JsonObject, compact } from "../json.ts";
import { digest32 } from "../state/digest.ts";
import type { Run } from "../state/run.ts";
import { errorsOf, recordSummary } from "./run-metrics.ts";

/** Where a batch's files are. */
const EXPORT = "https://platform.adobe.io/data/foundation/export/batches";

/** The first activity: rows are copied from the source. It takes the first half of the run or somewhat more. */
export function copyActivity(run: Run, spell: (word: string) => string): JsonObject {
  const { outcome, references, startsAt, window } = run;
  const failed = outcome.failedAt === "copy";
  const completedAtUTC = failed ? run.completesAt : handover(run);
  return {
    id: "copyActivity",
    updatedAtUTC: completedAtUTC,
    durationSummary: {
      startedAtUTC: startsAt,
      completedAtUTC,
      extensions: { windowStart: window.start, windowEnd: window.end },
    },
    sizeSummary: { inputBytes: outcome.inputBytes, outputBytes: outcome.inputBytes },
    recordSummary: {},
    fileSummary: { inputFileCount: outcome.fileCount, outputFileCount: failed ? 0 : outcome.fileCount },
    statusSummary: compact({
      status: spell(failed ? "failed" : "success"),
      errors: failed ? errorsOf(outcome) : undefined,
      extensions: { type: references.type },
    }),
    sourceInfo: [
      {
        id: references.sourceConnectionId,
        type: "SourceConnection",
        reference: { type: "AdfRunId", ids: [references.copyId] },
      },
    ],
  };
}

/** The second activity: rows are mapped and promoted to the dataset as a batch. */
export function promotionActivity(run: Run, spell: (word: string) => string): JsonObject {
  const { outcome, references, completesAt } = run;
  const batch = `${EXPORT}/${references.batchId}/meta?path=`;
  const manifest = { failedRecords: `${batch}row_errors`, sampleErrors: `${batch}row_error_samples.json` };
  const extensions =
    outcome.failedCount === 0
      ? undefined
      : compact({
          manifest: outcome.hasDiagnostics ? manifest : undefined,
          errors: shownRowErrors(outcome, "message"),
        });
  return {
    id: "promotionActivity",
    updatedAtUTC: completesAt,
    durationSummary: { startedAtUTC: handover(run), completedAtUTC: completesAt },
    sizeSummary: { inputBytes: outcome.inputBytes, outputBytes: bytesOf(outcome.records) },
    recordSummary: recordSummary(outcome),
    fileSummary: {
      inputFileCount: outcome.fileCount,
      outputFileCount: outcome.records.length === 0 ? 0 : 1,
      extensions: { manifest: { fileInfo: `${batch}input_files` } },
    },
    statusSummary: compact({ status: spell(outcome.status), errors: errorsOf(outcome), extensions }),
    targetInfo: [
      {
        id: references.targetConnectionId,
        type: "TargetConnection",
        reference: { type: "Batch", ids: [references.batchId] },
      },
    ],
  };
}

/** When the copy is over: at 50 to 80 percent of the run, which of them only its id decides. */
function handover({ id, startsAt, completesAt }: Run): number {
  const share = 0.5 + (digest32(`${id}:handover`) / 0xffffffff) * 0.3;
  return startsAt + Math.floor((completesAt - startsAt) * share);
}
