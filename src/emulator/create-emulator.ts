import { assembleEmulator } from "./assemble-emulator.ts";
import type { Emulator } from "./emulator.ts";
import type { EmulatorOptions } from "./options.ts";

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
  return assembleEmulator(options, async (listenOptions, serve) => {
    const { openServer } = await import("./listen.ts");
    return openServer(listenOptions, serve);
  });
}
