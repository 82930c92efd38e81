import { imsProblem } from "../errors/ims.ts";
import type { Received } from "../http/dispatch.ts";
import { type Reply, ok } from "../http/exchange.ts";
import type { World } from "../state/world.ts";

/** Adobe prints 86399 seconds: a day less one second. */
const TOKEN_SECONDS = 86_399;

/** The client-credentials grant. Fields come in the form body; query parameters work too. */
export function mintToken({ url, text }: Received, world: World): Reply {
  const form = new URLSearchParams(text);
  const field = (name: string) => form.get(name) ?? url.searchParams.get(name) ?? "";
  if (field("grant_type") !== "client_credentials") {
    throw imsProblem(400, "unsupported_grant_type", "The grant_type must be client_credentials.");
  }
  const clientId = field("client_id");
  const secret = world.clients.get(clientId);
  if (secret === undefined) throw imsProblem(401, "invalid_client", "The client_id is not valid.");
  if (field("client_secret") !== secret) throw imsProblem(401, "invalid_client", "The client_secret is not valid.");
  if (field("scope") === "") throw imsProblem(400, "invalid_scope", "The scope is missing.");
  const token = `emulator.${world.ids.hex("token", 40)}`;
  world.tokens.set(token, { clientId, expiresAt: world.clock.now() + TOKEN_SECONDS * 1000 });
  return ok({ access_token: token, token_type: "bearer", expires_in: TOKEN_SECONDS });
}
