import { expect, test } from "vitest";
import { platform } from "./kit.ts";

test("an answer tells its length in bytes, in process as over a socket", async () => {
  const { emulator, flow, headers } = await platform();
  // The refusal repeats the id: more bytes than characters.
  const path = "/data/foundation/flowservice/flows/%C3%A4%E2%82%AC";
  const inProcess = await emulator.fetch(`https://platform.adobe.io${path}`, { headers });
  const text = await inProcess.text();
  const bytes = new TextEncoder().encode(text).length;
  expect(bytes).toBeGreaterThan(text.length);
  expect(inProcess.headers.get("content-length")).toBe(String(bytes));
  const server = await emulator.listen();
  const overSocket = await fetch(`${server.url}${path}`, { headers });
  expect(overSocket.headers.get("content-length")).toBe(String(bytes));
  expect((await flow("GET", "/flows")).headers.get("content-length")).toMatch(/^\d+$/);
  await server.close();
});
