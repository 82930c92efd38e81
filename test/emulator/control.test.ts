import { expect, onTestFinished, test } from "vitest";
import { createEmulator } from "../../src/emulator/index.ts";
import { type Body, connect, platform } from "./kit.ts";
import { baseBody } from "./tutorial.ts";

/** An emulator on a socket, and a way to ask it about itself as any language would. */
async function controlled() {
  const emulator = createEmulator({ seed: 3 });
  const server = await emulator.listen();
  onTestFinished(() => server.close());
  const ask = async (method: string, path: string, body?: unknown): Promise<{ status: number; body: Body }> => {
    const sent = body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) };
    const response = await fetch(`${server.url}/_emulator${path}`, { method, ...sent });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
    return { status: response.status, body: isJson ? JSON.parse(text) : text };
  };
  return { emulator, server, ask };
}

test("tells that it is ready, and what a client needs", async () => {
  const { ask, server } = await controlled();
  const { status, body } = await ask("GET", "");
  expect(status).toBe(200);
  expect(body).toMatchObject({ ready: true, client: { baseUrl: server.url, imsUrl: server.url, sandboxName: "dev" } });
  expect(body.client).not.toHaveProperty("fetch");
});

test("sets up faults, one or several, lists them with their counts, and takes them away", async () => {
  const { ask, server } = await controlled();
  expect(await ask("POST", "/faults", { path: "/flows", status: 503 })).toMatchObject({
    status: 200,
    body: { id: "fault-1" },
  });
  expect((await ask("POST", "/faults", [{ delayMs: 1 }, { path: "/runs", reset: true }])).body).toHaveLength(2);
  expect((await fetch(`${server.url}/data/foundation/flowservice/flows`)).status).toBe(503);
  expect((await ask("GET", "/faults")).body.map(({ hits }: Body) => hits)).toEqual([1, 1, 0]);
  expect((await ask("DELETE", "/faults/fault-3")).status).toBe(204);
  expect((await ask("DELETE", "/faults/fault-3")).status).toBe(400);
  expect((await ask("DELETE", "/faults")).status).toBe(204);
  expect((await ask("GET", "/faults")).body).toEqual([]);
});

test("moves the clock", async () => {
  const { ask, emulator } = await controlled();
  const time = Date.UTC(2026, 0, 1);
  expect((await ask("POST", "/clock", { set: "2026-01-01T00:00:00Z" })).body).toEqual({ now: time, frozen: true });
  expect((await ask("POST", "/clock", { advance: 1000 })).body).toEqual({ now: time + 1000, frozen: true });
  expect((await ask("POST", "/clock", { frozen: false })).body.frozen).toBe(false);
  expect(emulator.clock.now()).toBeGreaterThanOrEqual(time + 1000);
  expect(emulator.clock.now()).toBeLessThan(time + 60_000);
  expect((await ask("POST", "/clock", { frozen: true })).body.frozen).toBe(true);
  expect((await ask("GET", "/clock")).body.now).toBe(emulator.clock.now());
});

test("gives the request log as JSON, and as lines for people, without secrets", async () => {
  const { ask, emulator, server } = await controlled();
  await connect(emulator, "dev", server.url, fetch);
  expect((await ask("GET", "/requests")).body).toEqual(emulator.requests);
  const { body } = await ask("GET", "/requests?format=text");
  expect(body).toMatch(
    /^\d{4}-\d\d-\d\dT[\d:.]+Z {2}200 {5}POST {3}\/ims\/token\/v3\n {4}\{"grant_type":"client_credentials",/,
  );
  expect(body).not.toContain(emulator.clientOptions().credentials.clientSecret);
});

test("saves, restores and resets the state", async () => {
  const { ask, emulator, server } = await controlled();
  const aep = await connect(emulator, "dev", server.url, fetch);
  const { body: before } = await ask("GET", "/snapshot");
  await aep.flow("POST", "/connections", baseBody());
  const { body: after } = await ask("GET", "/snapshot");
  const count = async () => (await aep.flow("GET", "/connections")).body.items.length;
  expect((await ask("PUT", "/snapshot", before)).status).toBe(204);
  expect(await count()).toBe(0);
  expect((await ask("PUT", "/snapshot", after)).status).toBe(204);
  expect(await count()).toBe(1);
  expect((await ask("POST", "/reset")).status).toBe(204);
  expect((await aep.flow("GET", "/connections")).status).toBe(401);
});

test.each<readonly [string, string, unknown, number, RegExp]>([
  [
    "GET",
    "/nothing",
    undefined,
    404,
    /There is no GET \/_emulator\/nothing\. There are: GET \/_emulator, GET \/_emulator\/faults/,
  ],
  ["PATCH", "/faults", {}, 405, /There is no PATCH/],
  ["POST", "/faults", "{", 400, /The body is not JSON/],
  ["POST", "/faults", { nonsense: 1 }, 400, /has no field "nonsense"/],
  ["POST", "/faults", [1], 400, /A fault is an object/],
  ["POST", "/clock", { set: "tomorrow" }, 400, /epoch milliseconds; got NaN/],
  ["POST", "/clock", { advance: -1 }, 400, /zero or more/],
  ["POST", "/clock", { set: 1, advance: 1 }, 400, /one of/],
  ["PUT", "/snapshot", { format: "other" }, 400, /no state that an emulator has saved/],
  ["PUT", "/snapshot", undefined, 400, /The body is a state/],
])("%s %s %j is answered %i", async (method, path, body, status, message) => {
  const { ask } = await controlled();
  const answer = await ask(method, path, body);
  expect(answer.status).toBe(status);
  expect(answer.body.message).toMatch(message);
});

test("what is asked of the emulator itself is no request to the platform", async () => {
  const { emulator } = await platform();
  const before = emulator.requests.length;
  emulator.faults.add({ status: 500 });
  expect((await emulator.fetch("http://localhost/_emulator/records/none")).status).toBe(200);
  expect(emulator.requests).toHaveLength(before);
});
