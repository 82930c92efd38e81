import type { Clock } from "../clock.ts";
import { type Json, isObject } from "../json.ts";

/** Moves a clock as a body says: one of `advance`, `set`, `frozen`. */
export function moveClock(clock: Clock, body: Json | undefined): void {
  const [name, value] = (isObject(body) && Object.keys(body).length === 1 ? Object.entries(body)[0] : undefined) ?? [];
  if (name === "advance") clock.advance(typeof value === "number" ? value : Number.NaN);
  else if (name === "set") clock.set(timeOf(value));
  else if (name === "frozen" && value === true) clock.freeze();
  else if (name === "frozen" && value === false) clock.resume();
  else
    throw new TypeError("The body is one of { advance: ms }, { set: ms or an ISO time }, { frozen: true or false }.");
}

function timeOf(value: Json | undefined): number {
  if (typeof value === "string") return Date.parse(value);
  return typeof value === "number" ? value : Number.NaN;
}
