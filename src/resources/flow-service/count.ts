import type { Answer } from "../../http/answer.ts";
import { isRecord } from "../../http/envelopes.ts";

/** `{"count": 3}`, alone or beside items: the guide and the reference print it differently (Q32 of docs/emulator.md). */
export function countIn(answer: Answer): number {
  const { json } = answer;
  const count = isRecord(json) ? json.count : undefined;
  return typeof count === "number" && Number.isSafeInteger(count) && count >= 0
    ? count
    : answer.unexpected("the answer holds no count");
}
