import type { OperationKind } from "../operation-kind.ts";
import type { Answer } from "./answer.ts";
import type { Path } from "./path.ts";
import type { Query } from "./query.ts";
import type { Confirm, Search } from "./recovery/search.ts";

/** The services and their base paths on the host. */
export const BASE_PATHS = {
  flowservice: "/data/foundation/flowservice",
  schemaregistry: "/data/foundation/schemaregistry",
  catalog: "/data/foundation/catalog",
  conversion: "/data/foundation/conversion",
  sandboxManagement: "/data/foundation/sandbox-management",
  dataAccess: "/data/foundation/export",
} as const;

export type HttpMethod = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";

/** One call as a resource declares it: what to send, and how to read the answer. */
export interface Operation<T> {
  readonly kind: OperationKind;
  readonly method: HttpMethod;
  /** Below the host. */
  readonly path: Path;
  readonly query?: Query;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON when it is not undefined. */
  readonly body?: unknown;
  /** Values that must not show in this call's errors. */
  readonly secrets?: unknown;
  /** What may be the matter when it is refused as a bad request (400): said besides the remedy that is known of the code. */
  readonly advice?: string | undefined;
  /** What a successful answer holds: JSON, text of another kind, or nothing that anybody reads. @default "json" */
  readonly format?: "json" | "text" | "none";
  /** Turns a successful answer into the result. */
  readonly read: (answer: Answer) => T;
  /** For a create: how to look for what it made when its answer was lost. */
  readonly search?: Search<T>;
  /** For a guarded write: how to see whether it was carried out when its answer was lost and its repetition is answered 412. */
  readonly confirm?: Confirm<T>;
}
