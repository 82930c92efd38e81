import * as z from "zod/mini";
import type { Finding } from "../finding.ts";
import type { Node } from "./compilation.ts";
import { describe } from "./describe.ts";

/** Everything a node has against a value. */
export function findingsOf(node: Node, value: unknown): readonly Finding[] {
  const result = z.safeParse(node, value);
  return result.success ? [] : result.error.issues.flatMap((issue) => describe(issue, value));
}

export function accepts(node: Node, value: unknown): boolean {
  return z.safeParse(node, value).success;
}
