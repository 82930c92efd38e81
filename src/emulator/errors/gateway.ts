import { Problem } from "./problem.ts";

/** The API gateway's refusals; the HTTP status is the code's first three digits. */
const MESSAGES = {
  "403010": "Oauth token is missing",
  "401013": "Oauth token is not valid",
  "403000": "Api Key is required",
  "403003": "Api Key is invalid",
  "400003": "The x-gw-ims-org-id header is missing",
  "403025": "Profile is not valid for the given organisation",
  "404040": "Resource not found",
} as const;

export type GatewayCode = keyof typeof MESSAGES;

export function gatewayProblem(code: GatewayCode, message: string = MESSAGES[code]): Problem {
  return new Problem(Number(code.slice(0, 3)), message, () => ({ error_code: code, message }));
}
