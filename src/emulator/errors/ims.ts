import { Problem } from "./problem.ts";

/** IMS refuses in the words of OAuth 2. */
export function imsProblem(status: 400 | 401, error: string, description: string): Problem {
  return new Problem(status, description, () => ({ error, error_description: description }));
}
