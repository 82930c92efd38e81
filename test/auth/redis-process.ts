import { createClient } from "@redis/client";
import { redisTokenCache } from "../../examples/token-cache-redis.ts";
import { ExperiencePlatform } from "../../src/index.ts";

/*
 * A process of its own that makes one call and ends: `node redis-process.ts <redis url> <platform url>`.
 */

const [redisUrl = "", url = ""] = process.argv.slice(2);
const redis = createClient({ url: redisUrl, disableOfflineQueue: true });
redis.on("error", () => undefined);
await redis.connect();
const platform = new ExperiencePlatform({
  orgId: "1@AdobeOrg",
  sandboxName: "dev",
  credentials: { clientId: "the-client", clientSecret: "s3cr3t-w1th-hyphens" },
  baseUrl: url,
  imsUrl: url,
  tokenCache: redisTokenCache(redis),
});
await platform.flows.get("e0bd8463-0913-4ca1-bd84-6309134ca1f6");
await redis.close();
