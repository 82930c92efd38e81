// The built package: what a consumer runs.
import { ExperiencePlatform } from "../../dist/index.js";
import type { Held, Walk, Walked } from "./walk.ts";

/*
 * Goes through all flows once, and ends: node --expose-gc walker.ts <origin> <flows there are> <walk as JSON>. A process for each walk: the most memory it ever held is
 * that walk's.
 */
const [, , origin = "", total = "0", given = "{}"] = process.argv;
const halfOfThem = Number(total) / 2;
const walk: Walk = JSON.parse(given);
const platform = new ExperiencePlatform({
  orgId: "bench@AdobeOrg",
  sandboxName: "dev",
  credentials: { accessToken: "token", apiKey: "key" },
  baseUrl: origin,
});

let flows = 0;
let pages = 0;
let halfway: Held | undefined;
const start = performance.now();
for await (const page of platform.flows.list({ pageSize: walk.pageSize, prefetch: walk.prefetch }).byPage()) {
  pages += 1;
  for (const flow of page) if (flow.id !== "") flows += 1;
  if (flows >= halfOfThem) halfway ??= held();
  if (walk.workMs > 0) await new Promise((resolve) => setTimeout(resolve, walk.workMs));
}
const seconds = (performance.now() - start) / 1000;
const end = held();
const walked: Walked = { flows, pages, seconds, halfway: halfway ?? end, end };
process.send?.(walked, () => process.disconnect());

function held(): Held {
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  globalThis.gc?.();
  return { peakMiB, liveMiB: process.memoryUsage().heapUsed / 2 ** 20 };
}
