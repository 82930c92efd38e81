import type { ValidationIssue } from "../../errors/validation-error.ts";
import { deepEqual } from "../../specs/deep-equal.ts";
import { applied } from "../editing/applied.ts";
import type { JsonPatch } from "../editing/json-patch.ts";
import type { Flow } from "./flow.ts";
import type { Judged } from "./update.ts";

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
 * Steps, by their names, that a change would lose: the tutorial on updating replaces index 0 by a `Mapping` where its own flow has its `Copy`.
 * A step goes where the caller plainly removes it: by a patch, with `remove` at its index; by a function, when one step is missing and the others
 * are deeply unchanged.
 */
export function lostSteps(
  patch: JsonPatch,
  after: Flow,
  { entity, by }: Pick<Judged<Flow>, "entity" | "by">,
): readonly ValidationIssue[] {
  const before = namesOf(entity);
  const left = namesOf(after);
  const removed = by === "patch" ? removedByPatch(patch, entity) : removedByFunction(entity, after);
  // Names may stand more than once: each occurrence is matched by one of its own.
  const kept = [...left, ...removed];
  return before.flatMap((name, index) => {
    const place = kept.indexOf(name);
    if (place >= 0) {
      kept.splice(place, 1);
      return [];
    }
    const places = before.map((other, at) => `${other} stands at index ${at}`).join(", ");
    const then = left.length === 0 ? "none" : left.join(", ");
    const message = `would lose the step ${name}: ${places}, and after the change there would be ${then}. updateTransformation() finds a step by its name; where it is to go, remove it alone`;
    return [{ path: ["transformations", index, "name"], message, rule: "payload" }];
  });
}

/** The names of the steps that a patch removes at their index, as it stands when it comes to it. */
function removedByPatch(patch: JsonPatch, entity: Flow): readonly string[] {
  let state = entity;
  return patch.flatMap((change) => {
    const index = change.op === "remove" ? /^\/transformations\/(\d+)$/.exec(change.path)?.[1] : undefined;
    const name = index === undefined ? undefined : namesOf(state)[Number(index)];
    state = applied(state, [change]) ?? state;
    return name === undefined ? [] : [name];
  });
}

/** The name of the one step that is missing, where nothing else has changed. */
function removedByFunction(before: Flow, after: Flow): readonly string[] {
  const steps = before.transformations ?? [];
  const left = after.transformations;
  if (!Array.isArray(left) || left.length !== steps.length - 1) return [];
  const index = steps.findIndex((_step, at) => deepEqual(steps.toSpliced(at, 1), left));
  return index < 0 ? [] : namesOf(before).slice(index, index + 1);
}

function namesOf({ transformations }: Flow): readonly string[] {
  return Array.isArray(transformations) ? transformations.map((step) => String(step?.name)) : [];
}
