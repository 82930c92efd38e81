import { describe, expect, it } from "vitest";
import { HOST, PREFIX, mint, platform } from "./kit.ts";

const FLOWS = "/flows";
const without = (name: string) => ({ headers: { [name]: undefined } });

describe("the API gateway", () => {
  it.each([
    ["a missing token", "authorization", undefined, 403, "403010"],
    ["an unknown token", "authorization", "Bearer nonsense", 401, "401013"],
    ["a token that is no Bearer", "authorization", "Basic nonsense", 401, "401013"],
    ["a missing API key", "x-api-key", undefined, 403, "403000"],
    ["a wrong API key", "x-api-key", "nonsense", 403, "403003"],
    ["a missing organisation", "x-gw-ims-org-id", undefined, 400, "400003"],
    ["a wrong organisation", "x-gw-ims-org-id", "nonsense@AdobeOrg", 403, "403025"],
  ])("refuses %s", async (_, name, value, status, code) => {
    const { flow } = await platform();
    const answer = await flow("GET", FLOWS, undefined, { headers: { [name]: value } });
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ error_code: code, message: expect.any(String) });
  });

  it("checks the token first, then the key, then the organisation", async () => {
    const { flow } = await platform();
    const bare = { authorization: undefined, "x-api-key": undefined, "x-gw-ims-org-id": undefined };
    expect((await flow("GET", FLOWS, undefined, { headers: bare })).body.error_code).toBe("403010");
    const { authorization: _, ...keyless } = bare;
    expect((await flow("GET", FLOWS, undefined, { headers: keyless })).body.error_code).toBe("403000");
  });

  it("refuses a token once a day has passed", async () => {
    const { emulator, flow } = await platform();
    emulator.clock.advance(86_398_000);
    expect((await flow("GET", FLOWS)).status).toBe(200);
    emulator.clock.advance(1_000);
    expect((await flow("GET", FLOWS)).body.error_code).toBe("401013");
  });

  it.each(["/nonsense", "/data/foundation/import/batches", "/data/foundation/mappingSets"])(
    "answers 404 to the unknown path %s",
    async (path) => {
      const { emulator, headers } = await platform();
      const response = await emulator.fetch(`${HOST}${path}`, { headers });
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({
        error_code: "404040",
        message: `The emulator does not know GET ${path}`,
      });
    },
  );

  it("answers 404 to an unknown route of a known service, and to an unknown method", async () => {
    const { flow } = await platform();
    expect((await flow("GET", "/nonsense")).body.error_code).toBe("404040");
    expect((await flow("DELETE", "/flows")).body).toEqual({
      error_code: "404040",
      message: `The emulator does not know DELETE ${PREFIX.flowservice}/flows`,
    });
    expect((await flow("GET", "/flows/%E0%A4%A")).status).toBe(404);
  });

  it("puts the date of its clock and a request id on every response", async () => {
    const { emulator, flow } = await platform();
    emulator.clock.set(Date.now() + 5_000_000);
    const good = await flow("GET", FLOWS);
    const bad = await flow("GET", FLOWS, undefined, without("x-api-key"));
    expect(good.headers.get("date")).toBe(new Date(emulator.clock.now()).toUTCString());
    expect(good.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(bad.headers.get("x-request-id")).not.toBe(good.headers.get("x-request-id"));
  });

  it("lets only the path decide who answers", async () => {
    const { emulator, headers } = await platform();
    const response = await emulator.fetch(`http://elsewhere.example${PREFIX.flowservice}/flows/`, { headers });
    expect(await response.json()).toEqual({ items: [], _links: {} });
  });
});

describe("sandboxes", () => {
  it("are required by Flow Service with code 2105-400", async () => {
    const { flow } = await platform();
    const { status, body } = await flow("GET", FLOWS, undefined, without("x-sandbox-name"));
    expect([status, body.type]).toEqual([400, "https://ns.adobe.com/aep/errors/FLOW-2105-400"]);
  });

  it("answer 404 when unknown", async () => {
    const { flow, catalog } = await platform({}, "nonsense");
    expect((await flow("GET", FLOWS)).body.type).toMatch(/FLOW-2100-404$/);
    expect((await catalog("GET", "/dataSets")).body).toMatchObject({ status: 404, title: "NotFoundError" });
  });

  it("are required by the other services too", async () => {
    const { catalog, registry, prep } = await platform();
    for (const [call, path] of [
      [catalog, "/dataSets"],
      [registry, "/tenant/schemas"],
      [prep, "/mappingSets"],
    ] as const) {
      const { status, body } = await call("GET", path, undefined, without("x-sandbox-name"));
      expect([status, body.title]).toEqual([400, "BadRequestError"]);
    }
  });
});

describe("request bodies", () => {
  it("need a JSON content type", async () => {
    const { flow } = await platform();
    for (const type of [undefined, "text/plain"]) {
      const { status, body } = await flow("POST", FLOWS, {}, { headers: { "content-type": type } });
      expect([status, body.type, body.title]).toEqual([400, "/placeholder/type/uri", "BadRequestError"]);
    }
  });

  it("must not be empty: 1405-400 on Flow Service, a plain 400 elsewhere", async () => {
    const { flow, catalog } = await platform();
    expect((await flow("POST", FLOWS)).body.type).toMatch(/FLOW-1405-400$/);
    expect((await catalog("POST", "/dataSets")).body.detail).toBe("The request body is empty.");
  });

  it("must be well-formed JSON", async () => {
    const { flow, prep } = await platform();
    const broken = await flow("POST", FLOWS, {}, { raw: '{"name": "x",}' });
    expect([broken.status, broken.body.errorDetails]).toEqual([400, expect.stringContaining("not JSON")]);
    expect((await prep("POST", "/mappingSets", {}, { raw: "{" })).body.title).toBe("BadRequestError");
  });

  it("must be objects where an object is meant", async () => {
    const { flow, catalog } = await platform();
    expect((await flow("POST", FLOWS, [])).status).toBe(400);
    expect((await catalog("POST", "/dataSets", [])).status).toBe(400);
  });
});

describe("IMS", () => {
  const form = (emulator: Awaited<ReturnType<typeof platform>>["emulator"], change: Record<string, string>) => {
    const { clientId, clientSecret } = emulator.clientOptions().credentials;
    const fields = {
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
      scope: "openid",
    };
    return new URLSearchParams({ ...fields, ...change });
  };

  it("mints a token for a day, in seconds", async () => {
    const { emulator } = await platform();
    const token = await mint(emulator.fetch, emulator, "https://ims-na1.adobelogin.com");
    expect(token).toEqual({ access_token: expect.any(String), token_type: "bearer", expires_in: 86399 });
  });

  it("takes the fields from the query too", async () => {
    const { emulator } = await platform();
    const response = await emulator.fetch(`${HOST}/ims/token/v3?${form(emulator, {})}`, { method: "POST" });
    expect(response.status).toBe(200);
  });

  it.each([
    [{ client_id: "x" }, 401, "invalid_client"],
    [{ client_secret: "x" }, 401, "invalid_client"],
    [{ grant_type: "x" }, 400, "unsupported_grant_type"],
    [{ scope: "" }, 400, "invalid_scope"],
  ])("refuses %j in the words of OAuth", async (change, status, error) => {
    const { emulator } = await platform();
    const response = await emulator.fetch(`${HOST}/ims/token/v3`, { method: "POST", body: form(emulator, change) });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error, error_description: expect.any(String) });
  });
});
