import { open, readFile, rename, rm } from "node:fs/promises";
import type { Emulator, EmulatorSnapshot } from "../../emulator/index.ts";

/** Restores what a file holds; nothing where there is no file yet. Throws an Error that names the file when it cannot be used. */
export async function restoreFrom(file: string, emulator: Emulator): Promise<void> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw unusable(file, error);
  });
  if (text === undefined) return;
  try {
    const snapshot: EmulatorSnapshot = JSON.parse(text);
    emulator.restore(snapshot);
  } catch (error) {
    throw unusable(file, error);
  }
}

/** Saves the state. The file is whole at any time: a new one is written beside it and takes its place. */
export async function saveTo(file: string, emulator: Emulator): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    const handle = await open(beside, "w", 0o600);
    try {
      await handle.writeFile(JSON.stringify(emulator.snapshot()));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new Error(`The state cannot be saved to ${file}: ${messageOf(error)}`);
  }
}

function unusable(file: string, error: unknown): Error {
  const why =
    error instanceof SyntaxError ? `it is not whole JSON (${error.message}): it is damaged` : messageOf(error);
  return new Error(`The state in ${file} cannot be used: ${why}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
