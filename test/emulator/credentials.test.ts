import { describe, expect, it } from "vitest";
import { type Platform, HOST, PREFIX, connect, platform } from "./kit.ts";
import { baseBody } from "./tutorial.ts";

const createdClient = async ({ flow }: Platform) => {
  const { body } = await flow("POST", "/connections", baseBody());
  return (await flow("GET", `/connections/${body.id}`)).body.items[0].createdClient;
};

describe("the two credentials", () => {
  it("each sign what they make", async () => {
    const one = await platform();
    const other = await connect(one.emulator, "dev", HOST, one.emulator.fetch, "secondary");
    const { emulator } = one;
    expect(await createdClient(one)).toBe(emulator.clientOptions().credentials.clientId);
    expect(await createdClient(other)).toBe(emulator.clientOptions({ credential: "secondary" }).credentials.clientId);
  });

  it("do not lend each other their API keys", async () => {
    const { emulator, headers } = await platform();
    const { clientId } = emulator.clientOptions({ credential: "secondary" }).credentials;
    const response = await emulator.fetch(`${HOST}${PREFIX.flowservice}/flows`, {
      headers: { ...headers, "x-api-key": clientId },
    });
    expect([response.status, await response.json()]).toEqual([
      403,
      { error_code: "403003", message: expect.any(String) },
    ]);
  });
});
