import { isRecord, type JsonRecord } from "../../http/envelopes.ts";
import { BatchId } from "../../ids.ts";
import { batchIdIn, type Target, targetOf } from "../data-access/link.ts";
import type { Run } from "./run.ts";

/** A batch that a run has written, and where the run says that its failures are told. */
export interface RunBatch {
  readonly id: BatchId;
  readonly failedRecords?: Target;
  readonly sampleErrors?: Target;
}

/**
 * The batches of a run, in the order the run names them: in the targets of its activities, in its extensions, or only in the links of its manifests. Links are taken
 * as they come: the documents name the file of samples in two ways. Source: the tutorial on monitoring dataflows.
 */
export function batchesOf(run: Run): readonly RunBatch[] {
  const batches = new Map<string, RunBatch>();
  const add = (id: string, links: Omit<RunBatch, "id"> = {}) =>
    batches.set(id, { ...batches.get(id), ...links, id: BatchId(id) });
  for (const part of [...(run.activities ?? []), run.metrics ?? {}]) {
    for (const id of targetsIn(part)) add(id);
    for (const { batchId, manifest } of extensionsIn(part)) {
      if (typeof batchId === "string" && batchId !== "") add(batchId);
      if (!isRecord(manifest)) continue;
      for (const name of ["failedRecords", "sampleErrors"] as const) {
        const id = batchIdIn(manifest[name]);
        const target = targetOf(manifest[name]);
        if (id !== undefined && target !== undefined) add(id, { [name]: target });
      }
    }
  }
  return [...batches.values()];
}

/** What the targets of an activity refer to as batches. */
function targetsIn(part: object): readonly string[] {
  const { targetInfo }: JsonRecord = { targetInfo: undefined, ...part };
  if (!Array.isArray(targetInfo)) return [];
  return targetInfo.filter(isRecord).flatMap(({ reference }) => {
    if (!isRecord(reference) || reference.type !== "Batch" || !Array.isArray(reference.ids)) return [];
    return reference.ids.filter((id): id is string => typeof id === "string" && id !== "");
  });
}

/** What the summaries of a run, or of an activity, say beyond their common fields. */
function extensionsIn(part: object): readonly JsonRecord[] {
  return Object.values(part).flatMap((summary: unknown) => {
    const extensions = isRecord(summary) ? summary.extensions : undefined;
    return isRecord(extensions) ? [extensions] : [];
  });
}
