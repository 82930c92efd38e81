import type { FlowId, MappingSetId, SchemaId, TargetConnectionId } from "../../ids.ts";
import { type BaseConnectionId, ConnectionSpecId, type DataSetId, type SourceConnectionId } from "../../ids.ts";
import type { AttributeMapping } from "../../resources/data-prep/mapping-set-types.ts";
import type { Run } from "../../resources/flow-service/run.ts";
import type { WaitProgress } from "../../resources/flow-service/wait.ts";
import type { SandboxedPlatform } from "../../sandboxed-platform.ts";

const HUBSPOT = ConnectionSpecId("cc6a4487-9e91-433e-a3a3-9cf6626c1806");
const TABLE = "Hubspot.Contacts";

/** What the demo collects, and how it is told. */
export interface Collecting {
  readonly platform: SandboxedPlatform;
  /** Parameters of HubSpot's `Basic Authentication`. */
  readonly credentials: Readonly<Record<string, string>>;
  readonly mappings: readonly AttributeMapping[];
  /** When the flow starts. */
  readonly startTime: Date;
  readonly pollMs: number;
  /** Put behind every name: titles of schemas are unique. */
  readonly suffix: string;
  readonly onStep: (title: string, detail: string) => void;
  readonly onWait: (progress: WaitProgress) => void;
}

export interface Collected {
  readonly table: string;
  readonly flowSpecName: string;
  readonly dataSetId: DataSetId;
  readonly run: Run;
}

/** The whole way from a source to a dataset, one step after the other, each told as it happens. */
export async function collect(demo: Collecting): Promise<Collected> {
  const { onStep, suffix } = demo;
  const baseConnectionId = await connect(demo);
  const source = await demo.platform.sourceConnections.create({
    name: `HubSpot contacts ${suffix}`,
    baseConnectionId,
    connectionSpec: { id: HUBSPOT },
    data: { format: "tabular" },
    params: { path: TABLE },
  });
  onStep("source connection", source.id);
  const { schemaId, dataSetId, targetId } = await prepareTarget(demo);
  const mapping = await demo.platform.mappingSets.create({ xdmSchema: schemaId, mappings: demo.mappings });
  onStep("mapping set", `${mapping.id} version ${mapping.version}`);
  const flowSpec = await demo.platform.flowSpecs.forSource(HUBSPOT);
  onStep("flow spec", `${flowSpec.id} ${flowSpec.name}`);
  const flowId = await createFlow(demo, {
    sourceId: source.id,
    targetId,
    mappingId: mapping.id,
    version: mapping.version,
    flowSpec,
  });
  const run = await demo.platform.runs.waitForFirst(flowId, { pollMs: demo.pollMs, onProgress: demo.onWait });
  onStep("first run", `${run.id} ${run.status}`);
  return { table: TABLE, flowSpecName: flowSpec.name, dataSetId, run };
}

async function connect({ platform, credentials, suffix, onStep }: Collecting): Promise<BaseConnectionId> {
  const base = await platform.baseConnections.create({
    name: `HubSpot ${suffix}`,
    auth: { specName: "Basic Authentication", params: credentials },
    connectionSpec: { id: HUBSPOT },
  });
  onStep("base connection", base.id);
  if (!(await platform.baseConnections.test(base.id)))
    throw new Error("the platform could not connect to HubSpot with these credentials");
  onStep("test", "the platform can connect");
  const objects = await platform.baseConnections.explore(base.id, { objectType: "root" });
  if (!objects.some((object) => object.path === TABLE)) throw new Error(`the source has no ${TABLE}`);
  const table = await platform.baseConnections.explore(base.id, { objectType: "table", object: TABLE, preview: true });
  onStep("explore", `${TABLE}: ${table.schema.columns.length} columns, ${table.data?.length ?? 0} rows in the preview`);
  return base.id;
}

interface Target {
  readonly schemaId: SchemaId;
  readonly dataSetId: DataSetId;
  readonly targetId: TargetConnectionId;
}

async function prepareTarget({ platform, suffix, onStep }: Collecting): Promise<Target> {
  const schema = await platform.schemas.create({
    title: `HubSpot contacts ${suffix}`,
    description: "People, as HubSpot knows them",
    type: "object",
    allOf: [
      { $ref: "https://ns.adobe.com/xdm/context/profile" },
      { $ref: "https://ns.adobe.com/xdm/context/profile-person-details" },
      { $ref: "https://ns.adobe.com/xdm/context/profile-personal-details" },
    ],
  });
  onStep("schema", schema.$id);
  const dataSet = await platform.dataSets.create({ name: `HubSpot contacts ${suffix}`, schemaRef: { id: schema.$id } });
  onStep("dataset", dataSet.id);
  const target = await platform.targetConnections.create({
    name: `Data lake ${suffix}`,
    schemaId: schema.$id,
    dataSetId: dataSet.id,
  });
  onStep("target connection", target.id);
  return { schemaId: schema.$id, dataSetId: dataSet.id, targetId: target.id };
}

interface Parts {
  readonly sourceId: SourceConnectionId;
  readonly targetId: TargetConnectionId;
  readonly mappingId: MappingSetId;
  readonly version: number;
  readonly flowSpec: Awaited<ReturnType<SandboxedPlatform["flowSpecs"]["forSource"]>>;
}

async function createFlow({ platform, startTime, suffix, onStep }: Collecting, parts: Parts): Promise<FlowId> {
  const flow = await platform.flows.create({
    name: `HubSpot contacts ${suffix}`,
    flowSpec: parts.flowSpec,
    sourceConnectionIds: [parts.sourceId],
    targetConnectionIds: [parts.targetId],
    transformations: [{ name: "Mapping", params: { mappingId: parts.mappingId, mappingVersion: parts.version } }],
    scheduleParams: { startTime, frequency: "once" },
  });
  onStep("flow", flow.id);
  return flow.id;
}
