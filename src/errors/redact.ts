import { masked, Secret } from "./secret.ts";
import { SECRET_NAME } from "./secret-names.ts";

const MASK = "[redacted]";
/** Shorter strings are replaced only where they are the whole value: replacing every "a" would destroy the message. */
const SHORTEST_PART = 4;

/** Headers whose values may be shown. Everything else is masked, so that a header nobody thought of cannot leak. */
const SHOWN_HEADERS = new Set([
  "accept",
  "content-type",
  "x-sandbox-name",
  "x-gw-ims-org-id",
  "if-match",
  "user-agent",
  "x-request-id",
  "pragma",
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
  "compressionType",
  "columnDelimiter",
  "encoding",
  "preview",
  "op",
  "mode",
  "version",
  // Catalog's, Data Prep's and Data Access's.
  "aggregate",
  "batch",
  "completed",
  "created",
  "createdAfter",
  "createdBefore",
  "dataSet",
  "dataSetId",
  "enableErrorDiagnostics",
  "endAfter",
  "endBefore",
  "expandSchema",
  "failedRecordCount",
  "lastBatchId",
  "lastBatchStatus",
  "lastFailedBatchId",
  "lastSuccessfulBatchId",
  "path",
  "recordCount",
  "size",
  "startAfter",
  "startBefore",
  "started",
  "state",
  "status",
  "tags",
  "updated",
]);

/** Fields of JSON that was cut, or stands in a text, whose names say that they are secret. */
const SECRET_FIELD = new RegExp(`("[^"]*(?:${SECRET_NAME.source})[^"]*"\\s*:\\s*")(?:[^"\\\\]|\\\\.)*`, "gi");
/** What is left of a secret where everything outside ASCII has been mangled on the way. */
const ASCII_RUN = /[!-~]{8,}/g;
/** Deeper than anything the platform sends, and no deeper than the stack. */
const DEEPEST = 100;
/** Numbers with fewer digits are no secrets. */
const SHORTEST_NUMBER = 1_000;

/**
 * Takes known secrets out of whatever is about to be shown, in every encoding a server may echo them in. One is made for each call, and knows
 * that call's secrets: the token, the client secret and every string inside `auth.params` of the request. It costs next to nothing until
 * something is shown.
 */
export class Redactor {
  readonly #whole = new Set<string>();
  /** Made when they are needed. */
  #secrets: readonly Secret[] | undefined;

  add(secret: string): void {
    if (secret === "" || this.#whole.has(secret)) return;
    this.#whole.add(secret);
    this.#secrets = undefined;
  }

  /** Learns every string inside a value, at any depth, and every number that may be a secret. */
  addAll(value: unknown): void {
    if (typeof value === "string") this.add(value);
    else if (typeof value === "number" && Math.abs(value) >= SHORTEST_NUMBER) this.add(String(value));
    else if (Array.isArray(value)) for (const item of value) this.addAll(item);
    else if (typeof value === "object" && value !== null) for (const item of Object.values(value)) this.addAll(item);
  }

  /** Learns the values of headers that may not be shown. */
  addHeaders(headers: Readonly<Record<string, string>> | undefined): void {
    for (const [name, value] of Object.entries(headers ?? {})) if (!isShownHeader(name)) this.add(value);
  }

  /** Learns the values of query parameters that may not be shown. */
  addQuery(query: Readonly<Record<string, unknown>> | undefined): void {
    for (const [name, value] of Object.entries(query ?? {})) if (!SHOWN_PARAMETERS.has(name)) this.addAll(value);
  }

  text(value: string): string {
    return this.#mask(value, false);
  }

  /** The beginning of a text. What is left of a secret where it was cut, here or on its way, is masked, too. */
  excerpt(value: string, length: number): string {
    return this.#mask(value.slice(0, length), true);
  }

  /** A URL whose query shows the values of known parameters only. */
  url(value: string): string {
    const [path = "", query] = value.split("?", 2);
    if (query === undefined) return this.text(path);
    const pairs = query.split("&").map((pair) => {
      const [name = ""] = pair.split("=", 1);
      return SHOWN_PARAMETERS.has(name) ? this.text(pair) : `${this.text(name)}=${MASK}`;
    });
    return `${this.text(path)}?${pairs.join("&")}`;
  }

  /** A copy of a JSON value in which no string, and no key, holds a secret. */
  json(value: unknown, depth = 0): unknown {
    if (depth > DEEPEST) return "[too deep to be shown]";
    if (typeof value === "string") return this.text(value);
    if (typeof value === "number") return this.#isSecret(value) ? MASK : value;
    if (Array.isArray(value)) return value.map((item) => this.json(item, depth + 1));
    return typeof value === "object" && value !== null ? this.fields(value, depth) : value;
  }

  /** As {@link json}, for what is known to be an object. */
  fields(record: object, depth = 0): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(record).map(([key, item]) => [
        this.text(key),
        typeof item === "string" && SECRET_NAME.test(key) ? MASK : this.json(item, depth + 1),
      ]),
    );
  }

  headers(headers: Iterable<readonly [string, string]>): [string, string][] {
    return [...headers].map(([name, value]) => [name, isShownHeader(name) ? this.text(value) : MASK]);
  }

  #isSecret(value: number): boolean {
    return Math.abs(value) >= SHORTEST_NUMBER && this.#whole.has(String(value));
  }

  #mask(value: string, isCut: boolean): string {
    if (this.#whole.has(value)) return MASK;
    this.#secrets ??= [...new Set([...this.#whole].flatMap(partsOf))].map((part) => new Secret(part));
    const ranges = this.#secrets.flatMap((secret) => secret.in(value, isCut));
    return masked(value, ranges, MASK)
      .replace(/\bBearer\s+[\w.~+/=-]+/gi, `Bearer ${MASK}`)
      .replace(SECRET_FIELD, `$1${MASK}`);
  }
}

/** What of a secret is looked for: all of it, without the spaces that HTTP takes away, and what is left of it in plain ASCII. */
function partsOf(secret: string): readonly string[] {
  return [secret, secret.trim(), ...(secret.match(ASCII_RUN) ?? [])].filter((part) => part.length >= SHORTEST_PART);
}

function isShownHeader(name: string): boolean {
  return SHOWN_HEADERS.has(name.toLowerCase());
}
