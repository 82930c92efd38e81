import { isAbortError, type Middleware } from "aep-flow-service";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { client, rejection } from "../support/client.ts";
import { type RecordingServer, recordingServer, type Reply } from "../support/recording-server.ts";

vi.setConfig({ testTimeout: 30_000 });
const LIMIT = 4;
let server: RecordingServer;
/** Requests the server has begun and not yet answered. */
let underWay: number;
let most: number;

beforeEach(async () => {
  underWay = 0;
  most = 0;
  server = await recordingServer();
});
afterEach(() => server.close());

const idOf = (call: number) => `call-${call}`;
const callsSeen = () => server.requests.map(({ path }) => path.split("/").at(-1));

/** Answers after a pause, and counts those who wait for it. */
async function counted(
  reply: Reply,
  pauseMs: number,
  whenMore = (_underWay: number): unknown => undefined,
): Promise<Reply> {
  underWay += 1;
  most = Math.max(most, underWay);
  await whenMore(underWay);
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  underWay -= 1;
  return reply;
}

/** As {@link counted}, but the first ones wait until the limit is reached: however slow the machine is, it is seen to be used. */
function countedInFull(): (reply: Reply) => Promise<Reply> {
  let reached: () => void = () => undefined;
  const full = new Promise<void>((resolve) => {
    reached = resolve;
  });
  return (reply) =>
    counted(reply, 1, (count) => {
      if (count === LIMIT) reached();
      return full;
    });
}
const found = (path: string): Reply => ({ body: { items: [{ id: path.split("/").at(-1) }] } });

test("a thousand calls are never more than four at the server, and are first come, first served", async () => {
  const hold = countedInFull();
  server.respond = ({ path }) => hold(found(path));
  const sent: (string | undefined)[] = [];
  const order: Middleware = (request, next) => {
    sent.push(request.url.split("/").at(-1));
    return next(request);
  };
  const platform = client(server.url, { concurrency: LIMIT, middleware: [order] });
  const numbers = Array.from({ length: 1_000 }, (_, call) => call);
  const flows = await Promise.all(numbers.map((call) => platform.flows.get(idOf(call), { validation: "off" })));
  expect(flows.map(({ id }) => id)).toEqual(numbers.map(idOf));
  expect(most).toBe(LIMIT);
  // As they leave: on the way four connections may overtake one another.
  expect(sent).toEqual(numbers.map(idOf));
});

test("the limit holds for all sandboxes and resources of a client together", async () => {
  const hold = countedInFull();
  server.respond = ({ path }) => hold(found(path));
  const platform = client(server.url, { concurrency: LIMIT });
  const other = platform.inSandbox("prod");
  await Promise.all(
    Array.from({ length: 40 }, (_, call) => (call % 2 === 0 ? platform.flows : other.runs).get(idOf(call))),
  );
  expect(most).toBe(LIMIT);
});

test("what is cancelled while it waits is never sent, and takes nobody's turn", async () => {
  server.respond = ({ path }) => counted(found(path), 10);
  const platform = client(server.url, { concurrency: 1 });
  const controller = new AbortController();
  const get = (call: number) => platform.flows.get(idOf(call), call % 2 === 1 ? { signal: controller.signal } : {});
  const calls = [0, 1, 2, 3, 4].map(get);
  const cancelled = [1, 3].map((call) => rejection(calls[call] ?? Promise.resolve()));
  controller.abort();
  expect((await Promise.all(cancelled)).map((error) => isAbortError(error) && error.outcome)).toEqual([
    "not-sent",
    "not-sent",
  ]);
  await Promise.all([calls[0], calls[2], calls[4]]);
  expect(callsSeen()).toEqual([0, 2, 4].map(idOf));
});

test("while a call waits to try again, its place is free for others", async () => {
  server.respond = ({ path }) =>
    server.requests.length === 1 ? { status: 503, headers: { "retry-after": "1" } } : found(path);
  const platform = client(server.url, { concurrency: 1 });
  const calls = [0, 1, 2].map((call) => platform.flows.get(idOf(call)));
  await Promise.all(calls);
  expect(callsSeen()).toEqual([0, 1, 2, 0].map(idOf));
});

test("a place is given back however its call ends", async () => {
  server.respond = (_request, response) => {
    const turn = server.requests.length;
    if (turn === 1) return { status: 404, body: {} };
    if (turn === 2) response.destroy();
    return turn <= 4 ? undefined : { body: { items: [{ id: "last" }] } };
  };
  const platform = client(server.url, { concurrency: 1, retries: 0, timeoutMs: 100 });
  const failing = [0, 1, 2].map((call) => rejection(platform.flows.get(idOf(call))));
  failing.push(rejection(platform.flows.get(idOf(3), { signal: AbortSignal.timeout(150) })));
  const last = platform.flows.get(idOf(4));
  expect(await Promise.all(failing)).toHaveLength(4);
  expect((await last).id).toBe("last");
});
