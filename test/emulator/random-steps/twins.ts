import { expect } from "vitest";
import { createEmulator, type EmulatorSnapshot } from "../../../src/emulator/index.ts";
import { type Body, HOST, type Platform, connect, mint } from "../kit.ts";
import { INITIALIZING_MS, START, type SandboxName } from "./model.ts";

type Service = "flow" | "registry" | "catalog" | "prep";

/** What is asked of both emulators. */
export interface Ask {
  readonly service: Service;
  readonly method: string;
  readonly path: string;
  readonly body?: Body;
  readonly headers?: Record<string, string>;
}

/** Two emulators of one seed and one time, which are asked the same and must answer the same. */
export class Twins {
  readonly pair: readonly [Platform, Platform];
  #saved: readonly EmulatorSnapshot[] = [];

  private constructor(pair: readonly [Platform, Platform]) {
    this.pair = pair;
  }

  static async of(seed: number): Promise<Twins> {
    const start = () =>
      connect(createEmulator({ seed, now: () => START, initializingMs: INITIALIZING_MS, requestLogSize: 0 }));
    return new Twins([await start(), await start()]);
  }

  async ask(ask: Ask): Promise<{ status: number; body: Body }> {
    const { service, method, path, body, headers = {} } = ask;
    const all = await Promise.all(this.pair.map((each) => each[service](method, path, body, { headers })));
    const [one, two] = all.map((each) => ({ ...each, headers: [...each.headers] }));
    expect(JSON.stringify(two), "both emulators answer the same").toBe(JSON.stringify(one));
    if (one === undefined) throw new Error("There are two emulators.");
    if (one.status !== 401) return one;
    await this.#mint();
    return this.ask(ask);
  }

  /** What a read answers, which must be there. */
  async read(service: Service, path: string, headers: Record<string, string> = {}): Promise<Body> {
    const { status, body } = await this.ask({ service, method: "GET", path, headers });
    expect(status, JSON.stringify(body)).toBe(200);
    return body;
  }

  enter(sandbox: SandboxName): void {
    for (const { headers } of this.pair) headers["x-sandbox-name"] = sandbox;
  }

  advance(ms: number): void {
    for (const { emulator } of this.pair) emulator.clock.advance(ms);
  }

  save(): void {
    this.#saved = this.pair.map(({ emulator }) => emulator.snapshot());
  }

  restore(): void {
    this.pair.forEach(({ emulator }, index) => {
      const saved = this.#saved[index];
      if (saved !== undefined) emulator.restore(saved);
    });
  }

  records(dataSetId: string): number {
    return this.pair[0].emulator.records(dataSetId).length;
  }

  expectSame(): void {
    const [one, two] = this.pair.map(({ emulator }) => JSON.stringify(emulator.snapshot()));
    expect(two, "both emulators hold the same").toBe(one);
  }

  /** Tokens end with the day, and a snapshot has those of its own. */
  async #mint(): Promise<void> {
    for (const { emulator, headers } of this.pair) {
      const { access_token } = await mint(emulator.fetch, emulator, HOST);
      headers.authorization = `Bearer ${access_token}`;
    }
  }
}
