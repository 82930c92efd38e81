import { beforeEach, expect, test } from "vitest";
import { connection } from "../../src/http/connection.ts";
import { type CallContext, Transport } from "../../src/http/transport.ts";
import { Events } from "../../src/observe/events.ts";
import { SpecCache } from "../../src/resources/flow-service/spec-cache.ts";
import { CONNECTION_SPEC, FLOW_SPEC } from "../../src/resources/flow-service/spec-kind.ts";
import { client } from "../support/client.ts";
import { recordingServer } from "../support/recording-server.ts";
import { resolveOptions } from "../../src/options.ts";
import { OwnToken } from "../../src/auth/own-token.ts";

const ID = "14518937-270c-4525-bdec-c2ba7cce3860";
const ASKED = { kind: FLOW_SPEC, spec: { id: ID }, subject: "flows.create" };
const MINUTE = 60_000;
let now = 0;

async function stage(): Promise<{
  cache: SpecCache;
  transport: Transport;
  context: CallContext;
  reads: () => number;
  close: () => Promise<void>;
}> {
  const server = await recordingServer(() => ({ body: { items: [{ id: ID, name: "CRMToAEP" }] } }));
  const options = {
    orgId: "a@AdobeOrg",
    sandboxName: "dev",
    credentials: { accessToken: "t", apiKey: "k" },
    baseUrl: server.url,
  };
  const settings = resolveOptions(options);
  const transport = new Transport(settings, connection(settings, new OwnToken("t"), new Events()));
  return {
    cache: new SpecCache(() => now),
    transport,
    context: transport.context(),
    reads: () => server.requests.length,
    close: server.close,
  };
}

beforeEach(() => {
  now = 0;
});

test("a spec that was given is not looked up", async () => {
  const { cache, transport, context, reads, close } = await stage();
  const given = { id: ID, scheduleSpec: {} };
  const asked = { ...ASKED, spec: given };
  expect(await cache.find(transport, asked, context)).toBe(given);
  expect(await cache.findAgain(transport, asked, context)).toBeUndefined();
  expect(reads()).toBe(0);
  await close();
});

test("one that was looked up is kept for an hour", async () => {
  const { cache, transport, context, reads, close } = await stage();
  await cache.find(transport, ASKED, context);
  now = 60 * MINUTE - 1;
  await cache.find(transport, ASKED, context);
  expect(reads()).toBe(1);
  now += 1;
  await cache.find(transport, ASKED, context);
  expect(reads()).toBe(2);
  await close();
});

test("a refusal rests on a copy of five minutes at most", async () => {
  const { cache, transport, context, reads, close } = await stage();
  await cache.find(transport, ASKED, context);
  now = 5 * MINUTE;
  expect(await cache.findAgain(transport, ASKED, context)).toBeUndefined();
  now += 1;
  expect(await cache.findAgain(transport, ASKED, context)).toMatchObject({ name: "CRMToAEP" });
  expect(reads()).toBe(2);
  await close();
});

test("specs of two kinds are kept apart, whatever their ids", async () => {
  const { cache, transport, context, reads, close } = await stage();
  await cache.find(transport, ASKED, context);
  await cache.find(transport, { ...ASKED, kind: CONNECTION_SPEC }, context);
  expect(reads()).toBe(2);
  cache.forget(CONNECTION_SPEC, ID);
  await cache.find(transport, ASKED, context);
  expect(reads()).toBe(2);
  await cache.find(transport, { ...ASKED, kind: CONNECTION_SPEC }, context);
  expect(reads()).toBe(3);
  await close();
});

test("a look-up takes the call's limits, and neither its query nor its headers", async () => {
  const server = await recordingServer(({ method }) =>
    method === "GET"
      ? { body: { items: [{ id: ID, name: "CRMToAEP" }] } }
      : { status: 201, body: { id: ID, etag: '"1"' } },
  );
  await client(server.url).flows.create(
    { name: "a", flowSpec: { id: ID }, sourceConnectionIds: [ID], targetConnectionIds: [ID] },
    { query: { mode: "draft" }, headers: { "x-mine": "1" }, sandboxName: "prod" },
  );
  const [lookup, create] = server.requests;
  expect(lookup).toMatchObject({ method: "GET", headers: { "x-sandbox-name": "prod" } });
  expect(lookup?.query.size).toBe(0);
  expect(lookup?.headers).not.toHaveProperty("x-mine");
  expect(create?.query.get("mode")).toBe("draft");
  await server.close();
});
