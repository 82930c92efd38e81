import { brand } from "./brand.ts";
import { type CurlRequest, toCurl } from "./curl.ts";
import type { ErrorFacts } from "./error-body.ts";
import type { RequestSummary } from "./outcome.ts";
import { PlatformError } from "./platform-error.ts";

/** All an {@link ApiError} is made of. Already redacted. */
export interface ApiErrorInit extends ErrorFacts {
  readonly status: number;
  readonly request: RequestSummary & { readonly curl: CurlRequest };
  readonly body: unknown;
  readonly remedy?: string;
  readonly retryable?: boolean;
  readonly outcome?: "unknown";
}

/**
 * The platform answered, and refused. The class follows the meaning: a missing token is `AuthenticationError` although its HTTP status is 403.
 *
 * @example
 * ```ts
 * try {
 *   await platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877");
 * } catch (error) {
 *   if (isApiError(error)) console.error(error.status, error.code, error.detail, error.remedy, error.requestId);
 * }
 * ```
 */
export class ApiError extends PlatformError {
  static {
    brand(ApiError.prototype, "ApiError");
  }

  /** HTTP status of the answer. */
  readonly status: number;
  readonly method: string;
  /** Path below the host, without the query. */
  readonly path: string;
  /** Such as `FLOW-1439-404` or `403010`. Numbers collide between families: compare {@link type} where it matters. */
  readonly code?: string;
  /** The full type URI, where the service sends one. */
  readonly type?: string;
  readonly title?: string;
  /** What went wrong: the service's own words or, where it gives none, what the code means. */
  readonly detail?: string;
  /** The platform's id of the request: quote it to support. */
  readonly requestId?: string;
  /** What to do about it, as a sentence, where we know. */
  readonly remedy?: string;
  /**
   * Whether the same request, unchanged, may succeed later; undefined where nothing is known. That it may succeed does not make it safe to
   * repeat: after a 5xx a create may have been carried out.
   */
  readonly retryable?: boolean;
  /**
   * Set when this refusal is the answer to a repetition, and an attempt before it, whose answer was lost, may have been carried out. A
   * refusal of a first attempt is certain: nothing was carried out, unless it is a {@link ServerError}.
   */
  readonly outcome?: "unknown";
  /** The error's body as it came, parsed where it was JSON, with secrets taken out. */
  readonly body: unknown;
  readonly #curl: CurlRequest;

  constructor(init: ApiErrorInit) {
    super(describe(init));
    this.status = init.status;
    this.method = init.request.method;
    this.path = init.request.path;
    if (init.code !== undefined) this.code = init.code;
    if (init.type !== undefined) this.type = init.type;
    if (init.title !== undefined) this.title = init.title;
    if (init.detail !== undefined) this.detail = init.detail;
    if (init.requestId !== undefined) this.requestId = init.requestId;
    if (init.remedy !== undefined) this.remedy = init.remedy;
    if (init.retryable !== undefined) this.retryable = init.retryable;
    if (init.outcome !== undefined) this.outcome = init.outcome;
    this.body = init.body;
    this.#curl = init.request.curl;
  }

  /** The request as a `curl` command, with every secret masked, for a ticket or a colleague. */
  toCurl(): string {
    return toCurl(this.#curl);
  }
}

function describe(init: ApiErrorInit): string {
  const what = init.detail ?? init.title ?? "no explanation given";
  const tags = [`HTTP ${init.status}`, init.code, init.requestId && `request ${init.requestId}`]
    .filter(Boolean)
    .join(", ");
  return `${init.request.method} ${init.request.path}: ${what} (${tags})${init.remedy ? `. ${init.remedy}` : ""}`;
}
