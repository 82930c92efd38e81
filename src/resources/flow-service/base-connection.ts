import * as z from "zod/mini";
import type { BaseConnectionId, ConnectionSpecId } from "../../ids.ts";
import { model, nonEmpty, text } from "../../payloads/models.ts";
import type { Condition, IdCondition, TimeCondition } from "../filters/condition.ts";
import type { Collection } from "./collection.ts";
import { connectionSpecReference } from "./connection-spec.ts";
import type { Entity, SpecReference, SpecReferenceRead } from "./entity.ts";
import { entityReader } from "./read.ts";

/** The credentials of a source: which of the connection spec's ways to authenticate, and its parameters. */
export interface Auth {
  /** Name of one of the connection spec's `authSpec` entries, such as `"Basic Authentication"`. */
  readonly specName: string;
  /** As that entry's schema asks. None of these strings ever shows in an error. */
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** A base connection to be made, as every form of `CreateBaseConnection` is one, for the code that sends it. */
export interface AnyCreateBaseConnection {
  readonly name: string;
  readonly description?: string | undefined;
  readonly auth: { readonly specName: string; readonly params?: unknown };
  readonly connectionSpec: SpecReference<"ConnectionSpecId">;
}

/** A base connection as the platform returns it. Secrets come back masked: never write a read value back. */
export interface BaseConnection extends Entity<BaseConnectionId> {
  readonly auth?: Auth;
  readonly connectionSpec?: SpecReferenceRead<ConnectionSpecId>;
}

/** Fields a list of base connections can be filtered by. */
export interface BaseConnectionFilter {
  readonly id?: IdCondition<"BaseConnectionId"> | undefined;
  readonly name?: Condition<string> | undefined;
  readonly description?: Condition<string> | undefined;
  readonly state?: Condition<string> | undefined;
  readonly createdAt?: TimeCondition | undefined;
  readonly updatedAt?: TimeCondition | undefined;
  readonly "connectionSpec.id"?: IdCondition<"ConnectionSpecId"> | undefined;
  readonly "auth.specName"?: Condition<string> | undefined;
}

export const createBaseConnectionSchema = model<AnyCreateBaseConnection>()({
  name: nonEmpty(),
  description: z.optional(text()),
  auth: model<Auth>()({ specName: nonEmpty(), params: z.optional(z.record(z.string(), z.unknown())) }),
  connectionSpec: connectionSpecReference(),
});

export const BASE_CONNECTIONS: Collection<BaseConnection> = {
  name: "connections",
  idName: "BaseConnectionId",
  label: "base connection",
  read: entityReader<BaseConnection>(),
};
