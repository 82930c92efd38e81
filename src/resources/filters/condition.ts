import type { IdInput, IdName } from "../../ids.ts";

/** What a filter compares with. A `Date` is a time; the service counts it in epoch milliseconds. */
export type Operand = string | number | boolean | Date;

/** A comparison with one value, or with several for `ne`. All that are given must hold. */
export interface Comparison<Value extends Operand> {
  /** Any value but this one, or but these. */
  readonly ne?: Value | readonly Value[] | undefined;
  readonly lt?: Value | undefined;
  readonly lte?: Value | undefined;
  readonly gt?: Value | undefined;
  readonly gte?: Value | undefined;
}

/** What a field must be: a value, any of several, or what a comparison says. */
export type Condition<Value extends Operand> = Value | readonly Value[] | Comparison<Value>;

/** A time: a `Date`, or epoch milliseconds. */
export type TimeCondition = Condition<Date | number>;

/** An id can be equal or not; the platform refuses to order ids (FLOW-1448-400). */
export type IdCondition<Name extends IdName> =
  | IdInput<Name>
  | readonly IdInput<Name>[]
  | { readonly ne?: IdInput<Name> | readonly IdInput<Name>[] | undefined };

/** One filter, before a service's grammar is applied to it. */
export interface FieldFilter {
  readonly field: string;
  readonly operator: "eq" | keyof Comparison<Operand>;
  /** Never empty. Several mean any of them. */
  readonly values: readonly (string | number | boolean)[];
}
