import { afterAll, beforeAll, expect, test } from "vitest";
import type { ExperiencePlatform } from "aep-flow-service";
import { client } from "../../support/client.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

const DESCRIPTOR = "f3a1dfa38a4871cf4442a33074c1f9406a593407";
let server: RecordingServer;

beforeAll(async () => {
  server = await recordingServer(() => ({ body: { "@id": DESCRIPTOR, "@type": "xdm:descriptorIdentity" } }));
});
afterAll(() => server.close());

test.each<[string, (p: ExperiencePlatform) => PromiseLike<unknown>, string]>([
  ["a list of them", (p) => p.descriptors.list(), "application/vnd.adobe.xdm-v2+json"],
  ["a list of their ids", (p) => p.descriptors.list({ form: "id" }), "application/vnd.adobe.xdm-v2-id+json"],
  ["one of them", (p) => p.descriptors.get(DESCRIPTOR), "application/vnd.adobe.xdm+json"],
])("descriptors have media types of their own: %s", async (_what, call, accept) => {
  // The list's form is not what this is about.
  await Promise.resolve(call(client(server.url))).catch(() => undefined);
  expect(server.requests.at(-1)?.headers.accept).toBe(accept);
});
