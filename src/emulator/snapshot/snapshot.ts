/** What a saved state is known by. */
export const FORMAT = "aep-flow-service emulator state";
/** Raised when an older emulator could not read what a newer one saves. */
export const FORMAT_VERSION = 1;

/**
 * Everything an emulator holds, as JSON: save it, and restore it in the same or another process. Faults and the request log belong to a test, not to
 * the state, and are not in it.
 *
 * Source: the emulator's own. What is inside may change with `version`, and is not made to be edited: a state that is not what was saved is refused.
 *
 * @example
 * ```ts
 * import { createEmulator, type EmulatorSnapshot } from "aep-flow-service/emulator";
 * const emulator = createEmulator();
 * const before: EmulatorSnapshot = emulator.snapshot();
 * emulator.restore(before);
 * ```
 */
export interface EmulatorSnapshot {
  readonly format: string;
  readonly version: number;
  readonly seed: number;
  readonly clock: { readonly offset: number; readonly frozenAt: number | null };
  readonly state: unknown;
  /** By which a state is known to be what was saved. */
  readonly digest: string;
}
