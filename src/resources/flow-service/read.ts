import type { Answer } from "../../http/answer.ts";
import { type JsonRecord, stringIn } from "../../http/envelopes.ts";
import type { Identified } from "./collection.ts";

/**
 * The one place where an answer becomes an entity. Only the id is insisted on: everything else is kept as it came, for Adobe adds fields
 * and leaves out others. A `fix` sets right what the documents are known to spell in two ways.
 */
export function entityReader<T extends Identified>(fix: (record: JsonRecord) => JsonRecord = (record) => record) {
  return (record: JsonRecord, answer: Answer): T => {
    const id = stringIn(answer, record, "id");
    const entity: unknown = { ...fix(record), id };
    return entity as T;
  };
}
