import { imsProblem } from "../errors/ims.ts";
import type { Received } from "../http/dispatch.ts";
import { type Reply, ok } from "../http/exchange.ts";
import { formFields } from "../http/form-fields.ts";
import { type Account, SCOPES, accountOf } from "../state/account.ts";
import type { World } from "../state/world.ts";

/** Adobe prints 86399 seconds: a day less one second. */
const TOKEN_SECONDS = 86_399;

/** The one sample of the exchange for a JWT is in milliseconds. */
const JWT_TOKEN_MS = 86_399_992;

/** The client-credentials grant. Fields come in the form body; query parameters work too. */
export function mintToken(received: Received, world: World): Reply {
  const field = fieldsOf(received);
  if (field("grant_type") !== "client_credentials") {
    throw imsProblem(400, "unsupported_grant_type", "The grant_type must be client_credentials.");
  }
  const account = accountIn(field);
  const scopes = field("scope")
    .split(/[\s,]+/)
    .filter((scope) => scope !== "");
  if (scopes.length === 0) throw imsProblem(400, "invalid_scope", "The scope is missing.");
  const unknown = scopes.find((scope) => !SCOPES.includes(scope));
  if (unknown !== undefined) throw imsProblem(400, "invalid_scope", `The credential has no scope ${unknown}.`);
  const token = newToken(account, world, TOKEN_SECONDS * 1000);
  return ok({ access_token: token, token_type: "bearer", expires_in: TOKEN_SECONDS });
}

/** The exchange of a JSON Web Token, deprecated, whose `expires_in` is in milliseconds. The token itself is not looked into. */
export function exchangeJwt(received: Received, world: World): Reply {
  const field = fieldsOf(received);
  const account = accountIn(field);
  if (field("jwt_token") === "") throw imsProblem(400, "invalid_token", "The jwt_token is missing.");
  const token = newToken(account, world, JWT_TOKEN_MS);
  return ok({ token_type: "bearer", access_token: token, expires_in: JWT_TOKEN_MS });
}

/** Fields of the body, else of the query; the empty text for one that is in neither. */
function fieldsOf({ url, headers, text }: Received): (name: string) => string {
  const form = new Map(formFields(text, headers.get("content-type")));
  return (name) => form.get(name) ?? url.searchParams.get(name) ?? "";
}

function accountIn(field: (name: string) => string): Account {
  const account = accountOf(field("client_id"));
  if (account === undefined) throw imsProblem(401, "invalid_client", "The client_id is not valid.");
  if (field("client_secret") !== account.clientSecret) {
    throw imsProblem(401, "invalid_client", "The client_secret is not valid.");
  }
  return account;
}

function newToken({ clientId }: Account, world: World, lifeMs: number): string {
  const token = `emulator.${world.ids.hex("token", 40)}`;
  world.tokens.set(token, { expiresAt: world.clock.now() + lifeMs, clientId });
  return token;
}
