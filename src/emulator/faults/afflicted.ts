import type { Answer } from "../http/answer.ts";
import type { Delivery } from "../delivery/delivery.ts";
import type { Effect } from "./faults.ts";

/** Whether the request is carried out at all: one whose answer is replaced or lost is not, unless the fault says so. */
export function isCarriedOut({ commit, status, reset, limitedForMs }: Effect): boolean {
  return commit === true || !(status !== undefined || reset === true || limitedForMs !== undefined);
}

/** What is sent after all: the platform's own answer, where there is one, with what befalls it. */
export function afflicted(own: Answer | undefined, effect: Effect, now: number): Delivery {
  const { limitedForMs, status = limitedForMs === undefined ? own?.status : 429 } = effect;
  const replaced = own === undefined || effect.status !== undefined || limitedForMs !== undefined;
  const answer = replaced ? replacement(status ?? 500, effect, now) : own;
  return {
    ...answer,
    headers: { ...answer.headers, ...lowerCase(effect.headers ?? {}) },
    reset: effect.reset === true,
    ...(effect.truncate === undefined ? {} : { truncate: effect.truncate }),
    ...(effect.drip === undefined ? {} : { drip: effect.drip }),
  };
}

function replacement(status: number, { body, limitedForMs }: Effect, now: number): Answer {
  const text = typeof body === "string" ? body : body === undefined ? "" : JSON.stringify(body);
  const type = typeof body === "string" ? "text/plain;charset=utf-8" : "application/json;charset=utf-8";
  const headers = { date: new Date(now).toUTCString(), ...(text === "" ? {} : { "content-type": type }) };
  if (limitedForMs === undefined) return { status, headers, text };
  return { status, headers: { ...headers, "retry-after": String(Math.ceil(limitedForMs / 1000)) }, text };
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
