import { clientOptions } from "./client-options.ts";
import { CONTROL_PREFIX, control } from "./control/control.ts";
import { sourceAt } from "./data/source.ts";
import { bundledTable } from "./data/tables.ts";
import { asResponse } from "./delivery/as-response.ts";
import type { Emulator } from "./emulator.ts";
import type { EmulatorServer, ListenOptions } from "./listen.ts";
import { build } from "./given/build.ts";
import { AMAZON_S3_DATAFLOW, HUBSPOT_DATAFLOW, SALESFORCE_DATAFLOW } from "./given/recipes.ts";
import { createMachine } from "./machine.ts";
import { type EmulatorOptions, resolveOptions } from "./options.ts";
import type { Serve } from "./serve.ts";

/** What opens a socket, where there is one to open. */
type OpenServer = (options: ListenOptions, serve: Serve) => Promise<EmulatorServer>;

/** Puts an emulator together; `open` is all it needs of the place it runs in. */
export function assembleEmulator(options: EmulatorOptions, open: OpenServer): Emulator {
  const machine = createMachine(resolveOptions(options));
  const servers = new Set<string>();

  const serve: Serve = (received, signal) =>
    received.url.pathname.startsWith(CONTROL_PREFIX)
      ? Promise.resolve(control(received, emulator))
      : machine.handle(received, signal);

  const emulator: Emulator = {
    async fetch(input, init) {
      const request = new Request(input, init);
      const { method, headers, signal } = request;
      signal.throwIfAborted();
      const text = await request.text();
      return asResponse(await serve({ method, url: new URL(request.url), headers, text }, signal), signal);
    },
    clock: machine.clock,
    faults: machine.faults,
    requests: machine.requests,
    async listen(listenOptions = {}) {
      const server = await open(listenOptions, serve);
      servers.add(server.url);
      const close: typeof server.close = async (closing) => {
        servers.delete(server.url);
        await server.close(closing);
      };
      return { ...server, close };
    },
    clientOptions: (given = {}) => clientOptions(given, [...servers].at(-1) ?? emulator.fetch),
    source: (path, sourceOptions = {}) => sourceAt(() => machine.world, path, sourceOptions, bundledTable),
    given: {
      hubspot: (given) => build(machine.world, HUBSPOT_DATAFLOW, given),
      salesforce: (given) => build(machine.world, SALESFORCE_DATAFLOW, given),
      amazonS3: (given) => build(machine.world, AMAZON_S3_DATAFLOW, given),
    },
    records(dataSetId) {
      const landed = [...machine.world.sandboxes.values()].flatMap((sandbox) => sandbox.records.get(dataSetId) ?? []);
      return structuredClone(landed);
    },
    snapshot: () => machine.snapshot(),
    restore: (snapshot) => machine.restore(snapshot),
    reset: () => machine.reset(),
  };
  return emulator;
}
