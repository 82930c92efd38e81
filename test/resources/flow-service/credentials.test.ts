import { isValidationError, type JsonPatch, type EntityDraft, type BaseConnection } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client, rejection } from "../../support/client.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

const ID = "c6d4ee17-6752-4e83-94ee-1767522e83fa";
const ETAG = '"1"';
const READ = { environmentUrl: "acme.crm.example.com", username: "ann", password: "******" };
let server: RecordingServer;
let stored: Record<string, unknown>;

beforeEach(async () => {
  stored = READ;
  server = await recordingServer(({ method }) => {
    const entity = { id: ID, etag: ETAG, name: "a", auth: { specName: "Basic", params: stored } };
    return { body: method === "GET" ? { items: [entity] } : { id: ID, etag: '"2"' } };
  });
});
afterEach(() => server.close());

const patched = () => server.requests.filter(({ method }) => method === "PATCH").map(({ json }) => json);
const byPatch = (patch: JsonPatch, etag = ETAG) => client(server.url).baseConnections.update(ID, patch, { etag });
const byChange = (change: (params: Record<string, unknown>, draft: EntityDraft<BaseConnection>) => void) =>
  client(server.url).baseConnections.update(ID, (draft) => change(draft.auth?.params ?? {}, draft));
const pathsOf = (error: unknown) => (isValidationError(error) ? error.issues.map(({ path }) => path.join(".")) : error);

describe("credentials, by a patch", () => {
  test("go out when every key is there, with a new value for the masked one", async () => {
    const patch = [{ op: "replace", path: "/auth/params", value: { ...READ, password: "new" } }] as const;
    await byPatch(patch);
    expect(patched()).toEqual([patch]);
  });

  test("are refused when keys are missing, which are named", async () => {
    const error = await rejection(byPatch([{ op: "replace", path: "/auth/params", value: { password: "new" } }]));
    expect(pathsOf(error)).toEqual(["auth.params.environmentUrl", "auth.params.username"]);
    expect(String(error)).toMatch(/replaced as a whole/);
    expect(patched()).toEqual([]);
  });

  test.each(["/auth", "/auth/params", "/auth/params/password"])(
    "are refused when the mask that was read is to be written back at %s",
    async (path) => {
      const value = { "/auth": { specName: "Basic", params: READ }, "/auth/params": READ }[path] ?? READ.password;
      const error = await rejection(byPatch([{ op: "replace", path, value }]));
      expect(pathsOf(error)).toEqual(["auth.params.password"]);
      expect(patched()).toEqual([]);
    },
  );

  test("are not judged by another version than the one the patch was made for", async () => {
    const patch = [{ op: "replace", path: "/auth/params", value: { password: "new" } }] as const;
    await byPatch(patch, '"0"');
    expect(patched()).toEqual([patch]);
  });

  test.each(["1", ' "1" ', "*"])(
    "are judged under the etag %j, which is the entity's in another spelling",
    async (etag) => {
      const error = await rejection(byPatch([{ op: "replace", path: "/auth/params", value: READ }], etag));
      expect(pathsOf(error)).toEqual(["auth.params.password"]);
      expect(patched()).toEqual([]);
    },
  );

  test.each(["warn", "off"] as const)("go out incomplete when validation is %j", async (validation) => {
    const patch = [{ op: "replace", path: "/auth/params", value: {} }] as const;
    await client(server.url).baseConnections.update(ID, patch, { etag: ETAG, validation });
    expect(patched()).toEqual([patch]);
  });
});

test("a patch of anything else is sent without a look at the connection", async () => {
  await byPatch([{ op: "replace", path: "/name", value: "b" }]);
  expect(server.requests.map(({ method }) => method)).toEqual(["PATCH"]);
});

