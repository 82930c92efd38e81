import { Problem } from "./problem.ts";

const TITLES = {
  400: "BadRequestError",
  404: "NotFoundError",
  406: "NotAcceptableError",
  412: "PreconditionFailedError",
} as const;

/** The refusal of Catalog and of the older Schema Registry. Data Prep's is printed nowhere; the emulator uses this. */
export function placeholderProblem(status: keyof typeof TITLES, detail: string): Problem {
  return new Problem(status, detail, () => ({ type: "/placeholder/type/uri", status, title: TITLES[status], detail }));
}
