import * as z from "zod/mini";
import { type Finding, sentence } from "../finding.ts";
import { isRecord } from "../json-value.ts";
import type { Node } from "./compilation.ts";

export type Assertion = z.core.$ZodCheck<unknown>;

/** A refinement: says what is wrong with a value, with nothing when all is well. */
export function assertion(find: (value: unknown) => readonly Finding[]): Assertion {
  return z.check<unknown>(
    (payload) => {
      for (const finding of find(payload.value)) {
        payload.issues.push({
          code: "custom",
          message: sentence(finding),
          path: [...finding.path],
          params: { finding },
          input: payload.value,
        });
      }
    },
    // Everything that is wrong is told at once, also beside a value of the wrong type.
    { when: () => true },
  );
}

export function onString(find: (value: string) => readonly Finding[]): Assertion {
  return assertion((value) => (typeof value === "string" ? find(value) : []));
}

export function onNumber(find: (value: number) => readonly Finding[]): Assertion {
  return assertion((value) => (typeof value === "number" && Number.isFinite(value) ? find(value) : []));
}

export function onArray(find: (value: readonly unknown[]) => readonly Finding[]): Assertion {
  return assertion((value) => (Array.isArray(value) ? find(value) : []));
}

export function onRecord(find: (value: Readonly<Record<string, unknown>>) => readonly Finding[]): Assertion {
  return assertion((value) => (isRecord(value) ? find(value) : []));
}

export function withAssertions(node: Node, assertions: readonly Assertion[]): Node {
  return assertions.length === 0 ? node : node.check(...assertions);
}
