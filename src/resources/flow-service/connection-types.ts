import type { IdInput } from "../../ids.ts";
import type { AnyCreateBaseConnection, Auth } from "./base-connection.ts";
import type { AnyCreateSourceConnection, SourceParams } from "./source-connection.ts";
import type { Field, TypesOf } from "./spec-types.ts";

/** What names a connection spec: a live one, `{ id, version }`, or a generated module that also carries its types. */
export interface ConnectionSpecLike {
  readonly id: IdInput<"ConnectionSpecId">;
  readonly version?: string | undefined;
}

/** The types a generated module carries under `"~types"`, which exists for the compiler only. */
export interface ConnectionSpecTypes {
  /** Parameters of each way to authenticate, by its name. */
  readonly auth: object;
  /** Its `params` of a source connection, where the spec declares them. */
  readonly source?: unknown;
}

/** The names of a spec's ways to authenticate: exact for a module, any string otherwise. */
export type AuthSpecName<S> = [TypesOf<S>] extends [never] ? string : keyof Field<TypesOf<S>, "auth"> & string;

/** The parameters of one way to authenticate. */
export type AuthParams<S, Name extends string> = [TypesOf<S>] extends [never]
  ? NonNullable<Auth["params"]>
  : Field<Field<TypesOf<S>, "auth">, Name>;

/** The credentials of a source, its parameters typed by the name of the way to authenticate. */
export type AuthOf<S, Name extends string> = [TypesOf<S>] extends [never]
  ? Auth
  : { readonly [K in Name]: { readonly specName: K } & Params<AuthParams<S, K>> }[Name];

/** Parameters may be left out where none of them is required. */
type Params<P> = object extends P ? { readonly params?: P | undefined } : { readonly params: P };

/** What a base connection is made from. Source: Flow Service API reference, create a connection. */
export type CreateBaseConnection<
  S extends ConnectionSpecLike = ConnectionSpecLike,
  Name extends AuthSpecName<S> = AuthSpecName<S>,
> = Omit<AnyCreateBaseConnection, "auth" | "connectionSpec"> & {
  readonly auth: AuthOf<NoInfer<S>, Name>;
  readonly connectionSpec: S;
};

/** What a source connection is made from. Source: Flow Service API reference, create a source connection. */
export type CreateSourceConnection<S extends ConnectionSpecLike = ConnectionSpecLike> = Omit<
  AnyCreateSourceConnection,
  "params" | "connectionSpec"
> & { readonly connectionSpec: S } & SourceParamsOf<NoInfer<S>>;

type SourceParamsOf<S> = [Field<TypesOf<S>, "source">] extends [never]
  ? { readonly params?: SourceParams | undefined }
  : Params<Field<TypesOf<S>, "source">>;
