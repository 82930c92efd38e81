import type { Exchange, Reply } from "../http/exchange.ts";
import { type JsonObject, at, compact, listAt } from "../json.ts";
import { ORG_ID } from "../state/account.ts";
import type { CatalogObject } from "../state/catalog-object.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { type Row, listReply } from "./list.ts";

interface LastBatches {
  readonly last: CatalogObject | undefined;
  readonly lastSuccessful: CatalogObject | undefined;
  readonly lastFailed: CatalogObject | undefined;
}

/** The batches of a dataset that are the last of their kind. */
export function lastBatchesOf(sandbox: Sandbox, dataSetId: string): LastBatches {
  const batches = [...sandbox.batches.values()].filter((batch) => isOf(batch.body, dataSetId));
  const latest = (statuses: readonly string[]) =>
    batches.findLast(({ body }) => statuses.includes(String(body.status)));
  return { last: batches.at(-1), lastSuccessful: latest(["success"]), lastFailed: latest(["failure", "failed"]) };
}

/** Whether a batch is one of a dataset. */
export function isOf(batch: JsonObject, dataSetId: string): boolean {
  return listAt(batch, "relatedObjects").some((each) => at(each, "type") === "dataSet" && at(each, "id") === dataSetId);
}

/** `GET /lastBatches`: of every dataset that has had one. */
export function listLastBatches(exchange: Exchange): Reply {
  const { sandbox } = exchange;
  const rows = [...sandbox.dataSets.keys()].flatMap((id): Row[] => {
    const { last, lastSuccessful, lastFailed } = lastBatchesOf(sandbox, id);
    if (last === undefined) return [];
    const shown = compact({
      lastBatchId: last.id,
      lastBatchStatus: last.body.status,
      lastSuccessfulBatchId: lastSuccessful?.id,
      lastFailedBatchId: lastFailed?.id,
      imsOrg: ORG_ID,
      sandboxId: sandbox.id,
      created: last.createdAt,
      updated: last.updatedAt,
    });
    return [[id, shown]];
  });
  return listReply(exchange, rows, {
    dataSetId:
      (value) =>
      ([id]) =>
        value.split(",").includes(id),
  });
}
