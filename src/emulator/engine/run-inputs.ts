import { tablesOf } from "../data/tables.ts";
import { compileMappings } from "../data-prep/read-mappings.ts";
import { type JsonObject, at, listAt, textAt } from "../json.ts";
import { findSchema } from "../schema-registry/find-schema.ts";
import { fieldsOf } from "../schema-registry/fields-of.ts";
import type { Flow } from "../state/flow.ts";
import { versionOf } from "../state/mapping-set.ts";
import type { Window } from "../state/run.ts";
import type { Sandbox } from "../state/sandbox.ts";
import type { World } from "../state/world.ts";
import { COPY_FAILED, type Outcome, promote } from "./outcome.ts";
import { readSource } from "./read-source.ts";
import { transformationParams } from "./transformation-params.ts";

/** No document says which share of failed rows a flow without options allows; the emulator allows any but all. */
const NO_THRESHOLD = 100;

/** The stored bodies that a flow ties together; undefined where one has been deleted since. */
interface Parts {
  readonly source: JsonObject | undefined;
  readonly references: { sourceConnectionId: string; targetConnectionId: string; dataSetId: string };
}

export function partsOf(sandbox: Sandbox, flow: Flow): Parts {
  const sourceConnectionId = String(listAt(flow.body, "sourceConnectionIds")[0]);
  const targetConnectionId = String(listAt(flow.body, "targetConnectionIds")[0]);
  const target = sandbox.targetConnections.get(targetConnectionId);
  const dataSetId = textAt(target?.body, "params.dataSetId") ?? "";
  const source = sandbox.sourceConnections.get(sourceConnectionId)?.body;
  return { source, references: { sourceConnectionId, targetConnectionId, dataSetId } };
}

/** What a run reads, and when it starts (epoch milliseconds). */
interface Reading {
  readonly window: Window;
  readonly now: number;
}

/** Reads the source, applies the mapping set, and tells what a run over a window comes to. */
export function outcomeOf(
  world: World,
  sandbox: Sandbox,
  flow: Flow,
  { source }: Parts,
  { window, now }: Reading,
): Outcome {
  const tables = tablesOf(world, textAt(source, "connectionSpec.id") ?? "");
  const deltaColumn = textAt(transformationParams(flow.body, "Copy"), "deltaColumn.name");
  const read = readSource(tables, source, { deltaColumn, window });
  if (read === undefined) return COPY_FAILED;
  const { mappingId, mappingVersion = "0" } = transformationParams(flow.body, "Mapping") ?? {};
  const mappingSet = sandbox.mappingSets.get(String(mappingId));
  const body = (mappingSet && versionOf(mappingSet, mappingVersion)?.body) ?? null;
  const schema = findSchema(sandbox, textAt(body, "xdmSchema") ?? "");
  const threshold = at(flow.body, "options.partialIngestionPercent");
  return promote({
    ...read,
    mappings: compileMappings(body),
    fields: schema === undefined ? {} : fieldsOf(schema.body, sandbox),
    now,
    threshold: typeof threshold === "number" ? threshold : NO_THRESHOLD,
    hasDiagnostics: at(flow.body, "options.errorDiagnosticsEnabled") !== false,
  });
}
