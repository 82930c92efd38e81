import { keyedOf, referenceIn } from "../../http/envelopes.ts";
import type { Operation } from "../../http/operation.ts";
import { type Path, path, plainPath } from "../../http/path.ts";
import { agrees } from "../../http/recovery/match.ts";
import { readable } from "../../http/recovery/readable.ts";
import type { Found, Search } from "../../http/recovery/search.ts";
import type { CallContext } from "../../http/transport.ts";
import { BatchId, type IdInput } from "../../ids.ts";
import { checkedId } from "../../payloads/check.ts";
import { type CreatedBatch, readBatch } from "./batch-types.ts";
import { CATALOG, LARGEST_PAGE } from "./list.ts";
import { ifMatch, type VersionOptions, writeOperation } from "./write.ts";

export function batchPath(subject: string, id: IdInput<"BatchId">, context: CallContext): Path {
  return path(`${CATALOG}/batches/{id}`, { id: checkedId(subject, "BatchId", id, context) });
}

export function createOperation(address: Path, body: object, search: Search<CreatedBatch>): Operation<CreatedBatch> {
  return {
    kind: "create",
    method: "POST",
    path: address,
    body,
    read: (answer) => ({ id: BatchId(referenceIn(answer, "batches")) }),
    search,
  };
}

export function changeOperation(
  subject: string,
  method: "PUT" | "PATCH",
  id: IdInput<"BatchId">,
  body: object,
  context: CallContext,
  options: VersionOptions | undefined,
): Operation<CreatedBatch> {
  return writeOperation(
    {
      collection: "batches",
      method,
      path: batchPath(subject, id, context),
      headers: ifMatch(subject, options),
      body,
      unguarded: "idempotent",
      holds: (entity) => agrees(body, entity),
    },
    BatchId,
  );
}

/**
 * The newest batches of our client. A status moves on by itself: it is no mark of what was sent. Only an `externalId` tells one batch from another:
 * workers of one credential make batches of the same form for the same dataset all day.
 */
export function searchFor(body: object, apiKey: string): Search<CreatedBatch> {
  const { status, ...sent } = { status: undefined, ...body };
  // Without one, what is found can only be a candidate.
  const isTelling = "externalId" in sent && typeof sent.externalId === "string" && sent.externalId !== "";
  return {
    sent: () => sent,
    idOf: ({ id }) => id,
    find: (look) =>
      look({
        kind: "read",
        method: "GET",
        path: plainPath(`${CATALOG}/batches`),
        query: { orderBy: "desc:created", limit: LARGEST_PAGE, createdClient: apiKey },
        read: foundIn(isTelling),
      }),
  };
}

export function foundIn(isTelling: boolean): Operation<readonly Found<CreatedBatch>[]>["read"] {
  return (answer) =>
    readable(keyedOf(answer), (entity) => {
      const { id, created, createdClient } = readBatch(entity, answer);
      return { id, entity, result: { id }, createdAt: created, createdClient: isTelling ? createdClient : undefined };
    });
}
