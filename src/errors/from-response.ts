import { ApiError, type ApiErrorInit } from "./api-error.ts";
import { AuthenticationError } from "./authentication-error.ts";
import { BadRequestError } from "./bad-request-error.ts";
import { ConflictError } from "./conflict-error.ts";
import { readErrorBody } from "./error-body.ts";
import { NotFoundError } from "./not-found-error.ts";
import { PermissionDeniedError } from "./permission-denied-error.ts";
import { PreconditionFailedError } from "./precondition-failed-error.ts";
import { RateLimitError } from "./rate-limit-error.ts";
import { remedyFor } from "./remedies.ts";
import { ServerError } from "./server-error.ts";

/** What the mapper is given: a refused response, with every secret already out of it. */
export interface RefusedResponse {
  readonly status: number;
  /** Value of the `x-request-id` header, if one came. */
  readonly requestId?: string;
  /** Parsed where it was JSON, else the text. */
  readonly body: unknown;
  readonly request: ApiErrorInit["request"];
}

/** The one place where a refused response becomes an error. */
export function errorFromResponse(response: RefusedResponse): ApiError {
  const facts = readErrorBody(response.body);
  const ErrorClass = errorClass(response.status, facts.code, facts.detail);
  const requestId = facts.requestId ?? response.requestId;
  const remedy = remedyFor(response.status, facts.code);
  return new ErrorClass({
    ...facts,
    status: response.status,
    request: response.request,
    body: response.body,
    ...(requestId === undefined ? {} : { requestId }),
    ...(remedy === undefined ? {} : { remedy }),
  });
}

/** Codes of the gateway and of Flow Service whose HTTP status says something else than they mean. */
const AUTHENTICATION_CODES = new Set([
  "403010",
  "403000",
  "403003",
  "invalid_client",
  "invalid_scope",
  "invalid_request",
  "unauthorized_client",
]);
const PERMISSION_CODES = new Set(["403025", "403027"]);

function errorClass(status: number, code: string | undefined, detail: string | undefined): typeof ApiError {
  if (code !== undefined && AUTHENTICATION_CODES.has(code)) return AuthenticationError;
  if (code !== undefined && PERMISSION_CODES.has(code)) return PermissionDeniedError;
  // The Schema Registry and Catalog answer 400 to a title that is taken.
  if (status === 400 && detail !== undefined && /not unique|already exists/i.test(detail)) return ConflictError;
  if (status >= 500) return ServerError;
  return BY_STATUS[status] ?? (status >= 400 ? BadRequestError : ApiError);
}

const BY_STATUS: Readonly<Record<number, typeof ApiError>> = {
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  412: PreconditionFailedError,
  429: RateLimitError,
};
