import type { Terminal } from "../terminal.ts";
import { runEmulator } from "./run-emulator.ts";
import { EMULATOR_USAGE, type EmulatorWords, readWords } from "./words.ts";

/** The command: 0 after a stop that was asked for, 1 where it could not start or not save, 2 where its words make no sense. */
export async function startEmulator(out: Terminal, words: readonly string[]): Promise<number> {
  if (words.includes("--help")) {
    out.line(EMULATOR_USAGE);
    return 0;
  }
  const complain = (text: string) => console.error(`aep-flow-service: ${text}`);
  let read: EmulatorWords;
  try {
    read = readWords(words);
  } catch (error) {
    complain(`${messageOf(error)}\n\n${EMULATOR_USAGE}`);
    return 2;
  }
  try {
    await runEmulator(out, read, untilStopped(), complain);
    return 0;
  } catch (error) {
    complain(messageOf(error));
    return 1;
  }
}

/** Resolves at the first signal; a second one ends the process at once. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
