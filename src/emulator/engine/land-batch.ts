import type { JsonObject } from "../json.ts";
import type { CatalogObject } from "../state/catalog-object.ts";
import { newEntity } from "../state/new-entity.ts";
import type { Run } from "../state/run.ts";
import type { Sandbox } from "../state/sandbox.ts";
import type { World } from "../state/world.ts";
import { bytesOf } from "./outcome.ts";
import { shownRowErrors } from "./row-errors.ts";

/** The client by which the platform itself writes batches. */
const PLATFORM_CLIENT = "acp_foundation_push";

/** Records in Catalog what a run has brought. What could not even be copied makes no batch. */
export function landBatch(world: World, sandbox: Sandbox, run: Run): void {
  if (run.outcome.failedAt === "copy") return;
  const { batchId } = run.references;
  const entity = newEntity({ world, clientId: PLATFORM_CLIENT }, batchId, batchOf(world, run), run.completesAt);
  const batch: CatalogObject = {
    ...entity,
    createdBy: `${PLATFORM_CLIENT}@AdobeID`,
    revision: 0,
  };
  sandbox.batches.set(batchId, batch);
}

function batchOf({ quirks }: World, { outcome, references, startsAt, completesAt }: Run): JsonObject {
  const { dataSetId, batchId } = references;
  return {
    status: outcome.status === "success" ? "success" : quirks.failedBatch,
    externalId: batchId,
    tags: { acp_enableErrorDiagnostics: outcome.hasDiagnostics },
    relatedObjects: [{ type: "dataSet", id: dataSetId }],
    inputFormat: { format: "parquet" },
    started: startsAt,
    completed: completesAt,
    recordCount: outcome.inputCount,
    failedRecordCount: outcome.failedCount,
    size: outcome.inputBytes,
    metrics: {
      inputByteSize: outcome.inputBytes,
      inputFileCount: outcome.fileCount,
      inputRecordCount: outcome.inputCount,
      outputByteSize: bytesOf(outcome.records),
      outputRecordCount: outcome.records.length,
      failedRecordCount: outcome.failedCount,
    },
    ...(outcome.failedCount === 0 ? {} : { errors: shownRowErrors(outcome, "description") }),
  };
}
