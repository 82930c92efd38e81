import { answer, start } from "../process.ts";
import type { Walk, Walked } from "./walk.ts";

/** Left to itself, the engine lets memory lie about as long as there is some: its peak would tell of the machine, and not of the list. */
const NODE_OPTIONS = ["--max-semi-space-size=2"];

/** A list of flows on a server of its own, to be gone through. */
export interface FlowServer {
  readonly walk: (walk: Walk) => Promise<Walked>;
  readonly close: () => void;
}

export async function startFlows(total: number, latencyMs: number): Promise<FlowServer> {
  const server = start(new URL("./page-server.ts", import.meta.url), [String(total), String(latencyMs)]);
  const origin = `http://127.0.0.1:${await answer<number>(server)}`;
  return {
    walk: async (walk) => {
      const walker = start(
        new URL("./walker.ts", import.meta.url),
        [origin, String(total), JSON.stringify(walk)],
        NODE_OPTIONS,
      );
      const walked = await answer<Walked>(walker);
      // A walk that loses flows would be a quick one.
      if (walked.flows !== total) throw new Error(`${walked.flows} of ${total} flows were seen`);
      return walked;
    },
    close: () => server.disconnect(),
  };
}
