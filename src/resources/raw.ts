import { ValidationError } from "../errors/validation-error.ts";
import { isRecord } from "../http/envelopes.ts";
import type { HttpMethod, Operation } from "../http/operation.ts";
import { templateOf } from "../http/path-template.ts";
import type { OperationKind } from "../operation-kind.ts";
import type { Query } from "../http/query.ts";

/** A request this package did not foresee. */
export interface RawRequest {
  /** @default "GET" */
  readonly method?: HttpMethod | undefined;
  /** Path below the host, encoded, without a query: `/data/foundation/…`. */
  readonly path: string;
  readonly query?: Query | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** What repeating it would do. By default a GET or HEAD is a read, and anything else an action, which is never repeated. */
  readonly kind?: OperationKind | undefined;
}

/** The operation of a raw request. Its result is the answer's JSON as it came. */
export function rawOperation(request: RawRequest): Operation<unknown> {
  const { method = "GET", path = "", query, body, headers } = request ?? {};
  if (!/^\/(?![/\\])[^\s?#\\]*$/.test(path) || path.split("/").some((segment) => segment === "." || segment === "..")) {
    throw refusal(
      "path",
      "must start with one slash and hold no query, white space or dot segment; give parameters as query",
    );
  }
  if (!METHODS.has(method)) throw refusal("method", `must be one of ${[...METHODS].join(", ")}`);
  if (request.kind !== undefined && !KINDS.has(request.kind))
    throw refusal("kind", `must be one of ${[...KINDS].join(", ")}: it decides whether the request may be repeated`);
  return {
    kind: request.kind ?? (method === "GET" || method === "HEAD" ? "read" : "action"),
    method,
    path: { sent: path, template: templateOf(path), isForeign: true },
    body,
    ...(query === undefined ? {} : { query }),
    ...(headers === undefined ? {} : { headers }),
    secrets: secretsIn(body),
    read: ({ json }) => json,
  };
}

const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]);
const KINDS: ReadonlySet<string> = new Set(["read", "guarded", "idempotent", "create", "action"]);

function refusal(field: string, message: string): ValidationError {
  return new ValidationError("request", [{ path: [field], message, rule: "payload" }]);
}

/** A base connection's parameters are secret here, too, also in a JSON Patch of them. */
function secretsIn(body: unknown): unknown {
  if (Array.isArray(body)) return body.filter(isAboutAuth).map(({ value }) => value);
  if (typeof body !== "object" || body === null) return undefined;
  const { auth } = body as { auth?: { params?: unknown } };
  return auth?.params;
}

function isAboutAuth(change: unknown): change is { readonly value?: unknown } {
  return isRecord(change) && typeof change.path === "string" && /^\/auth(\/|$)/.test(change.path);
}
