import type { Confirm, Look } from "../../http/recovery/search.ts";
import { type JsonPatch, patchHolds } from "../editing/json-patch.ts";

/** A patch was carried out by us if what it changes is there, we were the last to write, and that was after the call began. */
export function confirmPatch<R>(
  patch: JsonPatch,
  readBack: (look: Look) => Promise<{ readonly entity: object; readonly reference: R }>,
): Confirm<R> {
  return async (look, { clientId, notBefore }) => {
    const { entity, reference } = await readBack(look);
    const { updatedAt, updatedClient } = { updatedAt: undefined, updatedClient: undefined, ...entity };
    const isOurs = updatedClient === clientId && typeof updatedAt === "number" && updatedAt >= notBefore;
    return isOurs && patchHolds(patch, entity) ? reference : undefined;
  };
}
