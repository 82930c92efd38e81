/** The one organisation, credential and tenant that an emulator knows. All invented. */
export const ORG_ID = "5E7A1B2C3D4E5F6A7B8C9D0E@AdobeOrg";
export const CLIENT_ID = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
export const CLIENT_SECRET = "p8e-emulator-secret";
export const USER_ID = "9D0E5E7A1B2C3D4E5F6A7B8C@techacct.adobe.com";
export const TENANT_ID = "emulator";

/** The sandboxes that exist; the first is where `clientOptions()` points unless told otherwise. */
export const SANDBOX_NAMES: readonly [string, ...string[]] = ["dev", "prod"];
