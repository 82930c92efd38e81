import type { Json } from "../json.ts";

/** One write to a resource of the Schema Registry, for its audit log. */
export interface RegistryChange {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly clientId: string;
  readonly userId: string;
  readonly requestId: string;
  readonly updates: readonly FieldChange[];
}

interface FieldChange {
  readonly action: string;
  /** A JSON Pointer. */
  readonly path: string;
  /** What is there now, or what was there before it was removed. */
  readonly value: Json;
}
