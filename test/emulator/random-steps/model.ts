/*
 * What the documents say of a platform, in as few words as will tell whether an emulator keeps to it.
 */

export const START = Date.UTC(2026, 0, 5);
/** How long new things are initializing, and how long a run takes. */
export const INITIALIZING_MS = 5000;

export const SANDBOXES = ["dev", "prod"] as const;
export type SandboxName = (typeof SANDBOXES)[number];

/** A connection or a flow. */
export interface Thing {
  readonly id: string;
  etag: string;
  /** What it had before, oldest first. */
  readonly earlier: string[];
  phase: "draft" | "enabled" | "disabled";
  readyAt: number;
}
interface Source extends Thing {
  readonly base: string;
}
export interface Target extends Thing {
  readonly schema: string;
  readonly dataSet: string;
}
export interface Flow extends Thing {
  readonly source: string;
  readonly target: string;
  readonly mapping: string;
  readonly mappingVersion: number;
  readonly startAt: number;
  /** Milliseconds between runs; null for a flow that runs once. */
  every: number | null;
  /** When its schedule starts it next, and when it last did. */
  due: number | null;
  last: number | null;
  hasDelta: boolean;
}
interface Schema {
  readonly id: string;
  readonly title: string;
  writes: number;
  isDescribed: boolean;
  isUnion: boolean;
}
interface DataSet {
  readonly id: string;
  readonly schema: string;
  writes: number;
}
interface MappingSet {
  readonly id: string;
  readonly schema: string;
  versions: number;
}

/** What one sandbox holds, by id. */
export interface Space {
  connections: Map<string, Thing>;
  sourceConnections: Map<string, Source>;
  targetConnections: Map<string, Target>;
  flows: Map<string, Flow>;
  schemas: Map<string, Schema>;
  dataSets: Map<string, DataSet>;
  mappingSets: Map<string, MappingSet>;
  /** How many runs there have been of each flow, deleted ones included, and the dataset that they write to. */
  runs: Map<string, { count: number; readonly dataSet: string }>;
}

export interface Model {
  now: number;
  here: SandboxName;
  readonly spaces: Record<SandboxName, Space>;
  /** The model as it was when a snapshot was taken. */
  saved: Model | undefined;
  /** How many steps this run has made. */
  steps: number;
}

const emptySpace = (): Space => ({
  connections: new Map(),
  sourceConnections: new Map(),
  targetConnections: new Map(),
  flows: new Map(),
  schemas: new Map(),
  dataSets: new Map(),
  mappingSets: new Map(),
  runs: new Map(),
});

export const newModel = (): Model => ({
  now: START,
  here: "dev",
  spaces: { dev: emptySpace(), prod: emptySpace() },
  saved: undefined,
  steps: 0,
});

export const hereIn = (model: Model): Space => model.spaces[model.here];
export const thereIn = (model: Model): Space => model.spaces[model.here === "dev" ? "prod" : "dev"];

export const stateOf = ({ phase, readyAt }: Thing, now: number) =>
  phase === "enabled" && now < readyAt ? "initializing" : phase;

/** Lets the schedules do what the time has come for. */
export function tick(model: Model): void {
  for (const space of Object.values(model.spaces)) {
    for (const flow of space.flows.values()) {
      while (flow.due !== null && flow.due <= model.now) {
        countRun(space, flow);
        flow.last = flow.due;
        flow.due = flow.every === null ? null : flow.due + flow.every;
      }
    }
  }
}

export function countRun(space: Space, { id, target }: Flow): void {
  const dataSet = space.targetConnections.get(target)?.dataSet ?? "";
  const before = space.runs.get(id) ?? { count: 0, dataSet };
  space.runs.set(id, { ...before, count: before.count + 1 });
}

/** The next of a flow's times that has not passed: those that it missed are not made up for. */
export function nextDue({ startAt, every, last }: Flow, now: number): number | null {
  if (last === null) return Math.max(startAt, now);
  if (every === null) return null;
  let due = last + every;
  while (due < now) due += every;
  return due;
}

/** The code by which a source connection is refused, if it is. */
export function sourceRefusal(space: Space, base: string, isDraft: boolean): string | undefined {
  const found = space.connections.get(base);
  if (found === undefined) return "1100-400";
  return !isDraft && found.phase === "draft" ? "1422-400" : undefined;
}

export function targetRefusal(
  space: Space,
  { schema, dataSet }: Pick<Target, "schema" | "dataSet">,
  isDraft: boolean,
): string | undefined {
  if (isDraft) return undefined;
  if (!space.schemas.has(schema)) return "1100-400";
  return space.dataSets.has(dataSet) ? undefined : "1325-400";
}

/** A draft needs connections, an enabled flow published ones, and a new or changed one a mapping set that fits. */
export function flowRefusal(
  space: Space,
  flow: Pick<Flow, "source" | "target" | "mapping" | "mappingVersion">,
  demands: "draft" | "enable" | "all",
): string | undefined {
  const target = space.targetConnections.get(flow.target);
  for (const connection of [space.sourceConnections.get(flow.source), target]) {
    if (connection === undefined) return "1100-400";
    if (demands !== "draft" && connection.phase === "draft") return "1422-400";
  }
  if (demands !== "all") return undefined;
  const mapping = space.mappingSets.get(flow.mapping);
  if (mapping === undefined) return "1100-400";
  if (flow.mappingVersion >= mapping.versions) return "1412-400";
  const schemas = new Set([mapping.schema, target?.schema, space.dataSets.get(target?.dataSet ?? "")?.schema]);
  return schemas.size > 1 ? "1425-400" : undefined;
}
