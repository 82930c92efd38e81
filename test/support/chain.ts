import type { FlowSpecLike, SandboxedPlatform, SchemaId } from "aep-flow-service";

const HUBSPOT = "cc6a4487-9e91-433e-a3a3-9cf6626c1806";

/** Everything a flow is made of, made. */
export async function partsOf(platform: SandboxedPlatform) {
  const base = await platform.baseConnections.create({
    name: "HubSpot",
    auth: {
      specName: "Basic Authentication",
      params: { clientId: "a", clientSecret: "b", accessToken: "c", refreshToken: "d" },
    },
    connectionSpec: { id: HUBSPOT },
  });
  const source = await platform.sourceConnections.create({
    name: "Contacts",
    baseConnectionId: base.id,
    connectionSpec: { id: HUBSPOT },
    data: { format: "tabular" },
    params: { path: "Hubspot.Contacts" },
  });
  const schema = await createSchema(platform);
  const dataSet = await platform.dataSets.create({ name: "Contacts", schemaRef: { id: schema.$id } });
  const target = await platform.targetConnections.create({
    name: "Data lake",
    schemaId: schema.$id,
    dataSetId: dataSet.id,
  });
  const mapping = await platform.mappingSets.create({
    xdmSchema: schema.$id,
    mappings: [
      { sourceAttribute: "Vid", destinationXdmPath: "_id" },
      { sourceAttribute: "Properties_Firstname_Value", destinationXdmPath: "person.name.firstName" },
    ],
  });
  return { base, source, schema, dataSet, target, mapping };
}

export type Parts = Awaited<ReturnType<typeof partsOf>>;

export function createSchema(platform: SandboxedPlatform, title = "Contacts"): PromiseLike<{ readonly $id: SchemaId }> {
  return platform.schemas.create({
    title,
    description: "People",
    type: "object",
    allOf: [
      { $ref: "https://ns.adobe.com/xdm/context/profile" },
      { $ref: "https://ns.adobe.com/xdm/context/profile-person-details" },
    ],
  });
}

/** A flow of those parts that runs once, as soon as it may. */
export function createOnce(platform: SandboxedPlatform, parts: Parts, flowSpec: FlowSpecLike, startTime: Date) {
  return platform.flows.create({
    name: "Contacts, once",
    flowSpec,
    sourceConnectionIds: [parts.source.id],
    targetConnectionIds: [parts.target.id],
    transformations: [
      { name: "Mapping", params: { mappingId: parts.mapping.id, mappingVersion: parts.mapping.version } },
    ],
    scheduleParams: { startTime, frequency: "once" },
  });
}
