import type { Job } from "../transport/job.ts";
import { measure } from "../transport/measure.ts";
import type { Served } from "./served.ts";
import { Wire, onTheWire } from "./wire.ts";

/*
 * Who asks a server for its flow: node --expose-gc load.ts <Served as JSON>. Does the jobs it is sent, one by one, and ends with its parent. A process of its
 * own for each server: what it costs is the same for all.
 */
const [, , given = "{}"] = process.argv;
const { port, path, headers, id }: Served = JSON.parse(given);
const request = onTheWire("GET", path, headers);

process.on("message", async ({ calls, concurrency }: Job) => {
  const idle = await Promise.all(Array.from({ length: concurrency }, () => Wire.open(port)));
  const call = async () => {
    const wire = idle.pop();
    if (wire === undefined) throw new Error("more calls at a time than connections");
    const text = await wire.send(request);
    if (!text.includes(id)) throw new Error(`the server did not answer with the flow: ${text}`);
    idle.push(wire);
  };
  globalThis.gc?.();
  const timing = await measure(call, calls, concurrency);
  for (const wire of idle) wire.close();
  process.send?.(timing);
});
process.on("disconnect", () => process.exit());
