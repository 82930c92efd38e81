import { type EmulatorClientOptions, clientOptions } from "./client-options.ts";
import { type Clock, createClock } from "./clock.ts";
import { settle } from "./engine/settle.ts";
import { answer } from "./http/answer.ts";
import type { EmulatorServer, ListenOptions } from "./listen.ts";
import { type EmulatorOptions, resolveOptions } from "./options.ts";
import { type LoggedRequest, loggedBody, loggedHeaders, loggedQuery } from "./request-log.ts";
import { type World, createWorld } from "./state/world.ts";

/**
 * A platform in memory: Flow Service, Schema Registry, Catalog, Data Prep, Sandbox Management and the token endpoint of IMS.
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
  /** Every request answered since the start or the last reset, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** Copies of the XDM records that have landed in a dataset; empty for one that does not exist. */
  records(dataSetId: string): readonly Readonly<Record<string, unknown>>[];
  /** Forgets everything stored, every token and every request, and sets the clock back to real time. */
  reset(): void;
}

/**
 * Starts an emulator with nothing in it but specs, sandboxes (`dev`, `prod`) and source data.
 *
 * Source: Adobe's published documents.
 *
 * @example
 * ```ts
 * import { createEmulator } from "aep-flow-service/emulator";
 * const emulator = createEmulator({ specs: "current" });
 * const { fetch, ...rest } = emulator.clientOptions({ sandboxName: "dev" });
 * ```
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const { now, ...settings } = resolveOptions(options);
  const requests: LoggedRequest[] = [];
  const servers = new Set<string>();
  const clock = createClock(now, () => settle(world));
  let world: World = createWorld({ ...settings, clock });

  const fetch: Emulator["fetch"] = async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const text = await request.text();
    const url = new URL(request.url);
    const { method, headers } = request;
    settle(world);
    const at = clock.now();
    const response = answer({ method, url, headers, text }, world);
    requests.push({
      method,
      path: url.pathname,
      query: loggedQuery(url.searchParams),
      headers: loggedHeaders(headers),
      body: loggedBody(text, headers.get("content-type")),
      status: response.status,
      at,
    });
    return response;
  };

  return {
    fetch,
    clock,
    requests,
    async listen(listenOptions = {}) {
      const { openServer } = await import("./listen.ts");
      const server = await openServer(listenOptions, fetch);
      servers.add(server.url);
      const close = async () => {
        servers.delete(server.url);
        await server.close();
      };
      return { ...server, close };
    },
    clientOptions: (given = {}) => clientOptions(given, [...servers].at(-1) ?? fetch),
    records(dataSetId) {
      settle(world);
      const landed = [...world.sandboxes.values()].flatMap((sandbox) => sandbox.records.get(dataSetId) ?? []);
      return structuredClone(landed);
    },
    reset() {
      requests.length = 0;
      clock.reset();
      world = createWorld({ ...settings, clock });
    },
  };
}
