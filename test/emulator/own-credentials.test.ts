import { expect, it } from "vitest";
import { createEmulator } from "../../src/emulator/index.ts";
import { HOST, PREFIX } from "./kit.ts";
import { baseBody } from "./tutorial.ts";

const credentials = [{ clientId: "second", clientSecret: "hush" }];

async function tokenOf(emulator: ReturnType<typeof createEmulator>, client_id: string, client_secret: string) {
  const body = new URLSearchParams({ grant_type: "client_credentials", client_id, client_secret, scope: "openid" });
  const response = await emulator.fetch(`${HOST}/ims/token/v3`, { method: "POST", body });
  return { status: response.status, body: (await response.json()) as { access_token: string } };
}

it("whoever minted the token is who created and who wrote last", async () => {
  const emulator = createEmulator({ credentials });
  const { orgId, credentials: own } = emulator.clientOptions();
  const call = async (key: string, token: string, method: string, path: string, body?: unknown) => {
    const headers: Record<string, string> = {
      authorization: `Bearer ${token}`,
      "x-api-key": key,
      "x-gw-ims-org-id": orgId,
      "x-sandbox-name": "dev",
      "content-type": "application/json",
      "if-match": "*",
    };
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    const response = await emulator.fetch(`${HOST}${PREFIX.flowservice}${path}`, init);
    return (await response.json()) as { id: string; items: Record<string, unknown>[] };
  };
  const second = (await tokenOf(emulator, "second", "hush")).body.access_token;
  const first = (await tokenOf(emulator, own.clientId, own.clientSecret)).body.access_token;
  const { id } = await call("second", second, "POST", "/connections", baseBody());
  const read = async () => (await call(own.clientId, first, "GET", `/connections/${id}`)).items[0];
  expect(await read()).toMatchObject({ createdClient: "second", updatedClient: "second" });
  await call(own.clientId, first, "PATCH", `/connections/${id}`, [{ op: "replace", path: "/name", value: "b" }]);
  expect(await read()).toMatchObject({ createdClient: "second", updatedClient: own.clientId });
});

it("a credential that is not registered, or whose secret is another's, mints nothing", async () => {
  const emulator = createEmulator({ credentials });
  const { clientId, clientSecret } = emulator.clientOptions().credentials;
  for (const [id, secret] of [
    ["third", "hush"],
    ["second", clientSecret],
    [clientId, "hush"],
  ] as const) {
    expect((await tokenOf(emulator, id, secret)).status).toBe(401);
  }
});
