import type { Answer } from "../../http/answer.ts";
import type { ApiPromise } from "../../http/api-promise.ts";
import { type JsonRecord, oneOf } from "../../http/envelopes.ts";
import { path } from "../../http/path.ts";
import type { Confirm } from "../../http/recovery/search.ts";
import type { Transport } from "../../http/transport.ts";
import { ValidationError } from "../../errors/validation-error.ts";
import type { CallOptions } from "../../options.ts";
import { checked, checkedId } from "../../payloads/check.ts";
import { type Collection, FLOW_SERVICE, type Identified } from "./collection.ts";
import type { Created } from "./entity.ts";
import { type JsonPatch, jsonPatchSchema, patchHolds, secretsOf } from "./json-patch.ts";
import { referenceIn } from "./reference.ts";

/** Options of an update: those of any call, and the etag it is guarded by. */
export interface UpdateOptions extends CallOptions {
  /** As it was read, with its quotes. Another one by now means that somebody else has changed the entity: the update is refused. */
  readonly etag: string;
}

/** Changes an entity, unless it has been changed since it was read. */
export function updateIn<T extends Identified>(
  transport: Transport,
  collection: Collection<T>,
  id: string,
  patch: JsonPatch,
  given: UpdateOptions,
): ApiPromise<Created<T["id"]>> {
  const { etag, ...options } = given ?? {};
  return transport.call((context) => {
    const subject = `${collection.name}.update`;
    const address = path(`${FLOW_SERVICE}/${collection.name}/{id}`, {
      id: checkedId(subject, collection.idName, id, context),
    });
    if (typeof etag !== "string" || etag.trim() === "") {
      const message = "is missing: give the etag of the entity as you read it";
      throw new ValidationError(subject, [{ path: ["etag"], message, rule: "payload" }]);
    }
    const readReference = (answer: Answer) => referenceIn(collection, answer);
    return {
      kind: "guarded",
      method: "PATCH",
      path: address,
      headers: { "if-match": etag },
      body: checked(subject, jsonPatchSchema, patch, context),
      secrets: secretsOf(patch),
      read: readReference,
      confirm: confirmPatch(patch, (look) =>
        look({
          kind: "read",
          method: "GET",
          path: address,
          read: (answer) => ({ entity: oneOf(answer, collection.label), reference: readReference(answer) }),
        }),
      ),
    };
  }, options);
}

/** Ours, if what it changed is there, we were the last to write, and that was after the call began. */
function confirmPatch<R>(
  patch: JsonPatch,
  readBack: (look: Parameters<Confirm<R>>[0]) => Promise<{ readonly entity: JsonRecord; readonly reference: R }>,
): Confirm<R> {
  return async (look, { clientId, notBefore }) => {
    const { entity, reference } = await readBack(look);
    const { updatedAt, updatedClient } = entity;
    const isOurs = updatedClient === clientId && typeof updatedAt === "number" && updatedAt >= notBefore;
    return isOurs && patchHolds(patch, entity) ? reference : undefined;
  };
}