describe("credentials, by a function", () => {
  test("single keys that were changed go out as one replacement of all", async () => {
    await byChange((params, draft) => {
      params.password = "new";
      params.region = "eu";
      draft.name = "b";
    });
    expect(patched()).toEqual([
      [
        { op: "replace", path: "/name", value: "b" },
        { op: "replace", path: "/auth/params", value: { ...READ, password: "new", region: "eu" } },
      ],
    ]);
  });

  test("are refused when another key was changed and the secret is still its mask", async () => {
    const error = await rejection(byChange((params) => (params.environmentUrl = "other.crm.example.com")));
    expect(pathsOf(error)).toEqual(["auth.params.password"]);
    expect(String(error)).toMatch(/mask/);
    expect(patched()).toEqual([]);
  });

  test("are refused when a key was left out", async () => {
    const error = await rejection(
      byChange((_params, { auth }) => {
        if (auth !== undefined) auth.params = { username: "ann", password: "new" };
      }),
    );
    expect(pathsOf(error)).toEqual(["auth.params.environmentUrl"]);
  });

  test("stay as they are when something else was changed", async () => {
    await byChange((_params, draft) => (draft.name = "b"));
    expect(patched()).toEqual([[{ op: "replace", path: "/name", value: "b" }]]);
  });
});

test("a new secret does not show in the refusal of its neighbour", async () => {
  const value = { environmentUrl: "acme.crm.example.com", password: "correct-horse" };
  const error = await rejection(byPatch([{ op: "replace", path: "/auth/params", value }]));
  expect(pathsOf(error)).toEqual(["auth.params.username"]);
  expect(String(error) + JSON.stringify(error)).not.toContain("correct-horse");
});

const ALL = ["auth.params.environmentUrl", "auth.params.username", "auth.params.password"];

describe("the loss of every key is refused, which are named", () => {
  test.each<[string, JsonPatch]>([
    ["removing the params", [{ op: "remove", path: "/auth/params" }]],
    ["removing the authentication", [{ op: "remove", path: "/auth" }]],
    ["an authentication without params", [{ op: "replace", path: "/auth", value: { specName: "Basic" } }]],
    ["params that are null", [{ op: "replace", path: "/auth/params", value: null }]],
  ])("by %s", async (_what, patch) => {
    expect(pathsOf(await rejection(byPatch(patch)))).toEqual(ALL);
    expect(patched()).toEqual([]);
  });

  test("also by a function", async () => {
    const withoutParams = byChange((_params, { auth }) => {
      if (auth !== undefined) delete auth.params;
    });
    expect(pathsOf(await rejection(withoutParams))).toEqual(ALL);
    expect(pathsOf(await rejection(byChange((_params, draft) => delete draft.auth)))).toEqual(ALL);
    expect(patched()).toEqual([]);
  });

  test("but not when all of them are put back by the same patch", async () => {
    const value = { ...READ, password: "new" };
    await byPatch([
      { op: "remove", path: "/auth/params" },
      { op: "add", path: "/auth/params", value },
    ]);
    expect(patched()).toHaveLength(1);
  });
});

describe("what may be a mask or a reference is not written back with another key", () => {
  test.each<[string, Record<string, unknown>]>([
    ["connectionString", { connectionString: "ref:9f2c" }],
    ["sasUri", { sasUri: "https://example.com/ref" }],
    ["pwd", { pwd: "aaaa" }],
    ["privateKeyContent", { privateKeyContent: "vault:12" }],
    ["credential.json", { credential: { json: "****" } }],
    ["credential.parts.0", { credential: { parts: ["ref:1"] } }],
    ["host", { host: "******" }],
  ])("as %s", async (path, secret) => {
    stored = { region: "us", ...secret };
    const error = await rejection(byChange((params) => (params.region = "eu")));
    expect(pathsOf(error)).toEqual([`auth.params.${path}`]);
    expect(String(error)).toContain("give it anew: what reads show of it may be a mask or a reference");
    expect(patched()).toEqual([]);
  });

  test("but what keeps no secret is, and so is everything where validation only warns", async () => {
    stored = { region: "us", host: "db.example.com", port: "5432", user_name: "ann", options: { domain: "a" } };
    await byChange((params) => (params.region = "eu"));
    stored = { region: "us", pwd: "ref:1" };
    await client(server.url).baseConnections.update(
      ID,
      ({ auth }) => {
        if (auth?.params !== undefined) auth.params.region = "eu";
      },
      { validation: "warn" },
    );
    expect(patched()).toHaveLength(2);
  });
});
