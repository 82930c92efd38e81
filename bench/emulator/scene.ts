// The built package: what people run.
import { createEmulator, type Emulator } from "../../dist/emulator.js";

/** An emulator with dataflows in it, the request that everybody makes of it, and what it answers. */
export interface Scene {
  readonly emulator: Emulator;
  readonly headers: Readonly<Record<string, string>>;
  /** The flow that everybody asks for: its address, and the answer as text, about 2 kB. */
  readonly url: string;
  readonly text: string;
}

const IMS = "https://ims-na1.adobelogin.com/ims/token/v3";
export const FLOW_SERVICE = "https://platform.adobe.io/data/foundation/flowservice";

/** Sets the scene: the same ids each time, and as many flows as wanted, one of which runs. */
export async function setScene(flows = 1): Promise<Scene> {
  const emulator = createEmulator({ seed: 1 });
  const { orgId, sandboxName, credentials } = emulator.clientOptions();
  const { flowId } = emulator.given.hubspot();
  const startTime = Date.now() + 365 * 86_400_000;
  for (let count = 1; count < flows; count += 1) emulator.given.hubspot({ startTime });
  const { clientId, clientSecret } = credentials;
  const form = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret, scope: "openid" };
  const minted = await emulator.fetch(IMS, { method: "POST", body: new URLSearchParams(form) });
  const { access_token } = (await minted.json()) as { access_token: string };
  const headers = {
    authorization: `Bearer ${access_token}`,
    "x-api-key": clientId,
    "x-gw-ims-org-id": orgId,
    "x-sandbox-name": sandboxName,
  };
  const url = `${FLOW_SERVICE}/flows/${flowId}`;
  const text = await (await emulator.fetch(url, { headers })).text();
  if (!text.includes(flowId)) throw new Error(`the emulator did not answer with the flow: ${text}`);
  return { emulator, headers, url, text };
}
