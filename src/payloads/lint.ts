import type * as z from "zod/mini";
import type { ValidationIssue } from "../errors/validation-error.ts";
import { idOddity } from "../ids.ts";
import { didYouMean } from "../specs/did-you-mean.ts";
import { idKindOf, knownValuesOf } from "./models.ts";

type Path = readonly (string | number)[];

/** Walks a payload beside its schema and says what is odd about it: unknown fields, unknown words, ids of an unusual look. */
export function lint(schema: z.core.$ZodType, value: unknown, path: Path): ValidationIssue[] {
  const definition = (schema as z.core.$ZodTypes)._zod.def;
  switch (definition.type) {
    case "optional":
    case "nullable":
    case "readonly":
      return lint(definition.innerType, value, path);
    case "object":
      return isRecord(value) ? lintObject(definition, value, path) : [];
    case "array":
      return Array.isArray(value)
        ? value.flatMap((item, index) => lint(definition.element, item, [...path, index]))
        : [];
    case "union":
      return lintUnion(definition.options, value, path);
    case "string":
      return typeof value === "string" ? lintString(schema, value, path) : [];
    default:
      return [];
  }
}

function lintObject(
  { shape, catchall }: z.core.$ZodObjectDef,
  value: Record<string, unknown>,
  path: Path,
): ValidationIssue[] {
  return Object.entries(value).flatMap(([key, item]) => {
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (field !== undefined) return lint(field, item, [...path, key]);
    // An object that takes keys of its own, such as the parameters of a source, has no unknown ones.
    if (catchall !== undefined) return [];
    const message = `is not a field we know here${didYouMean(key, Object.keys(shape))}; it is sent all the same`;
    return [{ path: [...path, key], message, rule: "unknown-field" }];
  });
}

/** The alternative with the fewest complaints is the one that was meant. */
function lintUnion(options: readonly z.core.$ZodType[], value: unknown, path: Path): ValidationIssue[] {
  const complaints = options.map((option) => lint(option, value, path));
  return complaints.sort((a, b) => a.length - b.length)[0] ?? [];
}

function lintString(schema: object, value: string, path: Path): ValidationIssue[] {
  const kind = idKindOf(schema);
  const oddity = kind === undefined || value === "" ? undefined : idOddity(kind, value);
  if (oddity !== undefined) return [{ path, message: oddity, rule: "unusual-id" }];
  const known = knownValuesOf(schema);
  if (known === undefined || known.includes(value)) return [];
  const message = `${JSON.stringify(value)} is none of the values we know (${known.join(", ")})${didYouMean(value, known)}; it is sent all the same`;
  return [{ path, message, rule: "unknown-value" }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
