import type { Answer } from "../../http/answer.ts";
import { oneOf, stringIn } from "../../http/envelopes.ts";
import { type Collection, etagIn, type Identified } from "./collection.ts";
import type { Created } from "./entity.ts";

/** `{id, etag}`; `{items: [{id, etag}]}` and a whole entity are documented, too. */
export function referenceIn<T extends Identified>(collection: Collection<T>, answer: Answer): Created<T["id"]> {
  const record = oneOf(answer, collection.label);
  return { id: stringIn(answer, record, "id"), etag: etagIn(answer, record) };
}
