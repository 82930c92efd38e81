import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { client, rejection } from "../support/client.ts";
import { hurry } from "../support/hurry.ts";
import { type RecordingServer, recordingServer, type Reply } from "../support/recording-server.ts";

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const FLOW: Reply = { body: { items: [{ id: ID }] } };
hurry();
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer(() => FLOW);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

test("is silent by default", async () => {
  const spies = (["debug", "info", "log", "warn", "error"] as const).map((level) => vi.spyOn(console, level));
  const streams = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write")];
  server.respond = () => ({ status: 503, headers: { "retry-after": "0" } });
  await rejection(client(server.url, { retries: 1 }).flows.get("an unusual id"));
  await rejection(client(server.url, { retries: 1 }).flows.get("unusual-id"));
  for (const spy of [...spies, ...streams]) expect(spy).not.toHaveBeenCalled();
});

test("writes requests quietly, retries a little louder, and what somebody should look at as a warning", async () => {
  server.respond = () =>
    server.requests.length === 1 ? { status: 503, headers: { "retry-after": "0" } } : { ...FLOW, delayMs: 20 };
  const logged: string[] = [];
  const write = (level: string) => (message: string) => void logged.push(`${level} ${message}`);
  const logger = { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
  const platform = client(server.url, { retries: 1, concurrency: 1, logger });
  await Promise.all([platform.flows.get(ID), platform.flows.get("unusual-id")]);
  expect(new Set(logged)).toEqual(
    new Set(["debug request", "debug response", "debug queue", "info retry", "warn validation.warning"]),
  );
});

test("is given the event itself", async () => {
  const debug = vi.fn();
  await client(server.url, { logger: { debug } }).flows.get(ID);
  expect(debug.mock.calls).toEqual([
    [
      "request",
      { callId: 1, kind: "read", method: "GET", pathTemplate: "/data/foundation/flowservice/flows/{id}", attempt: 1 },
    ],
    ["response", expect.objectContaining({ callId: 1, status: 200, durationMs: expect.any(Number) })],
  ]);
});

test("may be any object with some of the levels, its methods called as its own", async () => {
  class Lines {
    readonly lines: string[] = [];
    debug(message: string): void {
      this.lines.push(message);
    }
  }
  const logger = new Lines();
  server.respond = () => ({ status: 503, headers: { "retry-after": "0" } });
  await rejection(client(server.url, { retries: 1, logger }).flows.get(ID));
  expect(logger.lines).toEqual(["request", "response", "request", "response"]);
});

test.each([
  ["throws", () => JSON.parse("nonsense")],
  ["rejects", () => Promise.reject(new Error("mine"))],
])("one that %s does no harm", async (_how, debug) => {
  expect((await client(server.url, { logger: { debug } }).flows.get(ID)).id).toBe(ID);
});
