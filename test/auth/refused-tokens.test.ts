import { isAuthenticationError } from "aep-flow-service";
import { expect, test } from "vitest";
import { client, rejection } from "../support/client.ts";
import { hurry } from "../support/hurry.ts";
import { recordingServer } from "../support/recording-server.ts";

hurry();
const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";

test("where every new token is refused, ever fewer are minted", async () => {
  let mints = 0;
  const server = await recordingServer(({ path }) => {
    if (path !== "/ims/token/v3") return { status: 401, body: { error_code: "401013", message: "no" } };
    mints += 1;
    return { body: { access_token: `token-${mints}`, expires_in: 86_399 } };
  });
  const waits: number[] = [];
  const started = performance.now();
  const platform = client(server.url, { credentials: { clientId: "c", clientSecret: "s-e-c-r-e-t" } });
  for (let call = 0; call < 4; call++) {
    expect(isAuthenticationError(await rejection(platform.flows.get(ID)))).toBe(true);
    waits.push(performance.now() - started);
  }
  await server.close();
  // The first refusal is mended at once; from then on each token is waited for.
  expect(mints).toBe(8);
  expect(waits.at(-1)).toBeGreaterThan(4 * 20);
});

test("what Flow Service says about the credential's access is no matter of the token", async () => {
  const type = "https://ns.adobe.com/aep/errors/FLOW-2000-401";
  const server = await recordingServer(({ path }) =>
    path === "/ims/token/v3" ? { body: { access_token: "t", expires_in: 86_399 } } : { status: 401, body: { type } },
  );
  const platform = client(server.url, { credentials: { clientId: "c", clientSecret: "s-e-c-r-e-t" } });
  await rejection(platform.flows.get(ID));
  await rejection(platform.flows.get(ID));
  expect(server.requests.filter(({ path }) => path === "/ims/token/v3")).toHaveLength(1);
  await server.close();
});
