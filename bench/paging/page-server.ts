import assert from "node:assert/strict";
import { createServer } from "node:http";

/*
 * A list of flows without end, and pages of it in the form of Flow Service: node page-server.ts <how many flows> <latency in ms>. Runs in a
 * process of its own, tells its port to its parent and ends with it.
 */
const [, , total = "0", latency = "0"] = process.argv;
const TOTAL = Number(total);
const LATENCY_MS = Number(latency);

/** About a kilobyte, as flows are. */
function flow(index: number): object {
  const id = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
  return {
    id,
    name: `HubSpot contacts, every 15 minutes, number ${index}`,
    description: "x".repeat(400),
    state: "enabled",
    etag: '"d600f1b3-0000-0200-0000-5f0ca6320000"',
    createdAt: 1594660890102,
    updatedAt: 1594660890102,
    sandboxName: "dev",
    flowSpec: { id: "14518937-270c-4525-bdec-c2ba7cce3860", version: "1.0" },
    sourceConnectionIds: [id],
    targetConnectionIds: [id],
    scheduleParams: { startTime: 1594660890, frequency: "minute", interval: 15 },
  };
}

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const { searchParams } = new URL(request.url ?? "/", "http://localhost");
  const limit = Number(searchParams.get("limit"));
  const from = Number(searchParams.get("continuationToken") ?? 0);
  const to = Math.min(TOTAL, from + limit);
  const items = Array.from({ length: to - from }, (_, index) => flow(from + index));
  const links = to < TOTAL ? { next: { href: `/flows?limit=${limit}&continuationToken=${to}` } } : {};
  setTimeout(() => {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ items, _links: links }));
  }, LATENCY_MS);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  assert(typeof address === "object" && address !== null);
  process.send?.(address.port);
});
process.on("disconnect", () => process.exit());
