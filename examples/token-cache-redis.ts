import type { createClient } from "@redis/client";
import type { TokenCache } from "aep-flow-service";

/**
 * A token cache on Redis: processes that use the same credential share one token. Whoever can read the key can act as the credential until
 * the token expires, so the Redis should be as private as the client secret is.
 */
export function redisTokenCache(client: Pick<ReturnType<typeof createClient>, "get" | "set">): TokenCache {
  return {
    get: async (key) => {
      const text = await client.get(key);
      return text === null ? undefined : JSON.parse(text);
    },
    set: (key, token, ttlMs) => client.set(key, JSON.stringify(token), { expiration: { type: "PX", value: ttlMs } }),
  };
}
