import { ExperiencePlatform, type ApiError, isApiError } from "aep-flow-service";
import { type Emulator, createEmulator } from "aep-flow-service/emulator";
import { expect } from "vitest";
import type { Quirks } from "../../../src/emulator/quirks.ts";
import { type Parts, partsOf } from "../../support/chain.ts";

const NOW = Date.UTC(2026, 0, 5);

/** Somebody who uses the client on an emulator, and notes what the emulator answers. */
export interface Traveller {
  readonly emulator: Emulator;
  readonly platform: ExperiencePlatform;
  readonly parts: Parts;
  /** Every answer so far, word for word. */
  readonly heard: string[];
  /** The sandbox that each call to the platform named; null where it named none. */
  readonly named: (string | null)[];
}

/** A part of the way: all of it must succeed whatever the switches say. */
export type Journey = (traveller: Traveller) => Promise<void>;

export async function depart(quirks: Partial<Quirks>): Promise<Traveller> {
  const emulator = createEmulator({ seed: 1, now: () => NOW, quirks });
  const heard: string[] = [];
  const named: (string | null)[] = [];
  const listening: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    if (request.url.includes("/data/foundation/")) named.push(request.headers.get("x-sandbox-name"));
    const response = await emulator.fetch(request);
    heard.push(`${response.status} ${await response.clone().text()}`);
    return response;
  };
  const platform = new ExperiencePlatform({ ...emulator.clientOptions(), fetch: listening });
  return { emulator, platform, parts: await partsOf(platform), heard, named };
}

/** The platform's refusal, where there is one. */
export async function refusalOf(call: PromiseLike<unknown>): Promise<ApiError | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    expect(isApiError(error), String(error)).toBe(true);
    return isApiError(error) ? error : undefined;
  }
}
