import { ACCOUNTS, type AccountName, ORG_ID, SANDBOX_NAMES } from "./state/account.ts";

/**
 * Everything a client needs to talk to an emulator instead of the platform.
 *
 * Source: the hosts are Adobe's own where the emulator answers in process, and its loopback address where it listens.
 *
 * @example
 * ```ts
 * import { createEmulator, type EmulatorClientOptions } from "aep-flow-service/emulator";
 * const options: EmulatorClientOptions = createEmulator().clientOptions({ sandboxName: "prod" });
 * ```
 */
export interface EmulatorClientOptions {
  orgId: string;
  sandboxName: string;
  credentials: { clientId: string; clientSecret: string };
  baseUrl: string;
  imsUrl: string;
  /** Present while the emulator is not listening. */
  fetch?: (input: Request | string | URL, init?: RequestInit) => Promise<Response>;
}

/** The options for a client of an emulator that listens at a URL, or answers through its own fetch. */
export function clientOptions(
  { sandboxName, credential = "primary" }: { sandboxName?: string; credential?: AccountName },
  way: string | NonNullable<EmulatorClientOptions["fetch"]>,
): EmulatorClientOptions {
  const { clientId, clientSecret } = ACCOUNTS[credential];
  const account = {
    orgId: ORG_ID,
    sandboxName: sandboxName ?? SANDBOX_NAMES[0],
    credentials: { clientId, clientSecret },
  };
  if (typeof way === "string") return { ...account, baseUrl: way, imsUrl: way };
  return { ...account, baseUrl: "https://platform.adobe.io", imsUrl: "https://ims-na1.adobelogin.com", fetch: way };
}
