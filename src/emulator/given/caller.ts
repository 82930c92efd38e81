import { ACCOUNTS, ORG_ID } from "../state/account.ts";
import { answer } from "../http/answer.ts";
import { IMS_TOKEN_PATH } from "../ims/path.ts";
import type { Json } from "../json.ts";
import type { World } from "../state/world.ts";

/** Makes one call of a sandbox as a client would, and gives what was answered. Throws where the platform refuses. */
export type Call = (method: string, path: string, body: Json) => Json;

const ORIGIN = "https://platform.adobe.io";

/** A caller with a token of its own. */
export function callerIn(world: World, sandboxName: string): Call {
  const { clientId, clientSecret } = ACCOUNTS.primary;
  const form = {
    grant_type: "client_credentials",
    client_id: clientId,
    client_secret: clientSecret,
    scope: "openid",
  };
  const minted = send(world, "POST", IMS_TOKEN_PATH, new Headers(), new URLSearchParams(form).toString());
  const token = typeof minted === "object" && minted !== null && !Array.isArray(minted) ? minted.access_token : "";
  const headers = new Headers({
    authorization: `Bearer ${String(token)}`,
    "x-api-key": clientId,
    "x-gw-ims-org-id": ORG_ID,
    "x-sandbox-name": sandboxName,
    "content-type": "application/json",
  });
  return (method, path, body) => send(world, method, path, headers, JSON.stringify(body));
}

function send(world: World, method: string, path: string, headers: Headers, text: string): Json {
  const { status, text: answered } = answer({ method, url: new URL(path, ORIGIN), headers, text }, world);
  if (status >= 300) throw new TypeError(`The emulator refused ${method} ${path} with ${status}: ${answered}`);
  return JSON.parse(answered);
}
