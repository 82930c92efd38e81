/** Where IMS mints tokens for OAuth server-to-server credentials. */
export const IMS_TOKEN_PATH = "/ims/token/v3";
