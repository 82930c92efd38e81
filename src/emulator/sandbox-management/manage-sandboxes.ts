import { placeholderProblem } from "../errors/placeholder.ts";
import { type OrganisationExchange, type Reply, ok } from "../http/exchange.ts";
import { type Json, isObject, textAt } from "../json.ts";
import { accountOf } from "../state/account.ts";
import { clearSandbox } from "../state/clear-sandbox.ts";
import { type Sandbox, createSandbox } from "../state/sandbox.ts";
import { type SandboxAbout, stateAt } from "../state/sandbox-about.ts";
import { readSandbox, writtenSandbox } from "./read-sandbox.ts";

/** The guide: creating and resetting take roughly 30 seconds. */
const PROVISIONING_MS = 30_000;

export function createOne(exchange: OrganisationExchange): Reply {
  const { world, body } = exchange;
  const [name, title, type] = ["name", "title", "type"].map((field) => textAt(body, field));
  if (name === undefined || !/^[a-z0-9][a-z0-9-]*$/.test(name)) {
    throw placeholderProblem(400, "A sandbox needs a name of lower-case letters, digits and hyphens.");
  }
  if (title === undefined) throw placeholderProblem(400, "A sandbox needs a title.");
  if (type !== "development" && type !== "production") {
    throw placeholderProblem(400, 'The type of a sandbox is "development" or "production".');
  }
  if (world.sandboxes.has(name)) throw placeholderProblem(409, `There is a sandbox named ${name} already.`);
  const now = world.clock.now();
  const who = userOf(exchange);
  const about: SandboxAbout = {
    title,
    type,
    isDefault: false,
    version: 1,
    createdAt: now,
    modifiedAt: now,
    createdBy: who,
    modifiedBy: who,
    state: "active",
    passing: "creating",
    settledAt: now + PROVISIONING_MS,
  };
  const sandbox = createSandbox(name, world.ids.uuid("sandbox"), about);
  world.sandboxes.set(name, sandbox);
  return accepted(sandbox, exchange);
}

export function getOne(exchange: OrganisationExchange): Reply {
  const { world } = exchange;
  return ok(readSandbox(addressed(exchange), world.clock.now(), world.quirks));
}

/** Only the title can be changed. */
export function updateOne(exchange: OrganisationExchange): Reply {
  const { world, body } = exchange;
  const sandbox = addressed(exchange);
  const title = textAt(body, "title");
  const others = isObject(body) ? Object.keys(body).filter((name) => name !== "title") : [];
  if (title === undefined || others.length > 0) {
    throw placeholderProblem(400, "Of a sandbox, the title can be changed, and nothing else.");
  }
  sandbox.about.title = title;
  touch(sandbox, exchange);
  return ok(writtenSandbox(sandbox, world.clock.now(), world.quirks));
}

/** Empties it. `validationOnly` asks whether that would be possible. */
export function resetOne(exchange: OrganisationExchange): Reply {
  const { world, body, query } = exchange;
  const sandbox = settled(exchange);
  if (textAt(body, "action") !== "reset") throw placeholderProblem(400, 'The action of this call is "reset".');
  if (query.get("validationOnly") === "true") return ok(writtenSandbox(sandbox, world.clock.now(), world.quirks));
  clearSandbox(sandbox);
  touch(sandbox, exchange);
  sandbox.about.passing = "resetting";
  sandbox.about.settledAt = world.clock.now() + PROVISIONING_MS;
  const reply = accepted(sandbox, exchange);
  return { ...reply, body: isObject(reply.body) ? { id: sandbox.id, ...reply.body } : {} };
}

/** It can still be looked up afterwards, and its name stays taken. */
export function deleteOne(exchange: OrganisationExchange): Reply {
  const { world, query } = exchange;
  const sandbox = settled(exchange);
  if (sandbox.about.isDefault) throw placeholderProblem(400, "The default production sandbox cannot be deleted.");
  if (query.get("validationOnly") === "true") return ok(writtenSandbox(sandbox, world.clock.now(), world.quirks));
  clearSandbox(sandbox);
  touch(sandbox, exchange);
  const now = world.clock.now();
  sandbox.about.state = "deleted";
  sandbox.about.passing = world.quirks.sandboxDeletion === "deleting" ? "deleting" : null;
  sandbox.about.settledAt = now + PROVISIONING_MS;
  return accepted(sandbox, exchange);
}

/** The types there are: their names in the guide, objects in the OpenAPI file. */
export function listTypes({ world }: OrganisationExchange): Reply {
  const names = ["production", "development"];
  const objects = names.map((id): Json => ({ id, title: `${id.charAt(0).toUpperCase()}${id.slice(1)}` }));
  return ok({ sandboxTypes: world.quirks.sandboxTypes === "names" ? names : objects });
}

function addressed({ world, params }: OrganisationExchange): Sandbox {
  const sandbox = world.sandboxes.get(params.name ?? "");
  if (sandbox === undefined) throw placeholderProblem(404, `There is no sandbox named ${params.name}.`);
  return sandbox;
}

/** One that nothing is happening to. */
function settled(exchange: OrganisationExchange): Sandbox {
  const sandbox = addressed(exchange);
  const state = stateAt(sandbox.about, exchange.world.clock.now());
  if (state !== "active") throw placeholderProblem(400, `The sandbox ${sandbox.name} is ${state}.`);
  return sandbox;
}

function touch({ about }: Sandbox, exchange: OrganisationExchange): void {
  about.version += 1;
  about.modifiedAt = exchange.world.clock.now();
  about.modifiedBy = userOf(exchange);
}

function accepted(sandbox: Sandbox, { world }: OrganisationExchange): Reply {
  const location = `/data/foundation/sandbox-management/sandboxes/${sandbox.name}`;
  return { status: 202, body: writtenSandbox(sandbox, world.clock.now(), world.quirks), headers: { location } };
}

function userOf({ clientId }: OrganisationExchange): string {
  return accountOf(clientId)?.userId ?? clientId;
}
