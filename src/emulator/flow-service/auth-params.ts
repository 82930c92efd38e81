import { flowProblem } from "../errors/flow.ts";
import { type Json, type JsonObject, at, isObject, listAt, textAt } from "../json.ts";
import { authSchema } from "../specs/auth-schema.ts";
import { violations } from "../specs/validate.ts";

const MASK = "******";

/** Refuses auth whose specName is not one of the connection spec's, or whose params its schema does not allow. */
export function checkAuth(payload: JsonObject, connectionSpec: JsonObject): void {
  // Specs that know no way to authenticate, such as the data lake's, are used without.
  if (payload.auth === undefined && listAt(connectionSpec, "authSpec").length === 0) return;
  const schema = authSpecNamed(connectionSpec, textAt(payload, "auth.specName"));
  if (schema === undefined) {
    const names = listAt(connectionSpec, "authSpec").map((each) => at(each, "name"));
    throw flowProblem("1415-400", `auth.specName must be one of: ${names.join(", ")}.`);
  }
  const params = inDeclaredCase(at(payload, "auth.params") ?? {}, schema);
  const [first] = violations(params, authSchema(schema));
  if (first !== undefined) throw flowProblem("1100-400", `auth.params: ${first.message}`);
}

/**
 * The params under the names that the schema declares, where they differ in case only: the tutorial on drafts sends `userId` where the spec it
 * prints says `userid`.
 */
function inDeclaredCase(params: Json, schema: JsonObject): Json {
  if (!isObject(params) || !isObject(schema.properties)) return params;
  const declared = Object.keys(schema.properties);
  const nameOf = (name: string) =>
    declared.includes(name) ? name : (declared.find((each) => each.toLowerCase() === name.toLowerCase()) ?? name);
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [nameOf(name), value]));
}

/** Whether no mask stands where a secret was: written back as it was read, it takes the secret's place. */
export function hasWorkingSecrets(body: JsonObject): boolean {
  const params = at(body, "auth.params");
  return !isObject(params) || !Object.values(params).includes(MASK);
}

/** The body with its secrets masked: what the spec calls a password, and what is named like one. */
export function withMaskedAuth(body: JsonObject, connectionSpec: JsonObject): JsonObject {
  const params = at(body, "auth.params");
  if (!isObject(body.auth) || !isObject(params)) return body;
  const schema = authSpecNamed(connectionSpec, textAt(body, "auth.specName"));
  const masked: JsonObject = {};
  for (const [name, value] of Object.entries(params)) {
    const secret = at(schema, `properties.${name}.format`) === "password" || isSecretName(name);
    masked[name] = secret ? MASK : value;
  }
  return { ...body, auth: { ...body.auth, params: masked } };
}

export function isSecretName(name: string): boolean {
  return /secret|token|password|key$/i.test(name);
}

function authSpecNamed(connectionSpec: JsonObject, name: string | undefined): JsonObject | undefined {
  const found: Json | undefined = listAt(connectionSpec, "authSpec").find((each) => at(each, "name") === name);
  const schema = at(found, "spec");
  return isObject(schema) ? schema : undefined;
}
