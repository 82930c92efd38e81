import { isBadRequestError, isPermissionDeniedError, type PublishedPart } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client, rejection } from "../../support/client.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

const BASE = "f9377f50-607a-4818-b77f-50607a181860";
const SOURCES = ["26b53912-1005-49f0-b539-12100559f0e2", "26b53912-1005-49f0-b539-12100559f0e3"];
const TARGET = "dbc5c132-bc2a-4625-85c1-32bc2a262558";
const FLOW = "c9751426-dff8-49b0-965f-50defcf4187b";
let server: RecordingServer;
/** States and refusals by collection; a state that is missing is not told. */
let states: Record<string, string>;
let refused: Record<string, number>;

beforeEach(async () => {
  states = { connections: "draft", sourceConnections: "draft", targetConnections: "draft", flows: "draft" };
  refused = {};
  server = await recordingServer(({ method, path }) => {
    const [, collection = "", id = ""] = path.split("/flowservice")[1]?.split("/") ?? [];
    if (method === "POST") {
      const status = refused[collection];
      return status === undefined ? { body: { id, etag: '"2"' } } : { status, body: { title: "no" } };
    }
    const state = states[collection];
    const more = collection === "flows" ? { sourceConnectionIds: SOURCES, targetConnectionIds: [TARGET] } : {};
    const base = collection === "sourceConnections" ? { baseConnectionId: BASE } : {};
    return { body: { items: [{ id, etag: '"1"', ...(state === undefined ? {} : { state }), ...more, ...base }] } };
  });
});
afterEach(() => server.close());

const published = () =>
  server.requests.filter(({ method }) => method === "POST").map(({ path }) => path.split("/flowservice")[1]);

test("a draft is published from its base connection up, each entity once", async () => {
  const told: PublishedPart[] = [];
  const { data, attempts } = await client(server.url)
    .flows.publishAll(FLOW, { onProgress: (part) => told.push(part) })
    .withResponse();
  expect(published()).toEqual([
    `/connections/${BASE}/action`,
    ...SOURCES.map((id) => `/sourceConnections/${id}/action`),
    `/targetConnections/${TARGET}/action`,
    `/flows/${FLOW}/action`,
  ]);
  expect(server.requests.every(({ method, query }) => method === "GET" || query.get("op") === "publish")).toBe(true);
  expect(data.id).toBe(FLOW);
  expect(data.parts).toEqual(told);
  expect(told[0]).toEqual({ kind: "baseConnection", id: BASE, state: "draft", outcome: "published" });
  expect(attempts).toBe(10);
});

test("what is in use is left alone", async () => {
  states = { ...states, connections: "enabled", targetConnections: "disabled" };
  const { parts } = await client(server.url).flows.publishAll(FLOW);
  expect(parts.map(({ outcome }) => outcome)).toEqual(["skipped", "published", "published", "skipped", "published"]);
  expect(published()).toHaveLength(3);
});

test("nothing is done when all of it is in use", async () => {
  states = Object.fromEntries(Object.keys(states).map((name) => [name, "enabled"]));
  await client(server.url).flows.publishAll(FLOW);
  expect(published()).toEqual([]);
});

describe("where the platform does not say which state a draft is in", () => {
  beforeEach(() => {
    states = {};
  });

  test("everything is tried", async () => {
    await client(server.url).flows.publishAll(FLOW);
    expect(published()).toHaveLength(5);
  });

  test("a connection that is refused is told of and does not end it", async () => {
    refused = { connections: 400 };
    const { parts } = await client(server.url).flows.publishAll(FLOW);
    expect(parts[0]).toMatchObject({
      kind: "baseConnection",
      outcome: "refused",
      reason: expect.stringMatching(/400/),
    });
    expect(parts.at(-1)).toMatchObject({ kind: "flow", outcome: "published" });
  });

  test("a missing permission ends it", async () => {
    refused = { sourceConnections: 403 };
    expect(isPermissionDeniedError(await rejection(client(server.url).flows.publishAll(FLOW)))).toBe(true);
    expect(published()).toHaveLength(2);
  });
});

test.each(["connections", "flows"])("the refusal of a draft is thrown, and ends it: %s", async (collection) => {
  refused = { [collection]: 400 };
  expect(isBadRequestError(await rejection(client(server.url).flows.publishAll(FLOW)))).toBe(true);
  expect(published().at(-1)).toMatch(new RegExp(`^/${collection}/`));
});
