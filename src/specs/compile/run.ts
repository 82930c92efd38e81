import * as z from "zod/mini";
import type { Finding } from "../finding.ts";
import type { Node } from "./compilation.ts";
import { describe } from "./describe.ts";
import { MAX_STEPS } from "./limits.ts";

/** Steps taken within the check that is under way; checks are synchronous, so there is one at a time. */
let steps = 0;

class TooManySteps {}

/** Everything a node has against a value. */
export function findingsOf(node: Node, value: unknown): readonly Finding[] {
  const result = tried(node, value);
  return result.success ? [] : result.error.issues.flatMap((issue) => describe(issue, value));
}

export function accepts(node: Node, value: unknown): boolean {
  return tried(node, value).success;
}

function tried(node: Node, value: unknown) {
  steps += 1;
  if (steps > MAX_STEPS) throw new TooManySteps();
  return z.safeParse(node, value);
}

/** The same for a whole value, given up when it takes too long. */
export function findingsInSteps(node: Node, value: unknown): readonly Finding[] {
  steps = 0;
  try {
    return findingsOf(node, value);
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error;
    return [{ path: [], keyword: "steps", what: `must not take more than ${MAX_STEPS} steps to be checked` }];
  }
}
