import * as z from "zod/mini";
import type { ConnectionSpecId } from "../../ids.ts";
import { id, model, nonEmpty, text } from "../../payloads/models.ts";
import type { Condition } from "../filters/condition.ts";
import type { Collection } from "./collection.ts";
import type { SpecReference } from "./entity.ts";
import { entityReader } from "./read.ts";

/** One way to authenticate: its name goes into `auth.specName`, its JSON Schema says what `auth.params` must be. */
export interface AuthSpec {
  readonly name: string;
  readonly type?: string;
  readonly spec?: Readonly<Record<string, unknown>>;
}

/** A kind of source or destination. Source: Flow Service API reference, connection specs. */
export interface ConnectionSpec {
  readonly id: ConnectionSpecId;
  /** Such as `"hubspot"` or `"salesforce"`. */
  readonly name: string;
  readonly providerId?: string;
  readonly version?: string;
  readonly authSpec?: readonly AuthSpec[];
  readonly sourceSpec?: Readonly<Record<string, unknown>>;
  readonly exploreSpec?: Readonly<Record<string, unknown>>;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** What a connection spec is made from, by a provider of sources. Source: Flow Service API reference, create a connection spec. */
export interface CreateConnectionSpec {
  readonly name: string;
  readonly providerId: string;
  readonly version?: string | undefined;
  readonly type?: string | undefined;
  readonly settings?: SpecPart | undefined;
  readonly attributes?: SpecPart | undefined;
  readonly authSpec?: readonly SpecPart[] | undefined;
  readonly encryptionSpecs?: readonly SpecPart[] | undefined;
  readonly sourceSpec?: SpecPart | undefined;
  readonly targetSpec?: SpecPart | undefined;
  readonly exploreSpec?: SpecPart | undefined;
  /** Permissions by what they are for: `view`, `manage`. */
  readonly permissionsInfo?: SpecPart | undefined;
  readonly entitlementInfo?: readonly SpecPart[] | undefined;
  readonly policy?: SpecPart | undefined;
}

/** A part of a spec, in the wire's own shape. */
export type SpecPart = Readonly<Record<string, unknown>>;

export const specPart = () => z.optional(z.record(z.string(), z.unknown()));
export const specParts = () => z.optional(z.readonly(z.array(z.record(z.string(), z.unknown()))));

/** How a connection names its spec: by id and version, or by a spec as a whole, of which only these two are sent. */
export const connectionSpecReference = (): z.ZodMiniType<SpecReference<"ConnectionSpecId">> =>
  z.catchall(z.object({ id: id("ConnectionSpecId"), version: z.optional(nonEmpty()) }), z.unknown());

export const createConnectionSpecSchema = model<CreateConnectionSpec>()({
  name: nonEmpty(),
  providerId: nonEmpty(),
  version: z.optional(text()),
  type: z.optional(text()),
  settings: specPart(),
  attributes: specPart(),
  authSpec: specParts(),
  encryptionSpecs: specParts(),
  sourceSpec: specPart(),
  targetSpec: specPart(),
  exploreSpec: specPart(),
  permissionsInfo: specPart(),
  entitlementInfo: specParts(),
  policy: specPart(),
});

/** Fields a list of specs can be filtered by. */
export interface SpecFilter {
  readonly name?: Condition<string> | undefined;
  readonly providerId?: Condition<string> | undefined;
}

export const CONNECTION_SPECS: Collection<ConnectionSpec> = {
  name: "connectionSpecs",
  idName: "ConnectionSpecId",
  label: "connection spec",
  read: entityReader<ConnectionSpec>(),
};
