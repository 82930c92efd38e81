import { flowProblem } from "../errors/flow.ts";
import { type Exchange, NO_CONTENT, type Reply, ok } from "../http/exchange.ts";
import type { Json, JsonObject } from "../json.ts";
import { namedConnectionSpec } from "../specs/find-spec.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { type Stateful, stateOf } from "../state/stateful.ts";
import { actionOf, isProviders } from "./action.ts";
import { isDraftCall, refuseUnsupportedDraft } from "./draft.ts";
import { checkIfMatch } from "./if-match.ts";
import { listReply } from "./list.ts";
import { oneReply } from "./one.ts";
import { type Listed, listedLazily } from "./page.ts";
import { patched } from "./patch.ts";
import { addressed, changed, newStateful, reference } from "./resource.ts";
import { touch } from "./touch.ts";

/** What tells base, source and target connections apart; what is done to them is the same. */
export interface Kind {
  readonly type: "connections" | "sourceConnections" | "targetConnections";
  readonly entities: (sandbox: Sandbox) => Map<string, Stateful>;
  /** The body as it is stored, or the refusal of it; a draft may lack what its publication needs. */
  readonly body: (body: Json, isDraft: boolean, exchange: Exchange) => JsonObject;
  readonly read: (entity: Stateful, exchange: Exchange) => JsonObject;
  /** The paths that a patch may change. */
  readonly patchable: readonly string[];
  readonly actions: readonly string[];
  readonly refuseIfInUse: (id: string, sandbox: Sandbox) => void;
  /** What a patch answers: the reference, unless the switch says otherwise. */
  readonly patchAnswersItems: (exchange: Exchange) => boolean;
}

/** What the routes of a kind of connection do. */
export interface KindHandlers {
  readonly create: (exchange: Exchange) => Reply;
  readonly list: (exchange: Exchange) => Reply;
  readonly get: (exchange: Exchange) => Reply;
  readonly patch: (exchange: Exchange) => Reply;
  readonly remove: (exchange: Exchange) => Reply;
  readonly act: (exchange: Exchange) => Reply;
  readonly listed: (exchange: Exchange) => readonly Listed[];
  readonly find: (exchange: Exchange) => Stateful;
}

export function handlersOf(kind: Kind): KindHandlers {
  const { type, entities, body, read } = kind;
  const find = (exchange: Exchange) => addressed(entities(exchange.sandbox), type, exchange);
  const listed = (exchange: Exchange) =>
    listedLazily(entities(exchange.sandbox).values(), (each) => read(each, exchange));
  return {
    find,
    listed,
    create(exchange) {
      const isDraft = isDraftCall(exchange);
      const stored = body(exchange.body, isDraft, exchange);
      if (isDraft) refuseUnsupportedDraft(namedConnectionSpec(stored, exchange.world));
      const entity = newStateful(type, stored, isDraft, exchange);
      entities(exchange.sandbox).set(entity.id, entity);
      return reference(entity, type);
    },
    list: (exchange) => listReply(exchange, `/${type}`, listed(exchange)),
    get: (exchange) => oneReply(exchange, read(find(exchange), exchange)),
    patch(exchange) {
      const entity = find(exchange);
      checkIfMatch(entity, type, exchange, "required");
      const next = patched(entity.body, exchange.body, kind.patchable).body;
      entity.body = body(next, entity.phase === "draft", exchange);
      touch(entity, exchange);
      return kind.patchAnswersItems(exchange) ? ok({ items: [read(entity, exchange)] }) : changed(entity);
    },
    remove(exchange) {
      const { id } = find(exchange);
      kind.refuseIfInUse(id, exchange.sandbox);
      entities(exchange.sandbox).delete(id);
      return NO_CONTENT;
    },
    act(exchange) {
      const op = actionOf(exchange, kind.actions);
      const entity = find(exchange);
      if (!isProviders(op)) publish(kind, entity, exchange);
      touch(entity, exchange);
      return changed(entity);
    },
  };
}

/** Puts a draft to work, if it has everything that one needs and stands on no other draft. */
function publish({ type, body }: Kind, entity: Stateful, exchange: Exchange): void {
  refuseUnlessDraft(entity, type, exchange);
  entity.body = body(entity.body, false, exchange);
  entity.phase = "enabled";
  entity.readyAt = exchange.world.clock.now() + exchange.world.initializingMs;
}

export function refuseUnlessDraft(entity: Stateful, type: string, { world }: Exchange): void {
  if (entity.phase === "draft") return;
  const state = stateOf(entity, world.clock.now());
  throw flowProblem("1422-400", `Only a draft can be published; the state is ${state}.`, { id: entity.id, type });
}
