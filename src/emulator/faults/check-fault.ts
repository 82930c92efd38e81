import { isObject } from "../json.ts";
import type { Fault } from "./fault.ts";

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string" && value !== "";
const isFlag: Check = (value) => typeof value === "boolean";
const isCount: Check = (value) => Number.isInteger(value) && Number(value) >= 1;
const isAmount: Check = (value) => typeof value === "number" && Number.isFinite(value) && value >= 0;

/** What each field of a fault must be, in words and as a test. */
const FIELDS: Readonly<Record<keyof Fault, readonly [what: string, check: Check]>> = {
  method: ["an HTTP method such as POST", isText],
  path: ["the end of a path, from a slash on", (value) => isText(value) && String(value).startsWith("/")],
  call: ["a whole number from 1 on", isCount],
  times: ["a whole number from 1 on", isCount],
  probability: ["a number from 0 to 1", (value) => isAmount(value) && Number(value) <= 1],
  status: ["an HTTP status from 200 to 599", (value) => isCount(value) && Number(value) >= 200 && Number(value) <= 599],
  headers: [
    "an object of texts",
    (value) => isObject(value) && Object.values(value).every((each) => typeof each === "string"),
  ],
  body: ["a text or JSON", (value) => value !== undefined],
  delayMs: ["milliseconds, zero or more", isAmount],
  drip: ["{ bytes, everyMs }", (value) => isObject(value) && isCount(value.bytes) && isAmount(value.everyMs)],
  reset: ["true or false", isFlag],
  truncate: ["a number of bytes, zero or more", isAmount],
  commit: ["true or false", isFlag],
  expireTokens: ["true or false", isFlag],
  limit: ["{ requests, windowMs }", (value) => isObject(value) && isCount(value.requests) && isAmount(value.windowMs)],
  listingLagMs: ["milliseconds, zero or more", isAmount],
};

const MATCHING = new Set<string>(["method", "path", "call", "times", "probability", "commit", "headers", "body"]);

/** Refuses what is no fault, naming the field. */
export function checkFault(fault: unknown): asserts fault is Fault {
  if (!isObject(fault)) throw new TypeError('A fault is an object such as { path: "/flows", status: 503 }.');
  const known: Readonly<Record<string, readonly [string, Check]>> = FIELDS;
  for (const [name, value] of Object.entries(fault)) {
    const field = Object.hasOwn(known, name) ? known[name] : undefined;
    if (field === undefined)
      throw new TypeError(`A fault has no field "${name}". It has: ${Object.keys(FIELDS).join(", ")}.`);
    const [what, check] = field;
    if (!check(value)) throw new TypeError(`A fault's ${name} is ${what}; got ${JSON.stringify(value)}.`);
  }
  if (fault.status === undefined && fault.body !== undefined) throw new TypeError("A fault's body goes with a status.");
  if (Object.keys(fault).every((name) => MATCHING.has(name)) && fault.headers === undefined) {
    throw new TypeError(
      "A fault does something: give it a status, delayMs, drip, reset, truncate, expireTokens, limit or listingLagMs.",
    );
  }
}
