import type { Problem } from "../errors/problem.ts";
import type { Route } from "./route.ts";

/** One Adobe service: where it lives, what it offers, and how it words the refusals that all its routes share. */
export interface Service {
  readonly prefix: string;
  readonly routes: readonly Route[];
  readonly refusals: {
    readonly sandboxMissing: () => Problem;
    readonly sandboxUnknown: (name: string) => Problem;
    readonly bodyEmpty: () => Problem;
    readonly bodyMalformed: (why: string) => Problem;
    /** Absent where the service ignores parameters that it does not know. */
    readonly queryUnknown?: (name: string) => Problem;
  };
}
