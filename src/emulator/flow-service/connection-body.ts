import type { Exchange } from "../http/exchange.ts";
import type { Json, JsonObject } from "../json.ts";
import { namedConnectionSpec } from "../specs/find-spec.ts";
import { checkAuth } from "./auth-params.ts";
import { payloadWith } from "./payload.ts";

/** A base connection as it is stored, or the refusal of it. A draft may still lack its credentials. */
export function connectionBody(body: Json, isDraft: boolean, { world }: Exchange): JsonObject {
  const payload = payloadWith(body, "name", "connectionSpec.id");
  const spec = namedConnectionSpec(payload, world);
  if (!isDraft) checkAuth(payload, spec);
  return payload;
}
