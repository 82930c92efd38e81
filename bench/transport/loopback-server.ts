import assert from "node:assert/strict";
import { createServer } from "node:http";
import { BODY, HEADERS } from "./entity.ts";

/*
 * A bare server that keeps its connections. Runs in a process of its own, tells its port to its parent and ends with it.
 */
const server = createServer({ keepAliveTimeout: 60_000 }, (_request, response) => {
  response.writeHead(200, HEADERS).end(BODY);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  assert(typeof address === "object" && address !== null);
  process.send?.(address.port);
});
process.on("disconnect", () => process.exit());
