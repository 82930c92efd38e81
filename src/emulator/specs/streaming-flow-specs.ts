import type { JsonObject } from "../json.ts";
import { objectSchema } from "./json-schema.ts";
import { OPTIONS } from "./option-spec.ts";
import { DATA_LAKE } from "./spec-ids.ts";
import { MAPPING, MAPPING_WITHOUT_VERSION, MAPPING_REQUIRED } from "./transformations.ts";

const STREAMING_PROVIDER = "521eee4d-8cbe-4906-bb48-fb6bd4450033";
/** Sources that are pushed to: the HTTP API and its likes. */
const HTTP_API = "bc7b00d6-623a-4dfc-9fdb-f1240aeadaeb";
const STREAMING_PROFILE = "bf9f5905-92b7-48bf-bf20-455bc6b60a4e";

/** The specs of flows that are pushed to: none has a schedule. */
export const STREAMING_FLOW_SPECS: readonly JsonObject[] = [
  {
    ...streaming("e77fde5a-22a8-11ed-861d-0242ac120002", "GenericStreamingAEP"),
    sourceConnectionSpecIds: ["e77fd9d2-22a8-11ed-861d-0242ac120002"],
    targetConnectionSpecIds: [DATA_LAKE],
    optionSpec: { name: "OptionSpec", spec: objectSchema({ ...OPTIONS, inletUrl: { type: "string" } }) },
    transformationSpecs: [MAPPING],
    attributes: {
      isSourceFlow: true,
      flacValidationSupported: true,
      frequency: "streaming",
      uiAttributes: { apiFeatures: { updateSupported: true, flowRunsSupported: true } },
    },
  },
  {
    ...streaming("c1a19761-d2c7-4702-b9fa-fe91f0613e81", "Steam data with transformation"),
    sourceConnectionSpecIds: ["d27d4907-7351-47dd-bbc2-05a04365703d", "51ae16c2-bdad-42fd-9fce-8d5dfddaf140", HTTP_API],
    targetConnectionSpecIds: [DATA_LAKE],
    transformationSpecs: [MAPPING_REQUIRED],
    attributes: {
      uiAttributes: { apiFeatures: { deleteSupported: false, updateSupported: false, flowRunsSupported: false } },
    },
  },
  {
    ...streaming("d69717ba-71b4-4313-b654-49f9cf126d7a", "Stream data with optional transformation"),
    sourceConnectionSpecIds: [
      HTTP_API,
      STREAMING_PROFILE,
      "86043421-563b-46ec-8e6c-e23184711bf6",
      "70116022-a743-464a-bbfe-e226a7f8210c",
    ],
    targetConnectionSpecIds: [STREAMING_PROFILE, DATA_LAKE, "db4fe783-ef79-4a12-bda9-32b2b1bc3b2c"],
    transformationSpecs: [MAPPING_WITHOUT_VERSION],
    attributes: { uiAttributes: { apiFeatures: { flowRunsSupported: false } } },
  },
];

function streaming(id: string, name: string): JsonObject {
  const permission = (right: "read" | "write"): JsonObject[] => [
    { "@type": "lowLevel", name: "StreamingSource", permissions: [right] },
  ];
  const permissionsInfo = { view: permission("read"), manage: permission("write") };
  return { id, name, providerId: STREAMING_PROVIDER, version: "1.0", permissionsInfo };
}
