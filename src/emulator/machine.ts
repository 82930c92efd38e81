import { type ClockState, REAL_TIME, type StoredClock, createClock } from "./clock.ts";
import type { Delivery } from "./delivery/delivery.ts";
import { pause } from "./delivery/pause.ts";
import { settle } from "./engine/settle.ts";
import { afflicted, isCarriedOut } from "./faults/afflicted.ts";
import { type FaultBook, createFaults } from "./faults/faults.ts";
import { answer } from "./http/answer.ts";
import type { Received } from "./http/dispatch.ts";
import type { resolveOptions } from "./options.ts";
import { type LoggedRequest, logged } from "./request-log.ts";
import { restoredWorld, snapshotOf } from "./snapshot/restore.ts";
import type { EmulatorSnapshot } from "./snapshot/snapshot.ts";
import { type World, createWorld } from "./state/world.ts";

/** The emulator without its doors: a world, its clock, what goes wrong in it, and what was asked of it. */
export interface Machine {
  /** Carries a request out, as far as its faults let it. */
  handle(received: Received, signal?: AbortSignal): Promise<Delivery>;
  /** The world as it is now, everything due having happened. */
  readonly world: World;
  readonly clock: StoredClock;
  readonly faults: FaultBook;
  readonly requests: LoggedRequest[];
  reset(): void;
  snapshot(): EmulatorSnapshot;
  restore(snapshot: unknown): void;
}

export function createMachine(options: ReturnType<typeof resolveOptions>): Machine {
  const { now, seed, requestLogSize, onRequest, ...rest } = options;
  const clock = createClock(now, () => catchUp());
  const settings = { ...rest, clock };
  const faults = createFaults(() => world.seed);
  const requests: LoggedRequest[] = [];
  let world = createWorld({ ...settings, seed });

  /** Nothing falls due before this time. A world that may have been written to has to be looked through. */
  let quietUntil = Number.NEGATIVE_INFINITY;
  const written = () => {
    quietUntil = Number.NEGATIVE_INFINITY;
  };
  const catchUp = () => {
    if (clock.now() >= quietUntil) quietUntil = settle(world);
  };
  const begin = (next: World, state: ClockState) => {
    clock.restore(state);
    world = next;
    written();
  };
  return {
    async handle(received, signal) {
      const { method, url } = received;
      const effect = faults.meet({ method, path: url.pathname, now: clock.now() });
      if (effect.commit !== true) await pause(effect.delayMs, signal);
      if (effect.expireTokens === true) world.tokens.clear();
      catchUp();
      const at = clock.now();
      const { listingLagMs = 0 } = effect;
      const own = isCarriedOut(effect) ? answer({ ...received, listingLagMs }, world) : undefined;
      if (method !== "GET") written();
      const delivery = afflicted(own, effect, at);
      const entry = logged(received, delivery.reset ? 0 : delivery.status, at);
      requests.push(entry);
      if (requests.length > requestLogSize) requests.shift();
      onRequest?.(entry);
      if (effect.commit === true) await pause(effect.delayMs, signal);
      return delivery;
    },
    get world() {
      catchUp();
      // Whoever asks for it may write to it.
      written();
      return world;
    },
    clock,
    faults,
    requests,
    reset() {
      requests.length = 0;
      faults.clear();
      begin(createWorld({ ...settings, seed }), REAL_TIME);
    },
    snapshot() {
      catchUp();
      return snapshotOf(world, clock.state());
    },
    restore(snapshot) {
      const restored = restoredWorld(snapshot, settings);
      begin(restored.world, restored.clock);
    },
  };
}
