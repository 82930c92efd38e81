import { type JsonObject, compact } from "../json.ts";
import type { CatalogObject } from "../state/catalog-object.ts";
import { digestHex } from "../state/digest.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { lastBatchesOf } from "./last-batches.ts";
import { auditOf } from "./object.ts";

/** The id of a dataset's one view. */
export function viewIdOf(dataSetId: string): string {
  return digestHex(`view:${dataSetId}`, 24);
}

/** A dataset as Catalog shows it; the id is the key it is listed under, never a member. */
export function readDataSet(dataSet: CatalogObject, sandbox: Sandbox): JsonObject {
  const { id, body } = dataSet;
  const viewId = viewIdOf(id);
  const { last, lastSuccessful, lastFailed } = lastBatchesOf(sandbox, id);
  return {
    ...body,
    ...auditOf(dataSet, sandbox),
    viewId,
    basePath: `adl://emulator/platform/${id}`,
    persistence: {
      adls: { location: `adl://emulator/platform/${id}`, adlsType: {}, credentials: `@/dataSets/${id}/credentials` },
    },
    files: `@/dataSets/${id}/views/${viewId}/files`,
    state: "ACTIVE",
    ...compact({
      lastBatchId: last?.id,
      lastBatchStatus: last?.body.status,
      lastSuccessfulBatch: lastSuccessful?.id,
      lastFailedBatch: lastFailed?.id,
    }),
  };
}
