import { flowProblem } from "../errors/flow.ts";
import type { Exchange } from "../http/exchange.ts";
import { type JsonObject, at } from "../json.ts";
import type { Stateful } from "../state/stateful.ts";

/** Whether a create asks for a draft: `mode=draft`, which the tutorial on drafts sends and the OpenAPI file does not list. */
export function isDraftCall({ query }: Exchange): boolean {
  const mode = query.get("mode");
  if (mode === null) return false;
  if (mode.toLowerCase() === "draft") return true;
  throw flowProblem("1000-400", `mode is draft, or absent; got ${mode}.`);
}

/** Refuses a draft where the spec says that it supports none. Older prints of specs say nothing about it, and are let pass. */
export function refuseUnsupportedDraft(spec: JsonObject): void {
  if (at(spec, "attributes.isDraftModeSupported") === false) {
    throw flowProblem("1100-400", `The spec ${spec.name} supports no drafts (attributes.isDraftModeSupported).`);
  }
}

/** Refuses what would stand on a draft: base connections come first, then source and target connections, then the flow. */
export function refuseOnDraft({ id, phase }: Stateful, what: string): void {
  if (phase === "draft") throw flowProblem("1422-400", `The ${what} ${id} is a draft: publish it first.`);
}
