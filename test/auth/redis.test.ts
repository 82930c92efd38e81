import { createClient } from "@redis/client";
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { redisTokenCache } from "../../examples/token-cache-redis.ts";
import { client } from "../support/client.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";
import { hasRedis, type RedisServer, redisServer } from "../support/redis-server.ts";

/*
 * The example in examples/token-cache-redis.ts, on a real Redis.
 */

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const SECRET = "s3cr3t-w1th-hyphens";
const PROCESS = fileURLToPath(new URL("redis-process.ts", import.meta.url));
const run = promisify(execFile);
const missing = hasRedis ? "" : " (skipped: there is no redis-server on this machine)";

describe.skipIf(!hasRedis)(`a token cache on Redis${missing}`, () => {
  let redis: RedisServer;
  let server: RecordingServer;
  let connection: ReturnType<typeof createClient>;
  let minted = 0;

  beforeAll(async () => {
    redis = await redisServer();
    connection = createClient({ url: redis.url, disableOfflineQueue: true });
    connection.on("error", () => undefined);
    await connection.connect();
    server = await recordingServer(({ path, headers }) => {
      if (path === "/ims/token/v3") return { body: { access_token: `minted-${++minted}`, expires_in: 86399 } };
      if (headers.authorization === "Bearer refused") return { status: 401, body: { error_code: "401013" } };
      return { body: { items: [{ id: ID }] } };
    });
  });
  beforeEach(async () => {
    minted = 0;
    server.requests.length = 0;
    await connection.flushAll();
  });
  afterAll(async () => {
    connection?.destroy();
    await server?.close();
    await redis?.close();
  });

  const platform = () =>
    client(server.url, {
      credentials: { clientId: "the-client", clientSecret: SECRET },
      tokenCache: redisTokenCache(connection),
    });
  const used = () => server.requests.flatMap(({ headers }) => headers.authorization ?? []);

  test("lets two processes share one token", async () => {
    await run(process.execPath, [PROCESS, redis.url, server.url]);
    await run(process.execPath, [PROCESS, redis.url, server.url]);
    expect(used()).toEqual(["Bearer minted-1", "Bearer minted-1"]);
    expect(minted).toBe(1);
  }, 30_000);

  test("lets Redis forget the token when it expires, and gives Redis no secret", async () => {
    await platform().flows.get(ID);
    const [key = "", ...others] = await connection.keys("*");
    expect(others).toEqual([]);
    const ttlMs = await connection.pTTL(key);
    expect(ttlMs).toBeLessThanOrEqual(86_399_000);
    expect(ttlMs).toBeGreaterThan(86_300_000);
    expect(`${key} ${await connection.get(key)}`).not.toContain(SECRET);
  });

  test("is overwritten when its token was refused", async () => {
    await platform().flows.get(ID);
    const [key = ""] = await connection.keys("*");
    const kept = JSON.parse((await connection.get(key)) ?? "");
    await connection.set(key, JSON.stringify({ ...kept, value: "refused" }));
    await platform().flows.get(ID);
    await expect.poll(async () => (await connection.get(key)) ?? "").toContain('"minted-2"');
    await platform().flows.get(ID);
    expect(used()).toEqual(["Bearer minted-1", "Bearer refused", "Bearer minted-2", "Bearer minted-2"]);
  });

  test("with garbage in it is passed over", async () => {
    await platform().flows.get(ID);
    const [key = ""] = await connection.keys("*");
    await connection.set(key, "{ no JSON");
    await platform().flows.get(ID);
    expect(minted).toBe(2);
  });

  test("that is away is passed over", async () => {
    await redis.close();
    await expect.poll(() => connection.isReady).toBe(false);
    await platform().flows.get(ID);
    expect(minted).toBe(1);
  });
});
