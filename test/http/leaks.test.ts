import { getEventListeners } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { CallOptions, ExperiencePlatform, PlatformOptions } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { client, rejection } from "../support/client.ts";
import { hurry } from "../support/hurry.ts";
import { PLACES } from "../support/places.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

/*
 * A service makes calls for weeks, often with the one signal that says that it is shutting down. They must leave nothing behind.
 */

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");
hurry();
vi.setConfig({ testTimeout: 30_000 });
let server: RecordingServer;
let controller: AbortController;

beforeEach(async () => {
  controller = new AbortController();
  server = await recordingServer(() => ({ body: { items: [{ id: ID }] } }));
});
afterEach(() => server.close());

const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;

/** Makes calls, so many at a time, all with the one signal; whether they succeed is theirs to say. */
async function make(calls: number, atATime: number, call: (options: CallOptions) => PromiseLike<unknown>) {
  for (let made = 0; made < calls; made += atATime) {
    const batch = Array.from({ length: Math.min(atATime, calls - made) }, () => call({ signal: controller.signal }));
    await Promise.allSettled(batch);
  }
}

/** In process, without a socket: what is left behind is ours. */
const inProcess = (answer: () => Response | Promise<Response>, options: Partial<PlatformOptions> = {}) =>
  client("https://platform.adobe.io", { fetch: async () => answer(), retries: 0, ...options });
const found = () => Response.json({ items: [{ id: ID }] });

const KINDS: [string, number, () => ExperiencePlatform][] = [
  ["succeed", 10_000, () => inProcess(found)],
  ["succeed in a queue", 2_000, () => inProcess(found, { concurrency: 4 })],
  ["are refused", 2_000, () => inProcess(() => Response.json({}, { status: 404 }))],
  ["are tried again", 200, () => inProcess(() => new Response("", { status: 503 }), { retries: 1 })],
  ["break", 2_000, () => inProcess(() => Promise.reject(new TypeError("fetch failed")))],
  ["run into a mistake", 2_000, () => inProcess(() => Promise.reject(new RangeError("mine")))],
  ["take too long", 500, () => inProcess(() => new Promise<Response>(() => undefined), { timeoutMs: 5 })],
  ["run out of time", 500, () => inProcess(() => new Promise<Response>(() => undefined), { totalTimeoutMs: 5 })],
];

test.each(KINDS)("calls that %s leave no listener and no timer behind, %i of them", async (_how, calls, make_) => {
  const before = timers();
  const warnings: Error[] = [];
  const onWarning = (warning: Error) => void warnings.push(warning);
  process.on("warning", onWarning);
  const platform = make_();
  await make(calls, 100, (options) => platform.flows.get(ID, options));
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  expect(timers()).toBeLessThanOrEqual(before);
  process.off("warning", onWarning);
  expect(warnings).toEqual([]);
});

test("500 calls over a socket leave no listener and no timer behind", async () => {
  const platform = client(server.url);
  await make(10, 10, (options) => platform.flows.get(ID, options));
  const before = timers();
  await make(500, 25, (options) => platform.flows.get(ID, options));
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  // Node keeps timers of its own for the connections it keeps.
  expect(timers()).toBeLessThanOrEqual(before + 1);
});

test("the heap does not grow with the calls", async () => {
  const platform = inProcess(found, { concurrency: 4 });
  const heapAfter = async (calls: number) => {
    await make(calls, 100, (options) => platform.flows.get(ID, options));
    // Some of it goes only after what is finalized has had its turn.
    for (let round = 0; round < 5; round++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      collectGarbage();
    }
    return process.memoryUsage().heapUsed;
  };
  const before = await heapAfter(2_000);
  const after = await heapAfter(10_000);
  // A kilobyte a call would be ten megabytes.
  expect(after - before).toBeLessThan(2 * 1024 * 1024);
});

describe("a call that is aborted leaves no listener and no timer behind", () => {
  test.each(Object.entries(PLACES))("%s", async (_where, place) => {
    const { call, there } = place(server, controller.signal);
    await there;
    const before = timers();
    controller.abort();
    await rejection(call);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    expect(timers()).toBeLessThanOrEqual(before);
  });
});
