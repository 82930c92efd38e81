import { oneOf } from "../../http/envelopes.ts";
import type { Operation } from "../../http/operation.ts";
import { path, plainPath } from "../../http/path.ts";
import type { CallContext } from "../../http/transport.ts";
import { checkedId } from "../../payloads/check.ts";
import { type Collection, FLOW_SERVICE, type Identified } from "./collection.ts";
import { findIn } from "./search.ts";

/*
 * Specs are made and replaced by providers of sources: a user's token is refused (FLOW-1426-400). They have no etag, and answer the bare spec.
 */

/** Makes a spec. When the answer is lost it is looked for by its name; specs do not say who made them, so what is found is only told. */
export function createSpec<T extends Identified>(
  collection: Collection<T>,
  body: { readonly name: string },
  readable: object,
): Operation<T> {
  return {
    kind: "create",
    method: "POST",
    path: plainPath(`${FLOW_SERVICE}/${collection.name}`),
    body,
    read: (answer) => collection.read(oneOf(answer, collection.label), answer),
    search: {
      sent: () => readable,
      idOf: ({ id }) => id,
      find: (look) => findIn(look, collection, { name: body.name }, collection.read),
    },
  };
}

/** Replaces a spec as a whole: the last writer wins, for specs know no If-Match. */
export function replaceSpec<T extends Identified>(
  collection: Collection<T>,
  id: string,
  body: unknown,
  context: CallContext,
): Operation<T> {
  return {
    kind: "idempotent",
    method: "PUT",
    path: path(`${FLOW_SERVICE}/${collection.name}/{id}`, {
      id: checkedId(`${collection.name}.replace`, collection.idName, id, context),
    }),
    body,
    read: (answer) => collection.read(oneOf(answer, collection.label), answer),
  };
}
