/** The one organisation and tenant that an emulator knows, and the credentials registered in it. All invented. */
export const ORG_ID = "5E7A1B2C3D4E5F6A7B8C9D0E@AdobeOrg";
export const TENANT_ID = "emulator";

/** An OAuth server-to-server credential and the technical account it stands for. */
export interface Account {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly userId: string;
}

/** Two, so that what one made can be told from what the other did. */
export const ACCOUNTS = {
  primary: {
    clientId: "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
    clientSecret: "p8e-emulator-secret",
    userId: "9D0E5E7A1B2C3D4E5F6A7B8C@techacct.adobe.com",
  },
  secondary: {
    clientId: "a1b2c3d4e5f60718293a4b5c6d7e8f90",
    clientSecret: "p8e-emulator-second-secret",
    userId: "7B8C9D0E5E7A1B2C3D4E5F6A@techacct.adobe.com",
  },
} as const satisfies Record<string, Account>;

export type AccountName = keyof typeof ACCOUNTS;

/** What the credentials may ask for: the usual set for Experience Platform, and what Adobe's console adds to it. */
export const SCOPES: readonly string[] = [
  "openid",
  "AdobeID",
  "read_organizations",
  "additional_info.projectedProductContext",
  "additional_info.roles",
  "additional_info.job_function",
  "session",
  "adobeio_api",
  "read_client_secret",
  "manage_client_secrets",
];

/** Whom what was there from the start is said to be by. */
export const USER_ID = ACCOUNTS.primary.userId;

/** The account of a client id, or undefined. */
export function accountOf(clientId: string): Account | undefined {
  return Object.values(ACCOUNTS).find((account) => account.clientId === clientId);
}

/** The sandboxes that exist; the first is where `clientOptions()` points unless told otherwise. */
export const SANDBOX_NAMES: readonly [string, ...string[]] = ["dev", "prod"];
