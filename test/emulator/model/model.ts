/*
 * The platform as the documents tell of it, in as few words as a test needs: what there is, in which state, standing on what.
 */

export type Kind = "bases" | "sources" | "targets" | "flows" | "schemas" | "dataSets" | "mappingSets";
export type State = "draft" | "enabled" | "disabled";

export interface Thing {
  readonly id: string;
  state: State;
  /** What a reader was last told; the registry, Catalog and Data Prep have versions of other kinds. */
  etag: string;
  /** Ids of what it stands on. */
  readonly on: readonly string[];
  /** How often it was written since it was made. */
  writes: number;
}

export type SandboxModel = Readonly<Record<Kind, Map<string, Thing>>>;

export interface Model {
  readonly sandboxes: Readonly<Record<"dev" | "prod", SandboxModel>>;
  /** Etags that were right once, by id. */
  readonly stale: Map<string, string>;
}

export const SANDBOXES = ["dev", "prod"] as const;
export type SandboxName = (typeof SANDBOXES)[number];

/** Where each kind lives. */
export const PATHS: Readonly<Record<"bases" | "sources" | "targets" | "flows", string>> = {
  bases: "/connections",
  sources: "/sourceConnections",
  targets: "/targetConnections",
  flows: "/flows",
};
export type Stateful = keyof typeof PATHS;

export function emptyModel(): Model {
  const sandbox = (): SandboxModel => ({
    bases: new Map(),
    sources: new Map(),
    targets: new Map(),
    flows: new Map(),
    schemas: new Map(),
    dataSets: new Map(),
    mappingSets: new Map(),
  });
  return { sandboxes: { dev: sandbox(), prod: sandbox() }, stale: new Map() };
}

/** The one of a kind that a number picks; undefined where there is none. */
export function picked(things: ReadonlyMap<string, Thing>, pick: number): Thing | undefined {
  return [...things.values()][things.size === 0 ? 0 : pick % things.size];
}

/** What stands on a thing. */
export function standingOn(sandbox: SandboxModel, id: string): Thing[] {
  return Object.values(sandbox)
    .flatMap((things) => [...things.values()])
    .filter(({ on }) => on.includes(id));
}

/** Whether all it stands on is still there. */
export function isThere(sandbox: SandboxModel, { on }: Thing): boolean {
  return on.every((id) => find(sandbox, id) !== undefined);
}

/** Whether all it stands on is still there, and no draft. */
export function isReady(sandbox: SandboxModel, { on }: Thing): boolean {
  return on.every((id) => (find(sandbox, id)?.state ?? "draft") !== "draft");
}

function find(sandbox: SandboxModel, id: string): Thing | undefined {
  return Object.values(sandbox)
    .map((things) => things.get(id))
    .find((thing) => thing !== undefined);
}
