import { ApiError, type ApiErrorInit } from "./api-error.ts";
import { AuthenticationError } from "./authentication-error.ts";
import { BadRequestError } from "./bad-request-error.ts";
import { findErrorCode } from "./catalogue/catalogue.ts";
import type { ApiErrorName } from "./catalogue/entry.ts";
import { ConflictError } from "./conflict-error.ts";
import { readErrorBody } from "./error-body.ts";
import { classByStatus } from "./error-class.ts";
import { NotFoundError } from "./not-found-error.ts";
import { retryableByStatus } from "./passing.ts";
import { PermissionDeniedError } from "./permission-denied-error.ts";
import { PreconditionFailedError } from "./precondition-failed-error.ts";
import { RateLimitError } from "./rate-limit-error.ts";
import { remedyByStatus } from "./remedy-by-status.ts";
import { ServerError } from "./server-error.ts";

/** What the mapper is given: a refused response, with every secret already out of it. */
export interface RefusedResponse {
  readonly status: number;
  /** Value of the `x-request-id` header, if one came. */
  readonly requestId?: string;
  /** Parsed where it was JSON, else the text. */
  readonly body: unknown;
  readonly request: ApiErrorInit["request"];
  /** What may be the matter, when it is a bad request. */
  readonly advice?: string;
  /** Whether an earlier attempt, whose answer was lost, may have been carried out. */
  readonly mayBeDoneBefore?: boolean;
}

/** The one place where a refused response becomes an error. The class follows the code, where it means something else than the status. */
export function errorFromResponse(response: RefusedResponse): ApiError {
  const facts = readErrorBody(response.body);
  const known = findErrorCode(response.body, facts.detail);
  const status = isTaken(response.status, facts.detail) ? 409 : response.status;
  const name = known?.means ?? classByStatus(status);
  const ErrorClass = CLASSES[name];
  const advice = response.status === 400 && name === "BadRequestError" ? response.advice : undefined;
  return new ErrorClass({
    ...facts,
    status: response.status,
    request: response.request,
    body: response.body,
    ...given({
      detail: facts.detail ?? known?.cause,
      requestId: facts.requestId ?? response.requestId,
      remedy: advised(known?.remedy ?? remedyByStatus(status), advice),
      retryable: known?.retryable ?? retryableByStatus(status),
      outcome: response.mayBeDoneBefore === true ? ("unknown" as const) : undefined,
    }),
  });
}

/** The Schema Registry and Catalog answer 400 to a title that is taken, in words that vary. */
function isTaken(status: number, detail: string | undefined): boolean {
  return status === 400 && detail !== undefined && /not unique|already exists/i.test(detail);
}

/** A remedy and what may be said besides. */
function advised(remedy: string | undefined, advice: string | undefined): string | undefined {
  return advice === undefined || remedy === undefined ? (remedy ?? advice) : `${remedy} ${advice}`;
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that have a value. */
function given<T extends object>(fields: T): Given<T> {
  const present: Given<T> = { ...fields };
  for (const key of Object.keys(fields) as (keyof T)[]) if (fields[key] === undefined) delete present[key];
  return present;
}

const CLASSES: Readonly<Record<ApiErrorName | "ApiError", typeof ApiError>> = {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  NotFoundError,
  PermissionDeniedError,
  PreconditionFailedError,
  RateLimitError,
  ServerError,
};
