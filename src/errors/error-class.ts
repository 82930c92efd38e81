import type { ApiErrorName } from "./catalogue/entry.ts";

const BY_STATUS: Readonly<Record<number, ApiErrorName>> = {
  401: "AuthenticationError",
  403: "PermissionDeniedError",
  404: "NotFoundError",
  409: "ConflictError",
  412: "PreconditionFailedError",
  429: "RateLimitError",
};

/** The class of error that an HTTP status stands for, where no code says otherwise. */
export function classByStatus(status: number): ApiErrorName | "ApiError" {
  if (status >= 500) return "ServerError";
  return BY_STATUS[status] ?? (status >= 400 ? "BadRequestError" : "ApiError");
}
