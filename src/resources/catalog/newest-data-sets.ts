import { keyedOf } from "../../http/envelopes.ts";
import type { Operation } from "../../http/operation.ts";
import { plainPath } from "../../http/path.ts";
import { readable } from "../../http/recovery/readable.ts";
import type { Found } from "../../http/recovery/search.ts";
import { type CreatedDataSet, readDataSet } from "./data-set-types.ts";
import { CATALOG, LARGEST_PAGE } from "./list.ts";

/** The newest datasets: what a create made whose answer was lost is among them. Names are no filter here: `*`, `,` and `!` mean something. */
export function newestDataSets(): Operation<readonly Found<CreatedDataSet>[]> {
  return {
    kind: "read",
    method: "GET",
    path: plainPath(`${CATALOG}/dataSets`),
    query: { orderBy: "desc:created", limit: LARGEST_PAGE },
    read: (answer) =>
      readable(keyedOf(answer), (entity) => {
        const { id, created, createdClient } = readDataSet(entity, answer);
        return { id, entity, result: { id }, createdAt: created, createdClient };
      }),
  };
}
