/*
 * HubSpot contacts into a dataset, step by step. Runs on the embedded emulator; with AEP_ORG_ID and its likes in the environment,
 * against the real platform.
 *
 *   npm run example
 */
import { ExperiencePlatform } from "aep-flow-service";
import { createEmulator } from "aep-flow-service/emulator";

const platform = process.env.AEP_ORG_ID
  ? ExperiencePlatform.fromEnv()
  : new ExperiencePlatform(createEmulator().clientOptions());
const suffix = new Date().toISOString();

// 1. The way into HubSpot. Its credentials are checked by the platform, not stored here.
const hubspot = await platform.connectionSpecs.getByName("hubspot");
const base = await platform.baseConnections.create({
  name: `HubSpot ${suffix}`,
  auth: {
    specName: "Basic Authentication",
    params: {
      clientId: process.env.HUBSPOT_CLIENT_ID ?? "demo",
      clientSecret: process.env.HUBSPOT_CLIENT_SECRET ?? "demo",
      accessToken: process.env.HUBSPOT_ACCESS_TOKEN ?? "demo",
      refreshToken: process.env.HUBSPOT_REFRESH_TOKEN ?? "demo",
    },
  },
  connectionSpec: { id: hubspot.id },
});
if (!(await platform.baseConnections.test(base.id))) throw new Error("HubSpot did not accept the credentials");

// 2. What is in there?
const table = await platform.baseConnections.explore(base.id, {
  objectType: "table",
  object: "Hubspot.Contacts",
  preview: true,
});
console.log(`Hubspot.Contacts has ${table.schema.columns.length} columns`);

// 3. Where the data comes from, and where it goes.
const source = await platform.sourceConnections.create({
  name: `HubSpot contacts ${suffix}`,
  baseConnectionId: base.id,
  connectionSpec: { id: hubspot.id },
  data: { format: "tabular" },
  params: { path: "Hubspot.Contacts" },
});
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
const dataSet = await platform.dataSets.create({ name: `HubSpot contacts ${suffix}`, schemaRef: { id: schema.$id } });
const target = await platform.targetConnections.create({
  name: `HubSpot contacts in the data lake ${suffix}`,
  schemaId: schema.$id,
  dataSetId: dataSet.id,
});

// 4. Which column goes where.
const mapping = await platform.mappingSets.create({
  xdmSchema: schema.$id,
  mappings: [
    { sourceAttribute: "Vid", destinationXdmPath: "_id" },
    { sourceAttribute: "Properties_Firstname_Value", destinationXdmPath: "person.name.firstName" },
    { sourceAttribute: "Added_At", destinationXdmPath: "_repo.createDate" },
  ],
});

// 5. The flow: everything above, and when it runs. Its payload is checked by the flow spec before it is sent.
const flow = await platform.flows.create({
  name: `HubSpot contacts ${suffix}`,
  flowSpec: await platform.flowSpecs.forSource(hubspot.id),
  sourceConnectionIds: [source.id],
  targetConnectionIds: [target.id],
  transformations: [{ name: "Mapping", params: { mappingId: mapping.id, mappingVersion: mapping.version } }],
  scheduleParams: { startTime: new Date(Date.now() + 1_000), frequency: "once" },
});

// 6. Its first run. On the real platform that takes some minutes.
const run = await platform.runs.waitForFirst(flow.id, { pollMs: process.env.AEP_ORG_ID ? 15_000 : 200 });
const { inputRecordCount, outputRecordCount, failedRecordCount } = run.metrics?.recordSummary ?? {};
console.log(`${run.status}: ${inputRecordCount} read, ${outputRecordCount} landed, ${failedRecordCount} failed`);
