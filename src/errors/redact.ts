const MASK = "[redacted]";
/** Shorter strings are replaced only where they are the whole value: replacing every "a" would destroy the message. */
const SHORTEST_PART = 4;
const SECRET_KEY = /secret|password|passphrase|token|credential|private|authorization|sas|accesskey|securitykey/i;

/** Headers whose values may be shown. Everything else is masked, so that a header nobody thought of cannot leak. */
const SHOWN_HEADERS = new Set([
  "accept",
  "content-type",
  "x-sandbox-name",
  "x-gw-ims-org-id",
  "if-match",
  "user-agent",
  "x-request-id",
]);

/** Query parameters of the four services whose values may be shown. */
const SHOWN_PARAMETERS = new Set([
  "property",
  "properties",
  "limit",
  "start",
  "orderby",
  "orderBy",
  "count",
  "continuationToken",
  "name",
  "objectType",
  "object",
  "fileType",
  "preview",
  "op",
  "mode",
  "version",
]);

/**
 * Takes known secrets out of whatever is about to be shown. One is made for each call, and knows that call's secrets:
 * the token, the client secret and every string inside `auth.params` of the request.
 */
export class Redactor {
  readonly #whole = new Set<string>();
  readonly #parts = new Set<string>();

  add(secret: string): void {
    if (secret === "") return;
    this.#whole.add(secret);
    if (secret.length < SHORTEST_PART) return;
    for (const form of [secret, encodeURIComponent(secret), formEncoded(secret), JSON.stringify(secret).slice(1, -1)])
      this.#parts.add(form);
  }

  /** Learns every string inside a value, at any depth. */
  addAll(value: unknown): void {
    if (typeof value === "string") this.add(value);
    else if (Array.isArray(value)) for (const item of value) this.addAll(item);
    else if (typeof value === "object" && value !== null) for (const item of Object.values(value)) this.addAll(item);
  }

  /** Learns the values of headers that may not be shown. */
  addHeaders(headers: Iterable<readonly [string, string]>): void {
    for (const [name, value] of headers) if (!SHOWN_HEADERS.has(name.toLowerCase())) this.add(value);
  }

  /** Learns the values of query parameters that may not be shown. */
  addQuery(query: Readonly<Record<string, unknown>> | undefined): void {
    for (const [name, value] of Object.entries(query ?? {})) if (!SHOWN_PARAMETERS.has(name)) this.addAll(value);
  }

  text(value: string): string {
    if (this.#whole.has(value)) return MASK;
    let shown = value;
    // The longest first: a secret may contain another one.
    for (const part of [...this.#parts].sort((a, b) => b.length - a.length)) shown = shown.replaceAll(part, MASK);
    return shown.replace(/\bBearer\s+[\w.~+/=-]+/gi, `Bearer ${MASK}`);
  }

  /** A copy of a JSON value in which no string, and no key, holds a secret. */
  json(value: unknown): unknown {
    if (typeof value === "string") return this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.json(item));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        this.text(key),
        typeof item === "string" && SECRET_KEY.test(key) ? MASK : this.json(item),
      ]),
    );
  }

  headers(headers: Iterable<readonly [string, string]>): [string, string][] {
    return [...headers].map(([name, value]) => [name, SHOWN_HEADERS.has(name.toLowerCase()) ? this.text(value) : MASK]);
  }
}

function formEncoded(text: string): string {
  return new URLSearchParams({ "": text }).toString().slice(1);
}
