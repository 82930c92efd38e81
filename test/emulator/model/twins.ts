import { expect } from "vitest";
import { createEmulator } from "../../../src/emulator/index.ts";
import { type Body, connect, type Platform } from "../kit.ts";
import { SANDBOXES, type SandboxName } from "./model.ts";

const START = Date.UTC(2026, 0, 5);
type Service = "flow" | "registry" | "catalog" | "prep";

/** What both emulators answered. */
interface Answered {
  readonly status: number;
  readonly body: Body;
}

/** Two emulators of one seed and one clock, which are told the same and must say the same. */
export interface Twins {
  call(
    sandbox: SandboxName,
    service: Service,
    request: readonly [method: string, path: string, body?: unknown, headers?: Record<string, string>],
  ): Promise<Answered>;
  /** Does something to each. */
  both<T>(action: (emulator: ReturnType<typeof createEmulator>) => T): T;
}

export async function twins(seed: number): Promise<Twins> {
  const pair = await Promise.all(
    [1, 2].map(async () => {
      const emulator = createEmulator({ seed, now: () => START });
      const platforms = new Map<SandboxName, Platform>();
      for (const name of SANDBOXES) platforms.set(name, await connect(emulator, name));
      return { emulator, platforms };
    }),
  );
  return {
    async call(sandbox, service, [method, path, body, headers = {}]) {
      const answers: Answered[] = [];
      for (const { platforms } of pair) {
        const platform = platforms.get(sandbox);
        if (platform === undefined) throw new Error(sandbox);
        const { status, body: answered } = await platform[service](method, path, body, { headers });
        answers.push({ status, body: answered });
      }
      const [one, other] = answers;
      expect(other).toEqual(one);
      if (one === undefined) throw new Error("no answer");
      return one;
    },
    both(action) {
      const [one, other] = pair.map(({ emulator }) => action(emulator));
      expect(other).toEqual(one);
      return one as ReturnType<typeof action>;
    },
  };
}
