import type { ValidationIssue } from "../../errors/validation-error.ts";
import { isRecord } from "../../http/envelopes.ts";
import { applied } from "../editing/applied.ts";
import type { JsonPatch } from "../editing/json-patch.ts";
import type { Flow } from "./flow.ts";

/**
 * Changes inside a step become the replacement of the whole step, which is what the tutorial on updating shows. Steps that are added, removed or
 * moved are left to the patch as it is.
 */
export function withWholeSteps(patch: JsonPatch, entity: Flow): JsonPatch {
  const inside = patch.filter(({ path }) => /^\/transformations\/\d+\//.test(path));
  const others = patch.filter((change) => !inside.includes(change));
  if (inside.length === 0 || others.some(({ path }) => /^\/transformations(\/|$)/.test(path))) return patch;
  const steps = applied(entity, patch)?.transformations ?? [];
  const indexes = [...new Set(inside.map(({ path }) => Number(path.split("/")[2])))];
  const whole = indexes.map((index) => ({
    op: "replace" as const,
    path: `/transformations/${index}`,
    value: steps[index],
  }));
  return [...others, ...whole];
}

/**
 * Steps that a patch would replace by one of another name, and so lose. The tutorial on updating replaces index 0 by a `Mapping` where its own
 * flow has its `Copy`.
 */
export function replacedSteps(patch: JsonPatch, entity: Flow, after: Flow): readonly ValidationIssue[] {
  const left = new Set(namesOf(after));
  let state: Flow = entity;
  return patch.flatMap((change) => {
    const index = /^\/transformations\/(\d+)$/.exec(change.path)?.[1];
    const before = index === undefined ? undefined : namesOf(state)[Number(index)];
    state = applied(state, [change]) ?? state;
    if (change.op !== "replace" || index === undefined || before === undefined || left.has(before)) return [];
    const other = isRecord(change.value) ? change.value.name : undefined;
    const place = namesOf(entity).indexOf(String(other));
    const where = place < 0 ? "" : `, and ${String(other)} stands at index ${place}`;
    const message = `would replace the step ${before} by ${String(other)}: ${before} stands at index ${index}${where}. updateTransformation() finds a step by its name; where it is to go, remove it`;
    return [{ path: ["transformations", Number(index), "name"], message, rule: "payload" }];
  });
}

function namesOf({ transformations }: Flow): readonly string[] {
  return Array.isArray(transformations) ? transformations.map((step) => String(step?.name)) : [];
}
