import { type Json, at, listAt, textAt } from "../json.ts";
import type { World } from "../state/world.ts";
import { DATA_LAKE } from "../specs/spec-ids.ts";
import { callerIn } from "./caller.ts";
import type { GivenDataflow, GivenOptions } from "./given.ts";
import type { Recipe } from "./recipes.ts";

const FLOWS = "/data/foundation/flowservice";

/** Makes a dataflow by the calls a client would make, in their order. */
export function build(
  world: World,
  recipe: Recipe,
  { sandboxName = "dev", startTime }: GivenOptions = {},
): GivenDataflow {
  const call = callerIn(world, sandboxName);
  const { name, connectionSpec } = recipe;
  const create = (path: string, body: Json): string => textAt(call("POST", path, body), "id") ?? "";

  const baseConnectionId = create(`${FLOWS}/connections`, { name, auth: recipe.auth, connectionSpec });
  const sourceConnectionId = create(`${FLOWS}/sourceConnections`, {
    name,
    baseConnectionId,
    connectionSpec,
    ...recipe.source,
  });
  const schema = call(
    "POST",
    "/data/foundation/schemaregistry/tenant/schemas",
    schemaOf(`${name} ${baseConnectionId}`),
  );
  const schemaId = textAt(schema, "$id") ?? "";
  const dataSet = call("POST", "/data/foundation/catalog/dataSets", {
    name,
    schemaRef: { id: schemaId, contentType: `${XED_FULL};version=1` },
  });
  const dataSetId = String(listAt({ answer: dataSet }, "answer")[0]).replace("@/dataSets/", "");
  const targetConnectionId = create(`${FLOWS}/targetConnections`, {
    name,
    data: { schema: { id: schemaId, version: `${XED_FULL};version=1` } },
    params: { dataSetId },
    connectionSpec: { id: DATA_LAKE, version: "1.0" },
  });
  const mapping = call("POST", "/data/foundation/conversion/mappingSets", mappingSetOf(schemaId, recipe.mappings));
  const mappingSetId = textAt(mapping, "id") ?? "";
  const mappingVersion = Number(at(mapping, "version") ?? 0);
  const flowId = create(`${FLOWS}/flows`, {
    name,
    flowSpec: recipe.flowSpec,
    sourceConnectionIds: [sourceConnectionId],
    targetConnectionIds: [targetConnectionId],
    transformations: [
      ...recipe.transformations,
      { name: "Mapping", params: { mappingId: mappingSetId, mappingVersion } },
    ],
    scheduleParams: { startTime: Math.ceil((startTime ?? world.clock.now()) / 1000), ...recipe.schedule },
  });
  return {
    baseConnectionId,
    sourceConnectionId,
    schemaId,
    dataSetId,
    targetConnectionId,
    mappingSetId,
    mappingVersion,
    flowId,
  };
}

const XED_FULL = "application/vnd.adobe.xed-full+json";
const PROFILE = "https://ns.adobe.com/xdm/context/profile";

function schemaOf(title: string): Json {
  const allOf = [PROFILE, `${PROFILE}-person-details`, `${PROFILE}-personal-details`].map(($ref) => ({ $ref }));
  return { type: "object", title, description: title, allOf };
}

function mappingSetOf(xdmSchema: string, mappings: Recipe["mappings"]): Json {
  const rows = Object.entries(mappings).map(([source, destination]) => ({
    sourceType: "ATTRIBUTE",
    source,
    destination,
  }));
  return { version: 0, xdmSchema, xdmVersion: "1.0", mappings: rows };
}
