/** What an access token says about itself, as far as it can be read. Adobe documents none of it: nothing may depend on it. */
export interface Claims {
  readonly clientId?: string;
  readonly scopes?: readonly string[];
  /** Epoch milliseconds. */
  readonly expiresAt?: number;
}

/** Reads the claims of a token that is a JSON Web Token; undefined for any other. The signature is the platform's affair. */
export function readClaims(token: string): Claims | undefined {
  const payload = payloadOf(token);
  if (payload === undefined) return undefined;
  const { client_id: clientId, scope } = payload;
  const scopes = typeof scope === "string" ? scope.split(/[\s,]+/).filter((name) => name !== "") : undefined;
  const expiresAt = expiryOf(payload);
  return {
    ...(typeof clientId === "string" ? { clientId } : {}),
    ...(scopes === undefined ? {} : { scopes }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}

function payloadOf(token: string): Record<string, unknown> | undefined {
  const parts = token.split(".");
  if (parts.length !== 3) return undefined;
  try {
    const bytes = atob((parts[1] ?? "").replaceAll("-", "+").replaceAll("_", "/"));
    const payload: unknown = JSON.parse(
      new TextDecoder().decode(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0))),
    );
    return typeof payload === "object" && payload !== null ? { ...payload } : undefined;
  } catch {
    return undefined;
  }
}

/** The token service writes `created_at` and `expires_in`, both in milliseconds and as strings; the standard's `exp` is in seconds. */
function expiryOf({ created_at, expires_in, exp }: Record<string, unknown>): number | undefined {
  const own = Number(created_at) + Number(expires_in);
  if (Number.isFinite(own) && own > 0) return own;
  return typeof exp === "number" ? exp * 1000 : undefined;
}
