import { gatewayProblem } from "../errors/gateway.ts";
import { CLIENT_ID, ORG_ID } from "../state/account.ts";
import type { World } from "../state/world.ts";
import type { RequestHeaders } from "./request-headers.ts";

/** The API gateway's checks, in its order: token, API key, organisation. */
export function checkGateway(headers: RequestHeaders, world: World): void {
  const authorization = headers.get("authorization")?.trim() ?? "";
  if (authorization === "") throw gatewayProblem("403010");
  const token = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1] ?? "";
  if ((world.tokens.get(token) ?? 0) <= world.clock.now()) throw gatewayProblem("401013");
  const apiKey = headers.get("x-api-key");
  if (apiKey === null || apiKey === "") throw gatewayProblem("403000");
  if (apiKey !== CLIENT_ID) throw gatewayProblem("403003");
  const org = headers.get("x-gw-ims-org-id");
  if (org === null || org === "") throw gatewayProblem("400003");
  if (org !== ORG_ID) throw gatewayProblem("403025");
}
