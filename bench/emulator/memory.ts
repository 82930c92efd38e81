import { answer, start } from "../process.ts";
import type { Held, Served } from "./served.ts";

/** What the emulator held after so many requests, and how many of them came a second since the last look. */
export interface Look extends Held {
  readonly requests: number;
  readonly perSecond: number;
}

/** Left to itself, the engine lets memory lie about as long as there is some. */
const NODE_OPTIONS = ["--max-semi-space-size=2"];

/** Makes requests of an emulator's socket, and looks at its memory now and then. */
export async function soak(
  requests: number,
  connections: number,
  looks: number,
  progress: (text: string) => void,
): Promise<Look[]> {
  const server = start(new URL("./server.ts", import.meta.url), ["emulator"], NODE_OPTIONS);
  const served = await answer<Served>(server);
  const busy = start(new URL("./soak.ts", import.meta.url), [JSON.stringify(served), String(connections)]);
  const seen: Look[] = [];
  let made = 0;
  for (let look = 1; look <= looks; look += 1) {
    progress(`memory: ${made} of ${requests} requests`);
    const began = performance.now();
    busy.send(requests / looks);
    const more = await answer<number>(busy);
    const perSecond = (more * 1000) / (performance.now() - began);
    made += more;
    server.send("held");
    seen.push({ requests: made, perSecond, ...(await answer<Held>(server)) });
  }
  busy.disconnect();
  server.disconnect();
  return seen;
}
