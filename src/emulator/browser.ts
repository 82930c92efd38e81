import { assembleEmulator } from "./assemble-emulator.ts";
import type { Emulator } from "./emulator.ts";
import type { EmulatorOptions } from "./options.ts";

/* The entry for browsers: the same emulator, without a socket. */

export { readableLog } from "./control/readable-log.ts";

export function createEmulator(options: EmulatorOptions = {}): Emulator {
  return assembleEmulator(options, () =>
    Promise.reject(
      new TypeError("A browser has no sockets to listen on: use emulator.fetch, or its handlers for msw."),
    ),
  );
}
