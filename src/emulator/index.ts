export { createEmulator } from "./create-emulator.ts";
export type { Emulator } from "./create-emulator.ts";
export type { EmulatorOptions } from "./options.ts";
export type { EmulatorClientOptions } from "./client-options.ts";
export type { EmulatorServer, ListenOptions } from "./listen.ts";
export type { Clock } from "./clock.ts";
export type { LoggedRequest } from "./request-log.ts";
export type { Quirks } from "./quirks.ts";
