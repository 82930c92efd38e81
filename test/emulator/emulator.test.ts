import { Agent, request as nodeRequest } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { createEmulator } from "../../src/emulator/index.ts";
import { HOST, connect, platform } from "./kit.ts";
import { baseBody, buildParts, onceBody, sent } from "./tutorial.ts";

describe("options", () => {
  it.each([
    [{ specs: "1999" }, /"current" or "2020"; got "1999"/],
    [{ runDurationMs: -1 }, /runDurationMs/],
    [{ initializingMs: Number.NaN }, /initializingMs/],
    [{ requestLogSize: -1 }, /requestLogSize is a whole number, zero or more; got -1/],
    [{ seed: 0.5 }, /seed is a whole number/],
  ])("%j is refused in a sentence", (options, message) => {
    expect(() => createEmulator(options as object)).toThrow(message);
  });

  it("now is where the clock starts", () => {
    expect(createEmulator({ now: () => 42 }).clock.now()).toBe(42);
  });

  it("seed makes the same calls give the same ids", async () => {
    const ids = async (seed: number) => buildParts(await platform({ seed }));
    expect(await ids(7)).toEqual(await ids(7));
    expect(await ids(7)).not.toEqual(await ids(8));
  });

  it("without a seed, no two emulators give the same ids", async () => {
    const id = async () => (await (await connect(createEmulator())).flow("POST", "/connections", baseBody())).body.id;
    expect(await id()).not.toBe(await id());
  });
});

describe("the clock", () => {
  it("follows real time, ahead by what it was advanced, until it is set", () => {
    let real = 1000;
    const { clock } = createEmulator({ now: () => real });
    clock.advance(500);
    real = 2000;
    expect(clock.now()).toBe(2500);
    clock.set(10);
    real = 3000;
    expect(clock.now()).toBe(10);
    clock.advance(5);
    expect(clock.now()).toBe(15);
  });

  it("refuses what is no time", () => {
    const { clock } = createEmulator();
    expect(() => clock.set(Number.NaN)).toThrow("epoch milliseconds");
    expect(() => clock.advance(-1)).toThrow("zero or more");
    expect(() => clock.advance(Number.POSITIVE_INFINITY)).toThrow("zero or more");
  });
});

describe("clientOptions", () => {
  it("point at Adobe's hosts, answered in process, and at a sandbox", () => {
    const emulator = createEmulator();
    const options = emulator.clientOptions();
    expect(options).toMatchObject({ baseUrl: HOST, imsUrl: "https://ims-na1.adobelogin.com", sandboxName: "dev" });
    expect(options.fetch).toBe(emulator.fetch);
    expect(emulator.clientOptions({ sandboxName: "prod" }).sandboxName).toBe("prod");
  });

  it("point at the socket while it is open", async () => {
    const emulator = createEmulator();
    const server = await emulator.listen();
    const options = emulator.clientOptions();
    expect([options.baseUrl, options.imsUrl, "fetch" in options]).toEqual([server.url, server.url, false]);
    await server.close();
    expect(emulator.clientOptions().baseUrl).toBe(HOST);
  });
});

