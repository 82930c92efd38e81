import { gatewayProblem } from "../errors/gateway.ts";
import { ORG_ID, accountOf } from "../state/account.ts";
import type { World } from "../state/world.ts";
import type { RequestHeaders } from "./request-headers.ts";

/**
 * The API gateway's checks, in its order: token, API key, organisation. Answers with the client id of the token,
 * which the API key must be.
 */
export function checkGateway(headers: RequestHeaders, world: World): string {
  const authorization = headers.get("authorization")?.trim() ?? "";
  if (authorization === "") throw gatewayProblem("403010");
  const token = world.tokens.get(/^Bearer\s+(\S+)$/i.exec(authorization)?.[1] ?? "");
  if (token === undefined || token.expiresAt <= world.clock.now()) throw gatewayProblem("401013");
  const apiKey = headers.get("x-api-key");
  if (apiKey === null || apiKey === "") throw gatewayProblem("403000");
  if (accountOf(apiKey)?.clientId !== token.clientId) throw gatewayProblem("403003");
  const org = headers.get("x-gw-ims-org-id");
  if (org === null || org === "") throw gatewayProblem("400003");
  if (org !== ORG_ID) throw gatewayProblem("403025");
  return token.clientId;
}
