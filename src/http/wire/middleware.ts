import { ConfigurationError } from "../../errors/configuration-error.ts";
import type { CallFacts } from "../../observe/events.ts";
import { usableResponse } from "./usable-response.ts";

/** What a middleware is told about the attempt it stands around. */
export interface MiddlewareContext extends CallFacts {
  /** Number of the attempt, from 1. */
  readonly attempt: number;
}

/** Sends a request on: to the next middleware, and at last to the network. */
export type Next = (request: Request) => Promise<Response>;

/**
 * Stands around each attempt: sees the request as it is sent, its token included, and the response before anything has read it. It may
 * change either, answer by itself, or throw, which ends the call with that very error. To read a body, read a `clone()`.
 *
 * @example
 * ```ts
 * const traced: Middleware = async (request, next, { pathTemplate, attempt }) => {
 *   request.headers.set("x-request-id", crypto.randomUUID());
 *   const response = await next(request);
 *   console.log(pathTemplate, attempt, response.status);
 *   return response;
 * };
 * const platform = new ExperiencePlatform({
 *   orgId: "…@AdobeOrg",
 *   sandboxName: "dev",
 *   credentials: { clientId: "…", clientSecret: "…" },
 *   middleware: [traced],
 * });
 * ```
 */
export type Middleware = (request: Request, next: Next, context: MiddlewareContext) => Promise<Response>;

/** One function that goes through all middleware, the first given outermost, and ends at the network. */
export function compose(middleware: readonly Middleware[], context: MiddlewareContext, network: Next): Next {
  return middleware.reduceRight<Next>(
    (next, layer) => async (request) => usableResponse("middleware", await layer(request, next, context)),
    async (request) => {
      if (request.bodyUsed) {
        const problem = "one of them has read or sent the request's body before: give next() a clone() of the request";
        throw new ConfigurationError("middleware", problem);
      }
      return network(request);
    },
  );
}
