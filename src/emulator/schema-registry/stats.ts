import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { ORG_ID, TENANT_ID } from "../state/account.ts";

/** Where a client learns its tenant id. */
export const STATS_ROUTES: readonly Route[] = [{ method: "GET", pattern: "/stats", handle: getStats }];

function getStats({ sandbox }: Exchange): Reply {
  const counts = { schemas: sandbox.schemas.size };
  return ok({ imsOrg: ORG_ID, tenantId: TENANT_ID, counts });
}
