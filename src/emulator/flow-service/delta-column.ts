import { transformationParams } from "../engine/transformation-params.ts";
import { flowProblem } from "../errors/flow.ts";
import type { JsonObject } from "../json.ts";
import { listsOnce, transformationSchemas } from "../specs/flow-spec-parts.ts";

/**
 * A table flow needs its delta column when it recurs, and must not have one when it runs once. Only its creation is held to the former: the
 * tutorial on updates replaces the Copy step of a recurring flow, and is answered 200.
 */
export function checkDeltaColumn(
  payload: JsonObject,
  flowSpec: JsonObject,
  { frequency }: JsonObject,
  isUpdate: boolean,
): void {
  if (!listsOnce(flowSpec) || !transformationSchemas(flowSpec).has("Copy")) return;
  const hasDelta = transformationParams(payload, "Copy")?.deltaColumn !== undefined;
  if (frequency === "once" && hasDelta && !isUpdate) {
    throw flowProblem("1369-400", "A Copy with a deltaColumn is not allowed with the frequency once.");
  }
  if (frequency !== "once" && !hasDelta && !isUpdate) {
    throw flowProblem("1367-400", "A recurring flow over tables needs a Copy with a deltaColumn.");
  }
}
