/**
 * OAuth server-to-server: the client mints the token, caches it and renews it early.
 * Made in the Developer Console; the client id is also the API key.
 */
export interface OAuthCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  /** As the credential's page lists them. A comma-separated string or a list; a usual set by default. */
  readonly scopes?: string | readonly string[] | undefined;
}

/** A token of the caller's own: a string, or a function that is asked before every request. */
export interface TokenCredentials {
  readonly accessToken: string | (() => string | Promise<string>);
  /** Client id of the credential the token was minted with. */
  readonly apiKey: string;
}

export type Credentials = OAuthCredentials | TokenCredentials;

/** The set usual for Experience Platform. No official page states it, so it can be changed with `scopes`. */
export const DEFAULT_SCOPES = [
  "openid",
  "AdobeID",
  "read_organizations",
  "additional_info.projectedProductContext",
  "session",
] as const;

export function isOAuth(credentials: Credentials): credentials is OAuthCredentials {
  return "clientId" in credentials;
}

/** The value of `x-api-key`. */
export function apiKeyOf(credentials: Credentials): string {
  return isOAuth(credentials) ? credentials.clientId : credentials.apiKey;
}
