import { isObject } from "../json.ts";
import { digestHex } from "../state/digest.ts";
import { type EmulatorSnapshot, FORMAT, FORMAT_VERSION } from "./snapshot.ts";

/** Refuses what no emulator has saved, and what a newer one has. */
export function checkSnapshot(value: unknown): asserts value is EmulatorSnapshot {
  if (!isObject(value) || value.format !== FORMAT) throw new TypeError("This is no state that an emulator has saved.");
  const { version, seed, clock } = value;
  if (!Number.isInteger(version)) throw damaged("version");
  if (Number(version) > FORMAT_VERSION) {
    throw new TypeError(
      `This state was saved by a newer emulator (format ${version}; this one reads up to ${FORMAT_VERSION}): use that version of aep-flow-service, or start with a new state.`,
    );
  }
  if (!Number.isInteger(seed)) throw damaged("seed");
  if (!isObject(clock) || typeof clock.offset !== "number") throw damaged("clock");
  if (clock.frozenAt !== null && typeof clock.frozenAt !== "number") throw damaged("clock.frozenAt");
  if (!isObject(value.state)) throw damaged("state");
  // What is wrong deep inside would show much later, request by request.
  if (value.digest !== digestOf(value.state)) throw damaged("state");
}

/** Two states of one digest hold the same. */
export function digestOf(state: unknown): string {
  return digestHex(JSON.stringify(state), 32);
}

export function damaged(where: string): TypeError {
  return new TypeError(
    `This saved state is damaged: ${where} is missing, or not what was saved. Start with a new state.`,
  );
}
