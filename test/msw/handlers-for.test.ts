import { ExperiencePlatform, isNetworkError } from "aep-flow-service";
import { createEmulator } from "aep-flow-service/emulator";
import { handlersFor } from "aep-flow-service/msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from "vitest";
import { createOnce, partsOf } from "../support/chain.ts";
import { rejection } from "../support/client.ts";

const emulator = createEmulator({ seed: 1 });
const server = setupServer(...handlersFor(emulator));
const { orgId, sandboxName, credentials } = emulator.clientOptions();
/** A client that knows Adobe's own hosts alone. */
const platform = () => new ExperiencePlatform({ orgId, sandboxName, credentials, retries: 0 });

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => emulator.reset());
afterAll(() => server.close());

test("the whole chain runs at the platform's own hosts, and its records land", async () => {
  const client = platform();
  const parts = await partsOf(client);
  const spec = await client.flowSpecs.getByName("CRMToAEP");
  const flow = await createOnce(client, parts, spec, new Date(Date.now() + 60_000));
  emulator.clock.advance(20 * 60_000);
  expect((await client.runs.list({ where: { flowId: flow.id } })).items).toHaveLength(1);
  expect(emulator.records(parts.dataSet.id)).toHaveLength(24);
});

test("a broken connection is a network error", async () => {
  emulator.faults.add({ path: "/flows", reset: true });
  expect(isNetworkError(await rejection(platform().flows.list()))).toBe(true);
});

test("a body that breaks off is one, too", async () => {
  emulator.faults.add({ path: "/flowSpecs", truncate: 30 });
  expect(isNetworkError(await rejection(platform().flowSpecs.list()))).toBe(true);
});

test("an abort is the caller's own", async () => {
  emulator.faults.add({ path: "/flows", delayMs: 60_000 });
  const signal = AbortSignal.timeout(50);
  expect(await rejection(platform().flows.list({}, { signal }))).toMatchObject({ name: "AbortError" });
});

test("other origins than Adobe's can be stood in for", async () => {
  const elsewhere = setupServer(...handlersFor(emulator, { origins: ["https://gateway.example/"] }));
  elsewhere.listen({ onUnhandledFrame: "error" });
  onTestFinished(() => elsewhere.close());
  const url = "https://gateway.example";
  const client = new ExperiencePlatform({ orgId, sandboxName, credentials, baseUrl: url, imsUrl: url });
  expect((await client.flowSpecs.getByName("CRMToAEP")).name).toBe("CRMToAEP");
});
