import * as z from "zod/mini";
import { type IdName, idProblem } from "../ids.ts";

/** Zod schemas that carry more than a verdict: what the linter warns about is looked up here. */
const idKinds = new WeakMap<object, IdName>();
const knownValues = new WeakMap<object, readonly string[]>();

/** An id of one kind: refused when it cannot be one, warned about when it looks unlike one. */
export function id(name: IdName): z.ZodMiniType<string> {
  const schema = z.string().check(
    z.check<string>((context) => {
      const message = idProblem(name, context.value);
      if (message !== undefined) context.issues.push({ code: "custom", message, input: context.value });
    }),
  );
  idKinds.set(schema, name);
  return schema;
}

/** A word of an open set: new words are let through with a warning, for Adobe adds some. */
export function openEnum(values: readonly string[]): z.ZodMiniType<string> {
  const schema = z.string().check(z.regex(/\S/));
  knownValues.set(schema, values);
  return schema;
}

export const text = (): z.ZodMiniType<string> => z.string();
export const nonEmpty = (): z.ZodMiniType<string> => z.string().check(z.regex(/\S/));

export function idKindOf(schema: object): IdName | undefined {
  return idKinds.get(schema);
}

export function knownValuesOf(schema: object): readonly string[] | undefined {
  return knownValues.get(schema);
}

/**
 * The schema of an object. The shape must name every field of the interface: one that is missing here, or of another type, does not compile.
 * Unknown fields are no matter of the schema: what is sent is the caller's own object, and the linter warns about them.
 */
export function model<T extends object>() {
  return <Shape extends { readonly [K in keyof T]-?: z.ZodMiniType<T[K]> }>(shape: Shape) => z.object(shape);
}
