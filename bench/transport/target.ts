import type { Target } from "./connect.ts";
import { BODY, HEADERS } from "./entity.ts";
import type { Job } from "./job.ts";
import { turn } from "./turn.ts";

/**
 * A real socket, or the stub: a fetch without a network, so that all the time there is goes into the client. It answers at once where
 * calls come one by one; with several at a time it lets the others begin first.
 */
export function targetOf({ origin, concurrency }: Job): Target {
  if (origin !== undefined) return { origin, fetch: (input, init) => globalThis.fetch(input, init) };
  return {
    origin: "https://stub.example",
    fetch: async () => {
      if (concurrency > 1) await turn();
      return new Response(BODY, { status: 200, headers: HEADERS });
    },
  };
}
