/*
 * How types are read out of a generated module.
 */

/** The types a spec carries; `never` for one that carries none. */
export type TypesOf<S> = "~types" extends keyof S ? NonNullable<S["~types"]> : never;

export type Field<T, Name extends string> = Name extends keyof T ? T[Name] : never;
