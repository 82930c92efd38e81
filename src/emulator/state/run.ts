import type { Entity } from "./entity.ts";
import type { Outcome } from "../engine/outcome.ts";

/** A stored run: its times decide what a reader sees of it. All times are epoch milliseconds. */
export interface Run extends Entity {
  readonly flowId: string;
  readonly startsAt: number;
  readonly completesAt: number;
  readonly window: Window;
  readonly outcome: Outcome;
  readonly references: RunReferences;
  landed: boolean;
}

/** The span of source rows that a run reads: newer than start, not newer than end. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** The names by which a run's report refers to its parts. */
export interface RunReferences {
  readonly sourceConnectionId: string;
  readonly targetConnectionId: string;
  readonly dataSetId: string;
  readonly copyId: string;
  readonly batchId: string;
  readonly type: "one-time" | "recurring" | "on-demand";
}
