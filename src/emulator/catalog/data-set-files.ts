import type { Exchange, Reply } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { at, listAt } from "../json.ts";
import type { CatalogObject } from "../state/catalog-object.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { THIN } from "./fidelity.ts";
import { type Row, listReply } from "./list.ts";
import { auditOf } from "./object.ts";
import { viewIdOf } from "./read-data-set.ts";

/** What a dataset's `files` leads to, in both forms that Adobe prints it in. */
export const DATA_SET_FILE_ROUTES: readonly Route[] = [
  { method: "GET", pattern: "/dataSets/:id/views/:viewId/files", handle: listFiles, fidelity: THIN },
  { method: "GET", pattern: "/dataSetFiles", handle: listFiles, fidelity: THIN },
];

/** One for each batch that brought records. */
function listFiles(exchange: Exchange): Reply {
  const { sandbox, params } = exchange;
  const rows = [...sandbox.batches.values()].flatMap((batch) => fileOf(batch, sandbox));
  const only = rows.filter(([, file]) => params.id === undefined || file.dataSetId === params.id);
  return listReply(exchange, only);
}

function fileOf(batch: CatalogObject, sandbox: Sandbox): readonly Row[] {
  const dataSet = listAt(batch.body, "relatedObjects").find((each) => at(each, "type") === "dataSet");
  if (batch.body.status !== "success" || dataSet === undefined) return [];
  const dataSetId = String(at(dataSet, "id"));
  const id = fileIdOf(batch.id);
  const file = { id, batchId: batch.id, dataSetId, dataSetViewId: viewIdOf(dataSetId), ...auditOf(batch, sandbox) };
  return [[id, file]];
}

/** The id of the one file that a batch comes to. */
export function fileIdOf(batchId: string): string {
  return `${batchId}-1`;
}
