import { coerce } from "../coerce/coerce.ts";
import type { MalformedPart } from "../malformed-part.ts";
import { compileCheck } from "../compile/compile-json-schema.ts";
import type { Node } from "../compile/compilation.ts";
import type { Finding } from "../finding.ts";
import type { Path } from "../json-value.ts";
import type { Coercion } from "../spec-schema.ts";

/** One schema of a spec, made ready. */
export interface CompiledPart {
  /** What coercion and the look for unknown fields go by; `true` where the spec says nothing. */
  readonly schema: unknown;
  readonly malformed: readonly MalformedPart[];
  /** To look into. */
  readonly node: Node;
  /** Coerces, then validates. Paths start at the part. */
  judge(value: unknown): JudgedPart;
}

interface JudgedPart {
  readonly value: unknown;
  readonly findings: readonly Finding[];
  readonly coercions: readonly Coercion[];
}

/** Makes a part ready. `hints` declare types for coercion where the spec declares nothing; they refuse nothing. */
export function compilePart(schema: unknown, hints: unknown = true): CompiledPart {
  const { check, malformed, node } = compileCheck(schema ?? true);
  return {
    schema: schema ?? true,
    malformed,
    node,
    judge(given) {
      const { value, coercions, findings } = coerce(given, schema ?? hints);
      const places = new Set(findings.map((finding) => JSON.stringify(finding.path)));
      // What is said about an invalid Date is enough said about it.
      const others = check(value).filter((finding) => !places.has(JSON.stringify(finding.path)));
      return { value, coercions, findings: [...findings, ...others] };
    },
  };
}

export function prefixed<T extends { readonly path: Path }>(prefix: Path, items: readonly T[]): T[] {
  return items.map((item) => ({ ...item, path: [...prefix, ...item.path] }));
}