describe("fetch", () => {
  it("takes a URL, a string or a Request, and works unbound", async () => {
    const { fetch } = createEmulator();
    const statuses = [fetch(`${HOST}/x`), fetch(new URL(`${HOST}/x`)), fetch(new Request(`${HOST}/x`))];
    expect((await Promise.all(statuses)).map((each) => each.status)).toEqual([404, 404, 404]);
  });

  it("throws the reason of a signal that is already aborted", async () => {
    const { fetch } = createEmulator();
    await expect(fetch(`${HOST}/x`, { signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow("enough");
  });
});

describe("the request log", () => {
  it("records what was sent, in order, without secrets", async () => {
    const on = await platform();
    await on.flow("POST", "/connections", baseBody());
    await on.flow("GET", "/flows?property=name==a&property=state==b");
    await on.flow("POST", "/flows", {}, { raw: "{" });
    await on.flow("POST", "/flows", ["plain", null]);
    const [ims, create, list, broken, array] = on.emulator.requests;
    expect(ims).toMatchObject({ method: "POST", path: "/ims/token/v3", status: 200 });
    expect(ims?.body).toMatchObject({ client_secret: "******", grant_type: "client_credentials" });
    expect(create).toMatchObject({ path: "/data/foundation/flowservice/connections", status: 201 });
    expect(create?.headers.authorization).toBe("******");
    expect(create?.body).toMatchObject({ auth: { params: { clientId: "id-1", accessToken: "******" } } });
    expect(list?.query).toEqual({ property: ["name==a", "state==b"] });
    expect(list?.body).toBeNull();
    expect(broken?.body).toBe("{");
    expect(array?.body).toEqual(["plain", null]);
    expect(JSON.stringify(on.emulator.requests)).not.toMatch(/hush|emulator-secret|emulator\.[0-9a-f]{40}/);
  });
});

describe("records", () => {
  it("are copies", async () => {
    const on = await platform();
    const parts = await buildParts(on);
    await sent(on.flow("POST", "/flows", onceBody(parts)), 201);
    on.emulator.clock.advance(1500);
    const [first] = on.emulator.records(parts.dataSet);
    Object.assign(first ?? {}, { _id: "changed" });
    expect(on.emulator.records(parts.dataSet)[0]?._id).toBe("1001");
    expect(on.emulator.records("nope")).toEqual([]);
  });
});

describe("reset", () => {
  it("forgets everything, tokens and clock included, and starts the ids again", async () => {
    const on = await platform();
    const first = await buildParts(on);
    on.emulator.clock.set(5);
    on.emulator.reset();
    expect(on.emulator.requests).toEqual([]);
    expect(on.emulator.clock.now()).toBeGreaterThan(5);
    expect((await on.flow("GET", "/flows")).body.error_code).toBe("401013");
    const again = await connect(on.emulator);
    expect((await again.flow("GET", "/connections")).body.items).toEqual([]);
    expect(await buildParts(again)).toEqual(first);
  });
});

describe("the socket", () => {
  it("carries the tutorial, sharing state with the process", async () => {
    const emulator = createEmulator();
    const server = await emulator.listen({ port: 0, host: "127.0.0.1" });
    onTestFinished(() => server.close());
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    const on = await connect(emulator, "dev", server.url, fetch);
    const parts = await buildParts(on);
    const { id } = await sent(on.flow("POST", "/flows", onceBody(parts)), 201);
    emulator.clock.advance(1500);
    expect(emulator.records(parts.dataSet)).toHaveLength(24);
    const inside = await connect(emulator);
    expect((await inside.flow("GET", `/flows/${id}`)).status).toBe(200);
    const { headers, status } = await on.flow("DELETE", `/flows/${id}`);
    expect([status, headers.get("date")]).toEqual([204, new Date(emulator.clock.now()).toUTCString()]);
  });

  it("answers a schema's encoded $id and a body without content type as in process", async () => {
    const emulator = createEmulator();
    const server = await emulator.listen();
    onTestFinished(() => server.close());
    const on = await connect(emulator, "dev", server.url, fetch);
    const { schema } = await buildParts(on);
    const headers = { accept: "application/vnd.adobe.xed+json; version=1" };
    await sent(on.registry("GET", `/tenant/schemas/${encodeURIComponent(schema)}`, undefined, { headers }), 200);
    const bare = await on.flow("POST", "/flows", {}, { headers: { "content-type": undefined } });
    expect(bare.body.title).toBe("BadRequestError");
  });

  it("closes with keep-alive connections open, and again without harm", async () => {
    const emulator = createEmulator();
    const server = await emulator.listen();
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve, reject) => {
      nodeRequest(server.url, { agent }, (response) => response.resume().once("end", resolve))
        .once("error", reject)
        .end();
    });
    await server.close();
    await server.close();
    await expect(fetch(server.url)).rejects.toThrow();
    agent.destroy();
  });

  it("answers 500 to a request whose address it cannot read", async () => {
    const server = await createEmulator().listen();
    onTestFinished(() => server.close());
    const status = await new Promise((resolve, reject) => {
      nodeRequest(server.url, { headers: { host: "[" } }, (response) => resolve(response.resume().statusCode))
        .once("error", reject)
        .end();
    });
    expect(status).toBe(500);
  });

  it("refuses a bad port in a sentence, and tells when a port is taken", async () => {
    const emulator = createEmulator();
    await expect(emulator.listen({ port: 70_000 })).rejects.toThrow(
      "port is a whole number from 0 to 65535; got 70000",
    );
    const server = await emulator.listen();
    onTestFinished(() => server.close());
    await expect(createEmulator().listen({ port: server.port })).rejects.toThrow(
      `cannot listen on 127.0.0.1:${server.port}`,
    );
  });

  it("writes an IPv6 host in brackets", async () => {
    const server = await createEmulator().listen({ host: "::1" });
    onTestFinished(() => server.close());
    expect(server.url).toBe(`http://[::1]:${server.port}`);
  });
});
