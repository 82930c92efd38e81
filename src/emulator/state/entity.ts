import type { JsonObject } from "../json.ts";

/** What every stored resource has: identity, version, audit, and the body it was created with. */
export interface Entity {
  readonly id: string;
  /** Position in the order of creation, over all resources. */
  readonly sequence: number;
  etag: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  updatedAt: number;
  readonly createdBy: string;
  readonly createdClient: string;
  /** The client that wrote last. */
  updatedClient: string;
  body: JsonObject;
}
