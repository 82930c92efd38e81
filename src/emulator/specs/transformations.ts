import type { JsonObject } from "../json.ts";
import { objectSchema } from "./json-schema.ts";

const TEXT: JsonObject = { type: "string" };

/** The column that tells new rows from old ones. */
export const DELTA_COLUMN: JsonObject = {
  type: "object",
  properties: { name: TEXT, dateFormat: TEXT, timezone: TEXT },
  required: ["name"],
};

export const COPY: JsonObject = {
  name: "Copy",
  spec: objectSchema({ deltaColumn: DELTA_COLUMN }, { required: ["deltaColumn"] }),
};

export const MAPPING: JsonObject = {
  name: "Mapping",
  spec: objectSchema({ mappingId: TEXT, mappingVersion: TEXT }),
};

/** As the specs of some streaming flows have it. */
export const MAPPING_WITHOUT_VERSION: JsonObject = { name: "Mapping", spec: objectSchema({ mappingId: TEXT }) };

export const MAPPING_REQUIRED: JsonObject = {
  name: "Mapping",
  spec: objectSchema({ mappingId: TEXT }, { required: ["mappingId"] }),
};
