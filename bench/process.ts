import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Starts a file of the bench in a process of its own, with further options of Node where it needs them. */
export function start(file: URL, words: readonly string[] = [], nodeOptions: readonly string[] = []): ChildProcess {
  return fork(fileURLToPath(file), words, { execArgv: ["--expose-gc", ...nodeOptions] });
}

/** The next message of a process; an error when it ends without one. */
export async function answer<T>(child: ChildProcess): Promise<T> {
  const ended = new AbortController();
  const exit = once(child, "exit", { signal: ended.signal }).then(([code]) => {
    throw new Error(`a process of the bench ended with ${code}`);
  });
  try {
    const [message] = await Promise.race([once(child, "message", { signal: ended.signal }), exit]);
    return message;
  } finally {
    ended.abort();
    exit.catch(() => undefined);
  }
}
