import { type Emulator, type EmulatorOptions, createEmulator } from "../../src/emulator/index.ts";

export const HOST = "https://platform.adobe.io";
export const PREFIX = {
  flowservice: "/data/foundation/flowservice",
  schemaregistry: "/data/foundation/schemaregistry",
  catalog: "/data/foundation/catalog",
  conversion: "/data/foundation/conversion",
} as const;
type Service = keyof typeof PREFIX;

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever JSON the wire carries
export type Body = any;
interface Answer {
  status: number;
  headers: Headers;
  body: Body;
}
interface Extra {
  headers?: Record<string, string | undefined>;
  /** Sent as it is, instead of JSON. */
  raw?: string;
}
type Call = (method: string, path: string, body?: unknown, extra?: Extra) => Promise<Answer>;

export interface Platform {
  emulator: Emulator;
  headers: Record<string, string>;
  call: (service: Service) => Call;
  flow: Call;
  registry: Call;
  catalog: Call;
  prep: Call;
}

export async function mint(
  send: (url: string, init: RequestInit) => Promise<Response>,
  emulator: Emulator,
  ims: string,
  credential: "primary" | "secondary" = "primary",
) {
  const { clientId, clientSecret } = emulator.clientOptions({ credential }).credentials;
  const form = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret, scope: "openid" };
  const response = await send(`${ims}/ims/token/v3`, { method: "POST", body: new URLSearchParams(form) });
  return (await response.json()) as Body;
}

/** An emulator with a token, and a way to call each service with all the headers that Adobe asks for. */
export async function platform(options: EmulatorOptions = {}, sandboxName = "dev"): Promise<Platform> {
  return connect(createEmulator({ seed: 1, ...options }), sandboxName);
}

export async function connect(
  emulator: Emulator,
  sandboxName = "dev",
  host = HOST,
  send = emulator.fetch,
  credential: "primary" | "secondary" = "primary",
): Promise<Platform> {
  const { access_token } = await mint(send, emulator, host, credential);
  const { orgId, credentials } = emulator.clientOptions({ credential });
  const headers: Record<string, string> = {
    authorization: `Bearer ${access_token}`,
    "x-api-key": credentials.clientId,
    "x-gw-ims-org-id": orgId,
    "x-sandbox-name": sandboxName,
  };
  const call =
    (service: Service): Call =>
    async (method, path, body, extra = {}) => {
      const all = {
        ...headers,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...extra.headers,
      };
      const sent = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined);
      const text = extra.raw ?? (body === undefined ? undefined : JSON.stringify(body));
      const bytes = text === undefined ? {} : { body: new TextEncoder().encode(text) };
      const response = await send(`${host}${PREFIX[service]}${path}`, { method, headers: sent, ...bytes });
      const read = await response.text();
      return { status: response.status, headers: response.headers, body: read === "" ? undefined : JSON.parse(read) };
    };
  return {
    emulator,
    headers,
    call,
    flow: call("flowservice"),
    registry: call("schemaregistry"),
    catalog: call("catalog"),
    prep: call("conversion"),
  };
}
