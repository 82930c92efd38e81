import { coerce } from "../coerce/coerce.ts";
import { declaredBy, property, recordIn } from "../coerce/views.ts";
import type { MalformedPart } from "../malformed-part.ts";
import { compileCheck } from "../compile/compile-json-schema.ts";
import type { Node } from "../compile/compilation.ts";
import type { Finding } from "../finding.ts";
import { isRecord, type Path } from "../json-value.ts";
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

/** Makes a part ready. `hints` declare properties for coercion that the spec does not declare; they refuse nothing. */
export function compilePart(schema: unknown, hints: Hints = {}): CompiledPart {
  const { check, malformed, node } = compileCheck(schema ?? true);
  const hinted = withHints(schema ?? true, hints);
  return {
    schema: schema ?? true,
    malformed,
    node,
    judge(given) {
      const { value, coercions, findings } = coerce(given, hinted);
      const places = new Set(findings.map((finding) => JSON.stringify(finding.path)));
      // What is said about an invalid Date is enough said about it.
      const others = check(value).filter((finding) => !places.has(JSON.stringify(finding.path)));
      return { value, coercions, findings: [...findings, ...others] };
    },
  };
}

/** The schemas of properties, by name. */
type Hints = Readonly<Record<string, unknown>>;

function withHints(schema: unknown, hints: Hints): unknown {
  const declared = declaredBy(schema);
  const missing = Object.entries(hints).filter(([name]) => property(declared, name).views.length === 0);
  if (missing.length === 0) return schema;
  const properties = Object.fromEntries(missing);
  return isRecord(schema)
    ? { ...schema, properties: { ...recordIn(schema, "properties"), ...properties } }
    : { properties };
}

export function prefixed<T extends { readonly path: Path }>(prefix: Path, items: readonly T[]): T[] {
  return items.map((item) => ({ ...item, path: [...prefix, ...item.path] }));
}
