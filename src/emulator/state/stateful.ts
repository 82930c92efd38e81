import type { Entity } from "./entity.ts";

/** A connection or flow: an entity that is a draft, at work, or switched off. */
export interface Stateful extends Entity {
  phase: "draft" | "enabled" | "disabled";
  /** From when it is no longer initializing, in epoch milliseconds. */
  readyAt: number;
}

/** The state that a reader sees at a time (epoch milliseconds). */
export function stateOf({ phase, readyAt }: Stateful, now: number): Stateful["phase"] | "initializing" {
  return phase === "enabled" && now < readyAt ? "initializing" : phase;
}
