import { flowProblem } from "../errors/flow.ts";
import type { Exchange } from "../http/exchange.ts";
import { type Json, type JsonObject, textAt } from "../json.ts";
import { findSchema } from "../schema-registry/find-schema.ts";
import { DATA_LAKE } from "../specs/spec-ids.ts";
import { payloadWith } from "./payload.ts";

/** A target connection as it is stored, or the refusal of it. It needs no name, unlike a source; a draft may still lack its dataset. */
export function targetBody(body: Json, isDraft: boolean, { sandbox }: Exchange): JsonObject {
  const payload = payloadWith(body, "connectionSpec.id");
  if (textAt(payload, "connectionSpec.id") !== DATA_LAKE) {
    throw flowProblem("1307-400", `A data lake target has the connection spec ${DATA_LAKE}.`);
  }
  if (isDraft) return payload;
  const schemaId = textAt(payload, "data.schema.id");
  if (schemaId === undefined) throw flowProblem("1100-400", "data.schema.id is required.");
  if (findSchema(sandbox, schemaId) === undefined) throw flowProblem("1100-400", `There is no schema ${schemaId}.`);
  const dataSetId = textAt(payload, "params.dataSetId") ?? "";
  if (!sandbox.dataSets.has(dataSetId)) {
    throw flowProblem("1325-400", `params.dataSetId names no dataset: ${dataSetId || "(missing)"}.`);
  }
  return payload;
}
