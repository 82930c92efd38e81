import type { JsonObject } from "../json.ts";
import { objectSchema } from "./json-schema.ts";
import { AZURE_FILE, BATCH_PROVIDER } from "./spec-ids.ts";

const TEXT: JsonObject = { type: "string" };
const OFF: JsonObject = { type: "boolean", default: false };

const OBJECTS: JsonObject = {
  $schema: "http://json-schema.org/draft-07/schema#",
  type: "array",
  items: {
    type: "object",
    properties: { type: TEXT, name: TEXT, path: TEXT, canPreview: OFF, canFetchSchema: OFF },
  },
};

const FILE: JsonObject = objectSchema({
  format: TEXT,
  schema: {
    type: "object",
    properties: { columns: { type: "array", items: { type: "object", properties: { name: TEXT, type: TEXT } } } },
  },
  data: { type: "array", items: { type: "object" } },
});

/** The one connection spec that Adobe prints whole: with what it takes as a source, how it is explored, and that it supports drafts. */
export const AZURE_FILE_SPEC: JsonObject = {
  id: AZURE_FILE,
  name: "azure-file-storage",
  providerId: BATCH_PROVIDER,
  version: "1.0",
  authSpec: [
    {
      name: "Basic Authentication",
      type: "basicAuthentication",
      spec: objectSchema(
        { host: TEXT, userid: TEXT, password: { type: "string", format: "password" } },
        { required: ["host", "userid", "password"] },
      ),
    },
  ],
  sourceSpec: {
    name: "CloudStorage",
    type: "CloudStorage",
    spec: objectSchema({ path: TEXT, recursive: { type: "boolean" } }, { required: ["path"] }),
    attributes: { uiAttributes: { isSource: true, category: { key: "cloudStorage" } } },
  },
  exploreSpec: {
    name: "FileSystem",
    type: "FileSystem",
    requestSpec: objectSchema(
      { objectType: { type: "string", enum: ["file", "folder", "root"] } },
      {
        allOf: [
          whenObject("file", {
            properties: {
              object: TEXT,
              fileType: { type: "string", enum: ["delimited"] },
              preview: { type: "boolean" },
            },
            required: ["object", "fileType"],
          }),
          whenObject("folder", { properties: { object: TEXT }, required: ["object"] }),
        ],
      },
    ),
    responseSpec: { root: OBJECTS, folder: OBJECTS, file: { delimited: FILE } },
  },
  attributes: {
    category: "Cloud Storage",
    connectorName: "Azure File Storage",
    isSource: true,
    isDraftModeSupported: true,
    uiAttributes: { apiFeatures: { explorePaginationSupported: false } },
  },
  permissionsInfo: {
    manage: [{ "@type": "lowLevel", name: "EnterpriseSource", permissions: ["write"] }],
    view: [{ "@type": "lowLevel", name: "EnterpriseSource", permissions: ["read"] }],
  },
};

function whenObject(objectType: string, then: JsonObject): JsonObject {
  return { if: { properties: { objectType: { enum: [objectType] } } }, then };
}
