/** Who speaks: a code means something only within its family. */
export type ErrorFamily = "gateway" | "ims" | "flow-service" | "schema-registry" | "catalog" | "dataset-labels";

/** The classes below `ApiError`, by name. */
export type ApiErrorName =
  | "AuthenticationError"
  | "BadRequestError"
  | "ConflictError"
  | "NotFoundError"
  | "PermissionDeniedError"
  | "PreconditionFailedError"
  | "RateLimitError"
  | "ServerError";

/** What an entry says about its code. */
export interface Explanation {
  /** What went wrong, as a sentence. */
  readonly cause: string;
  /** What to do about it, in terms of this package, as a sentence. */
  readonly remedy: string;
  /** The class of the error, where the HTTP status says something else than the code means. */
  readonly means?: ApiErrorName;
  /** Words of the error's detail that tell this entry from others of the same code, in any case of letters. */
  readonly says?: string;
}

/**
 * One code the platform refuses requests with. Numbers collide between families: what identifies a code is its whole {@link type}, or its
 * {@link family} and {@link code} where the service sends no type. Sources: Adobe's error pages and API references.
 */
export interface ErrorCode extends Explanation {
  /** As it stands in `ApiError.code`, such as `FLOW-1439-404`, `403010` or `invalid_client`; for Catalog, the title. */
  readonly code: string;
  readonly family: ErrorFamily;
  /** The full type URI, as the service prints it. Its scheme is sometimes http and sometimes https: compare without it. */
  readonly type?: string;
  /** HTTP status, where it is always the same. */
  readonly status?: number;
  /** Whether the same request, unchanged, may succeed later. */
  readonly retryable: boolean;
  /** Where the code is documented. */
  readonly source: string;
}
