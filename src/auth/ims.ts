import { DEFAULT_SCOPES, type OAuthCredentials } from "./credentials.ts";
import type { Token } from "./token-source.ts";

/** Path of the token endpoint for OAuth server-to-server. */
export const TOKEN_PATH = "/ims/token/v3";

/** The form that asks for a token. The secret travels in the body, where no access log keeps it. */
export function tokenForm(credentials: OAuthCredentials): URLSearchParams {
  const scopes = credentials.scopes ?? DEFAULT_SCOPES;
  return new URLSearchParams({
    grant_type: "client_credentials",
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
    scope: typeof scopes === "string" ? scopes : scopes.join(","),
  });
}

/** Reads a token response. `expires_in` is in seconds for this grant (in milliseconds only for the retired JWT one). */
export function readToken(body: unknown): Token | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { access_token: value, expires_in: seconds } = body as { access_token?: unknown; expires_in?: unknown };
  if (typeof value !== "string" || value === "") return undefined;
  const lifetime = Number(seconds);
  // A token of unknown life is used for the call at hand, and not kept.
  return { value, lifetimeMs: Number.isFinite(lifetime) && lifetime > 0 ? lifetime * 1000 : 0 };
}

/** What to do when no token came and the token service named no reason we know. The remedies of the platform's services would mislead here. */
export function mintRemedy(status: number): string {
  if (status === 429) return "Wait, and mint fewer tokens: processes can share one through tokenCache.";
  if (status >= 500) return "The token service is in trouble: try again later.";
  return "Check clientId, clientSecret, scopes and imsUrl; if they are right, try again later.";
}
