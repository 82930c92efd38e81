import { describe, expect, it } from "vitest";
import { createEmulator } from "../../src/emulator/index.ts";
import { type Body, HOST } from "./kit.ts";

const emulator = createEmulator();
const { clientId, clientSecret } = emulator.clientOptions().credentials;

async function token(path: string, body: RequestInit["body"]): Promise<{ status: number; body: Body }> {
  const response = await emulator.fetch(`${HOST}${path}`, { method: "POST", body: body ?? null });
  return { status: response.status, body: await response.json() };
}
const form = (scope: string) =>
  new URLSearchParams({ grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret, scope });

const USUAL = "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session";

describe("the scopes of a token", () => {
  it.each([USUAL, USUAL.replaceAll(",", " "), "openid"])("may be %s", async (scope) => {
    expect((await token("/ims/token/v3", form(scope))).status).toBe(200);
  });

  it.each(["", ",", "openid,everything"])("may not be %j: invalid_scope", async (scope) => {
    const answer = await token("/ims/token/v3", form(scope));
    expect(answer).toMatchObject({ status: 400, body: { error: "invalid_scope" } });
  });
});

describe("the deprecated exchange of a JSON Web Token", () => {
  const multipart = (change: Record<string, string> = {}) => {
    const data = new FormData();
    const fields = { client_id: clientId, client_secret: clientSecret, jwt_token: "a.b.c", ...change };
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return data;
  };

  it("takes a multipart form, and tells the life of the token in milliseconds", async () => {
    expect(await token("/ims/exchange/jwt", multipart())).toEqual({
      status: 200,
      body: { token_type: "bearer", access_token: expect.any(String), expires_in: 86_399_992 },
    });
  });

  it("refuses a wrong secret, and a missing token", async () => {
    expect(await token("/ims/exchange/jwt", multipart({ client_secret: "x" }))).toMatchObject({ status: 401 });
    expect(await token("/ims/exchange/jwt", multipart({ jwt_token: "" }))).toMatchObject({ status: 400 });
  });

  it("leaves no secret in the log", async () => {
    await token("/ims/exchange/jwt", multipart());
    await token("/ims/token/v3", form(USUAL).toString());
    const [before, last] = emulator.requests.slice(-2);
    expect(before?.body).toMatchObject({ client_id: clientId, client_secret: "******" });
    expect(JSON.stringify([before, last])).not.toContain(clientSecret);
  });
});
