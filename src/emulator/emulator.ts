import type { EmulatorClientOptions } from "./client-options.ts";
import type { Clock } from "./clock.ts";
import type { Source, SourceOptions } from "./data/source.ts";
import type { Faults } from "./faults/faults.ts";
import type { Given } from "./given/given.ts";
import type { EmulatorServer, ListenOptions } from "./listen.ts";
import type { LoggedRequest } from "./request-log.ts";
import type { EmulatorSnapshot } from "./snapshot/snapshot.ts";

/**
 * A platform in memory: Flow Service, Schema Registry, Catalog, Data Prep, Data Access, Sandbox Management and the token endpoint of IMS.
 *
 * Times are epoch milliseconds of its own clock. Source: Adobe's published documents; never checked against a live
 * organisation.
 *
 * @example
 * ```ts
 * import { createEmulator, type Emulator } from "aep-flow-service/emulator";
 * const emulator: Emulator = createEmulator();
 * const response = await emulator.fetch("https://platform.adobe.io/data/foundation/flowservice/flows");
 * console.log(response.status); // 403: there was no token
 * ```
 */
export interface Emulator {
  /** Answers a request in process. Only the path decides who answers; the host never matters. */
  fetch(input: Request | string | URL, init?: RequestInit): Promise<Response>;
  /** Opens a socket (Node only) that answers from the same state. */
  listen(options?: ListenOptions): Promise<EmulatorServer>;
  /**
   * The options for a client of this emulator: over its socket while one is open, else in process. There are two
   * credentials, so that `createdClient` can differ; the primary one is given unless asked otherwise.
   */
  clientOptions(options?: { sandboxName?: string; credential?: "primary" | "secondary" }): EmulatorClientOptions;
  readonly clock: Clock;
  /** What goes wrong on demand. */
  readonly faults: Faults;
  /** The requests answered since the start or the last reset, oldest first; the newest 10,000 unless `requestLogSize` says otherwise. */
  readonly requests: readonly LoggedRequest[];
  /** The table or file at a path of a source, to put rows into: `Hubspot.Contacts`, `/acme/summerCampaign/account.csv`, or one of your own. */
  source(path: string, options?: SourceOptions): Source;
  /** Whole dataflows to start from, made in one line. */
  readonly given: Given;
  /** Copies of the XDM records that have landed in a dataset; empty for one that does not exist. */
  records(dataSetId: string): readonly Readonly<Record<string, unknown>>[];
  /** Everything it holds, as JSON. */
  snapshot(): EmulatorSnapshot;
  /**
   * Goes back to what a snapshot holds; of its own it keeps options, faults and request log.
   *
   * @throws TypeError where it is damaged, or was saved by a newer emulator. Nothing has changed then.
   */
  restore(snapshot: EmulatorSnapshot): void;
  /** Forgets everything stored, every token, fault and request, and sets the clock back to real time. */
  reset(): void;
}
