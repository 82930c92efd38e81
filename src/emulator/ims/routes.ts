import type { Received } from "../http/dispatch.ts";
import type { Reply } from "../http/exchange.ts";
import type { Fidelity } from "../http/fidelity.ts";
import type { World } from "../state/world.ts";
import { IMS_JWT_PATH, IMS_TOKEN_PATH } from "./path.ts";
import { exchangeJwt, mintToken } from "./token.ts";

/** What IMS answers, outside the gateway: it asks for no token. */
export interface ImsRoute {
  readonly method: "POST";
  readonly path: string;
  readonly fidelity: Fidelity;
  readonly handle: (received: Received, world: World) => Reply;
}

export const IMS_ROUTES: readonly ImsRoute[] = [
  {
    method: "POST",
    path: IMS_TOKEN_PATH,
    fidelity: {
      level: "documented",
      source: "OAuth server-to-server guide",
      note: "Which errors answer a wrong secret or scope is concluded from OAuth 2. Tokens are no JSON Web Tokens.",
    },
    handle: mintToken,
  },
  {
    method: "POST",
    path: IMS_JWT_PATH,
    fidelity: {
      level: "simplified",
      source: "older guide to authentication",
      note: "Deprecated. What is in the JSON Web Token is not looked into.",
    },
    handle: exchangeJwt,
  },
];
