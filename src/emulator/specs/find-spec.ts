import { flowProblem } from "../errors/flow.ts";
import { type Json, type JsonObject, textAt } from "../json.ts";
import type { World } from "../state/world.ts";
import { CONNECTION_SPECS } from "./connection-specs.ts";
import { flowSpecsOf } from "./flow-specs.ts";

/** Every connection spec there is: Adobe's, and those that providers made or put in their place. */
export function connectionSpecsIn({ connectionSpecs }: World): readonly JsonObject[] {
  return overlaid(CONNECTION_SPECS, connectionSpecs);
}

/** Every flow spec there is, likewise. */
export function flowSpecsIn({ specs, quirks, flowSpecs }: World): readonly JsonObject[] {
  return overlaid(flowSpecsOf(specs, quirks.transformationKey), flowSpecs);
}

/** The connection spec that a payload names under `connectionSpec`. */
export function namedConnectionSpec(body: Json, world: World): JsonObject {
  return named(connectionSpecsIn(world), textAt(body, "connectionSpec.id"), "connectionSpec");
}

/** The flow spec that a payload names under `flowSpec`. */
export function namedFlowSpec(body: Json, world: World): JsonObject {
  return named(flowSpecsIn(world), textAt(body, "flowSpec.id"), "flowSpec");
}

function named(specs: readonly JsonObject[], id: string | undefined, field: string): JsonObject {
  const spec = specs.find((each) => each.id === id);
  if (spec === undefined) throw flowProblem("1413-400", `${field}.id names no known spec: ${id ?? "(missing)"}.`);
  return spec;
}

function overlaid(given: readonly JsonObject[], own: ReadonlyMap<string, JsonObject>): readonly JsonObject[] {
  if (own.size === 0) return given;
  const kept = new Map(given.map((spec) => [String(spec.id), spec]));
  for (const [id, spec] of own) kept.set(id, spec);
  return [...kept.values()];
}
