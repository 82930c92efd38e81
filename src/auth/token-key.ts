import { DEFAULT_SCOPES, type OAuthCredentials } from "./credentials.ts";

/**
 * The name of a token in a shared cache. Clients share it only if credential, secret, scopes, organisation and token service are the same;
 * all but the client id are in it as a SHA-256 digest, so that no secret stands in the name.
 */
export async function tokenKey(credentials: OAuthCredentials, orgId: string, imsUrl: string): Promise<string> {
  const { clientId, clientSecret, scopes = DEFAULT_SCOPES } = credentials;
  const list = typeof scopes === "string" ? scopes.split(/[\s,]+/) : [...scopes];
  const facts = JSON.stringify([imsUrl, orgId, clientId, clientSecret, list.filter(Boolean).sort()]);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(facts));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `aep-flow-service:token:${clientId}:${hex}`;
}
