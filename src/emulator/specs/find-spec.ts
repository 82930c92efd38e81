import { flowProblem } from "../errors/flow.ts";
import type { World } from "../state/world.ts";
import { type Json, type JsonObject, textAt } from "../json.ts";
import { CONNECTION_SPECS } from "./connection-specs.ts";
import { flowSpecsOf } from "./flow-specs.ts";

/** The connection spec that a payload names under `connectionSpec`. */
export function namedConnectionSpec(body: Json): JsonObject {
  return named(CONNECTION_SPECS, textAt(body, "connectionSpec.id"), "connectionSpec");
}

/** The flow spec that a payload names under `flowSpec`. */
export function namedFlowSpec(body: Json, world: World): JsonObject {
  const specs = flowSpecsOf(world.specs, world.quirks.transformationKey);
  return named(specs, textAt(body, "flowSpec.id"), "flowSpec");
}

function named(specs: readonly JsonObject[], id: string | undefined, field: string): JsonObject {
  const spec = specs.find((each) => each.id === id);
  if (spec === undefined) throw flowProblem("1413-400", `${field}.id names no known spec: ${id ?? "(missing)"}.`);
  return spec;
}
