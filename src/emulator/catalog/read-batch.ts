import { type JsonObject, compact } from "../json.ts";
import type { CatalogObject } from "../state/catalog-object.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { auditOf } from "./object.ts";

/** A batch as Catalog shows it, with the id that the samples of error diagnostics have in it. */
export function readBatch(batch: CatalogObject, sandbox: Sandbox): JsonObject {
  const { id, body } = batch;
  const isFailed = body.status === "failure" || body.status === "failed";
  const failedBatchLocation = isFailed
    ? `https://platform.adobe.io/data/foundation/export/batches/${id}/failed`
    : undefined;
  return { id, ...body, ...auditOf(batch, sandbox), ...compact({ failedBatchLocation }) };
}
