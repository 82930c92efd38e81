import { channel, subscribe, unsubscribe } from "node:diagnostics_channel";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { client } from "../support/client.ts";
import { listenTo } from "../support/events.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer(() =>
    server.requests.length === 1 ? { status: 503, headers: { "retry-after": "0" } } : { body: { items: [{ id: ID }] } },
  );
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

const NAMES = ["request", "response", "retry"].map((name) => `aep-flow-service:${name}`);

test("events of every client are published, under the package's name", async () => {
  const published: { name: string | symbol; event: unknown }[] = [];
  const hear = (event: unknown, name: string | symbol) => void published.push({ name, event });
  for (const name of NAMES) subscribe(name, hear);
  const platform = client(server.url, { retries: 1 });
  const heard = listenTo(platform);
  await platform.flows.get(ID);
  for (const name of NAMES) unsubscribe(name, hear);
  await platform.flows.get(ID);
  expect(published).toEqual(heard.slice(0, 5).map(({ name, event }) => ({ name: `aep-flow-service:${name}`, event })));
});

test("without subscribers nothing is published", async () => {
  const publish = NAMES.map((name) => vi.spyOn(channel(name), "publish"));
  await client(server.url, { retries: 1 }).flows.get(ID);
  for (const spy of publish) expect(spy).not.toHaveBeenCalled();
});

test("where there is no such module, as in a browser, the client works without", async () => {
  vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined);
  expect((await client(server.url, { retries: 1 }).flows.get(ID)).id).toBe(ID);
});
