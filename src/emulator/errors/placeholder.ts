import type { JsonObject } from "../json.ts";
import { Problem } from "./problem.ts";

const TITLES = {
  400: "BadRequestError",
  403: "ForbiddenError",
  404: "NotFoundError",
  406: "NotAcceptableError",
  409: "ConflictError",
  412: "PreconditionFailedError",
} as const;

/** The refusal of Catalog and of the older Schema Registry. Data Prep's is printed nowhere; the emulator uses this. */
export function placeholderProblem(status: keyof typeof TITLES, detail: string): Problem {
  return new Problem(status, detail, () => placeholderBody(status, detail));
}

export function placeholderBody(status: number, detail: string): JsonObject {
  const titles: Readonly<Record<number, string>> = TITLES;
  return { type: "/placeholder/type/uri", status, title: titles[status] ?? "Error", detail };
}
