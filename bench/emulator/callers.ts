import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { handlersFor } from "../../dist/msw.js";
import { FLOW_SERVICE, setScene } from "./scene.ts";

/** Makes one request and gives the answer back parsed. */
export type Call = () => Promise<unknown>;

/** What is measured in process, by name. Each sets its scene once. */
export const CALLERS: Readonly<Record<string, () => Promise<Call>>> = {
  /** The baseline: what one writes by hand in a test. */
  "msw, fixed JSON": async () => {
    const { url, headers, text } = await setScene();
    const fixed = JSON.parse(text);
    setupServer(http.get(url, () => HttpResponse.json(fixed))).listen({ onUnhandledFrame: "error" });
    return async () => read(await fetch(url, { headers }));
  },
  "msw, handlersFor(emulator)": async () => {
    const { emulator, url, headers } = await setScene();
    setupServer(...handlersFor(emulator)).listen({ onUnhandledFrame: "error" });
    return async () => read(await fetch(url, { headers }));
  },
  "emulator.fetch": async () => {
    const { emulator, url, headers } = await setScene();
    return async () => read(await emulator.fetch(url, { headers }));
  },
  "GET a flow of 10,000": async () => {
    const { emulator, url, headers } = await setScene(10_000);
    return async () => read(await emulator.fetch(url, { headers }));
  },
  "GET 20 of 10,000 flows by a property": async () => {
    const { emulator, headers } = await setScene(10_000);
    const url = `${FLOW_SERVICE}/flows?property=${encodeURIComponent("flowSpec.version==1.0")}&limit=20`;
    return async () => read(await emulator.fetch(url, { headers }));
  },
  "POST a base connection": async () => {
    const { emulator, url, headers } = await setScene();
    const { items } = await read(await emulator.fetch(url, { headers }));
    const { inheritedAttributes } = Object(items?.[0]);
    const { connectionSpec } = inheritedAttributes.sourceConnections[0].baseConnection;
    const params = { clientId: "bench", clientSecret: "bench", accessToken: "bench", refreshToken: "bench" };
    const body = JSON.stringify({
      name: "HubSpot",
      connectionSpec,
      auth: { specName: "Basic Authentication", params },
    });
    const post = { method: "POST", headers: { ...headers, "content-type": "application/json" }, body };
    return async () => read(await emulator.fetch(`${FLOW_SERVICE}/connections`, post));
  },
};

/** A refusal would be a quick answer. */
async function read(response: Response): Promise<{ items?: unknown[] }> {
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
  return response.json();
}
