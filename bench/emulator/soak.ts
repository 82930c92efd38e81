import type { Served } from "./served.ts";
import { Wire, onTheWire } from "./wire.ts";

/*
 * Keeps a server busy: node soak.ts <Served as JSON> <connections>. On each connection a base connection is created, read, listed, looked at through a
 * filter and deleted, over and over, so that the server holds in the end what it held before. Its parent sends how many requests to make, and is told when they are done.
 */
const [, , given = "{}", connections = "64"] = process.argv;
const { port, path, headers }: Served = JSON.parse(given);
const flowService = path.slice(0, path.indexOf("/flows/"));
const json = { ...headers, "content-type": "application/json" };
const payload = await payloadOf();
const wires = await Promise.all(Array.from({ length: Number(connections) }, () => Wire.open(port)));

process.on("message", async (requests: number) => {
  let left = requests;
  const busy = async (wire: Wire) => {
    while (left > 0) {
      left -= 5;
      const { id } = JSON.parse(await wire.send(onTheWire("POST", `${flowService}/connections`, json, payload)));
      const one = `${flowService}/connections/${id}`;
      await wire.send(onTheWire("GET", one, headers));
      await wire.send(onTheWire("GET", `${flowService}/flows?property=name==${"HubSpot%20contacts"}&limit=5`, headers));
      await wire.send(onTheWire("GET", path, headers));
      await wire.send(onTheWire("DELETE", one, headers));
    }
  };
  await Promise.all(wires.map(busy));
  process.send?.(requests - left);
});
process.on("disconnect", () => process.exit());

/** A base connection of the kind that the server's flow stands on. */
async function payloadOf(): Promise<string> {
  const wire = await Wire.open(port);
  const { items } = JSON.parse(await wire.send(onTheWire("GET", path, headers)));
  const { connectionSpec } = items[0].inheritedAttributes.sourceConnections[0].baseConnection;
  wire.close();
  const params = { clientId: "bench", clientSecret: "bench", accessToken: "bench", refreshToken: "bench" };
  return JSON.stringify({ name: "Soak", connectionSpec, auth: { specName: "Basic Authentication", params } });
}
