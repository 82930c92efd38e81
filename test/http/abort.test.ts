import { type AbortError, isAbortError, isTimeoutError } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client, rejection } from "../support/client.ts";
import { hurry } from "../support/hurry.ts";
import { PLACES } from "../support/places.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

/*
 * The caller's signal ends a call wherever it is, at once, with our AbortError and the caller's own reason.
 */

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
hurry();
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer(() => undefined);
});
afterEach(() => server.close());

async function abortError(call: PromiseLike<unknown>): Promise<AbortError> {
  const error = await rejection(call);
  if (!isAbortError(error)) throw error;
  return error;
}

const MINE = Object.assign(new Error("mine"), { code: "ECONNRESET" });
const REASONS: [string, (controller: AbortController) => void][] = [
  ["no reason", (controller) => controller.abort()],
  ["a word", (controller) => controller.abort("the user left")],
  ["an error that looks like a broken connection", (controller) => controller.abort(MINE)],
  ["nothing at all for a reason", (controller) => controller.abort(null)],
];

describe.each(Object.entries(PLACES))("aborted %s", (_where, place) => {
  test.each(REASONS)("with %s", async (_what, abort) => {
    const controller = new AbortController();
    const { call, there, outcome } = place(server, controller.signal);
    await there;
    const requests = server.requests.length;
    abort(controller);
    const error = await abortError(call);
    expect(error.reason).toBe(controller.signal.reason);
    expect(error.outcome).toBe(outcome);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(server.requests).toHaveLength(requests);
  });

  test("by AbortSignal.timeout", async () => {
    const signal = AbortSignal.timeout(80);
    const error = await abortError(place(server, signal).call);
    expect(error.reason).toBe(signal.reason);
    expect(error.reason).toMatchObject({ name: "TimeoutError" });
  });
});

test.each(["pausing before it looks for a lost create", "looking for a lost create"])(
  "aborted %s, the error can look for it later",
  async (where) => {
    const controller = new AbortController();
    const stuck = PLACES[where]?.(server, controller.signal);
    await stuck?.there;
    controller.abort();
    expect((await abortError(stuck?.call ?? Promise.resolve())).find).toBeTypeOf("function");
  },
);

test("a limit that passes while a flow spec is looked up says that the flow was not sent", async () => {
  const flow = { name: "Contacts", flowSpec: { id: ID }, sourceConnectionIds: [ID], targetConnectionIds: [ID] };
  const error = await rejection(client(server.url, { totalTimeoutMs: 80 }).flows.create(flow));
  expect(isTimeoutError(error) && { limit: error.limit, outcome: error.outcome, path: error.path }).toEqual({
    limit: "totalTimeoutMs",
    outcome: "not-sent",
    path: `/data/foundation/flowservice/flowSpecs/${ID}`,
  });
});
