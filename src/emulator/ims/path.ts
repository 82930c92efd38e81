/** Where IMS mints tokens for OAuth server-to-server credentials. */
export const IMS_TOKEN_PATH = "/ims/token/v3";

/** Where it used to exchange a JSON Web Token for one. */
export const IMS_JWT_PATH = "/ims/exchange/jwt";
