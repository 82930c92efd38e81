import { isRecord, type Path } from "../../../src/specs/json-value.ts";
import { changesByRule } from "./by-rule.ts";
import { forbiddenChanges } from "./forbidden.ts";
import type { Mutation } from "./mutation.ts";
import { partsOf } from "./parts.ts";
import type { Subject } from "./subjects.ts";

/** All single changes of a payload that its spec or the documents forbid, each once. */
export function mutationsOf(subject: Subject): Mutation[] {
  const seen = new Set<string>();
  return [...partsOf(subject).flatMap(forbiddenChanges), ...changesByRule(subject)]
    .filter((mutation) => !isLetThrough(subject, mutation))
    .filter(({ path, value }) => {
      const key = JSON.stringify([path, value === undefined ? "is left out" : { value }]);
      return !seen.has(key) && seen.add(key);
    })
    .map((mutation) => ({ ...mutation, blamed: [...(mutation.blamed ?? []), ...copiesOnce(subject, mutation)] }));
}

/** A flow that runs once needs no interval, though specs of 2020, which forget `once`, demand one of every flow. */
function isLetThrough({ body }: Subject, { kind, path }: Mutation): boolean {
  const runsOnce = isRecord(body.scheduleParams) && body.scheduleParams.frequency === "once";
  return runsOnce && kind === "a required field left out" && path.join(".") === "scheduleParams.interval";
}

/** Refusal 1369: a flow that is to run once takes no delta column, where the spec lists `once`. */
function copiesOnce({ kind, body }: Subject, { value, path }: Mutation): Path[] {
  if (kind !== "flow" || path.at(-1) !== "frequency" || value !== "once" || !Array.isArray(body.transformations))
    return [];
  return body.transformations.flatMap((step, index) =>
    isRecord(step) && step.name === "Copy" ? [["transformations", index]] : [],
  );
}
