import type { JsonPatchOperation } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client } from "../../support/client.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

const ID = "2edc08ac-4df5-4fe6-936f-81a19ce92f5c";
const ETAG = '"1"';
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer(({ method }) => ({
    body: method === "PATCH" ? { id: ID, etag: '"2"' } : { items: [{ id: ID, etag: ETAG, name: "a" }] },
  }));
});
afterEach(() => server.close());

const patched = () => server.requests.filter(({ method }) => method === "PATCH").map(({ json }) => json);
const GARBAGE: [string, unknown][] = [
  ["of no operations", []],
  ["of null", [null]],
  ["of texts", ["a"]],
  ["without a path", [{ op: "replace", value: 1 }]],
  ["with a number for a path", [{ op: "remove", path: 1 }]],
  ["that is no list", { op: "remove", path: "/a" }],
];

describe.each(["warn", "off"] as const)("where validation is %j", (validation) => {
  test.each(GARBAGE)("a patch %s is sent as it is", async (_what, patch) => {
    // @ts-expect-error what the compiler would refuse
    await client(server.url).flows.update(ID, patch, { etag: ETAG, validation });
    // @ts-expect-error what the compiler would refuse
    await client(server.url).baseConnections.update(ID, patch, { etag: ETAG, validation });
    expect(patched()).toEqual([patch, patch]);
  });

  test("a patch of what the platform alone writes is sent, too", async () => {
    const patch = [{ op: "replace", path: "/state", value: "enabled" }] as const;
    await client(server.url).flows.update(ID, patch, { etag: ETAG, validation });
    await client(server.url).flows.update(ID, (draft) => void Object.assign(draft, { state: "enabled" }), {
      validation,
    });
    expect(patched()).toEqual([patch, [{ ...patch[0], op: "add" }]]);
  });
});

test("a patch is taken as it is when the call is made", async () => {
  const value = { environmentUrl: "a", password: "b" };
  const patch: JsonPatchOperation[] = [{ op: "replace", path: "/auth/params", value }];
  const call = client(server.url).baseConnections.update(ID, patch, { etag: ETAG });
  value.password = "c";
  patch.push({ op: "remove", path: "/name" });
  await call;
  expect(patched()).toEqual([[{ op: "replace", path: "/auth/params", value: { environmentUrl: "a", password: "b" } }]]);
});
