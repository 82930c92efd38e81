import type { ConnectionSpecDocument } from "../../src/specs/connection/connection-spec-document.ts";

/** A kind of storage with every shape of rule: what the tutorial on drafts prints of Azure File Storage, and more. */
export const storage: ConnectionSpecDocument = {
  name: "storage",
  authSpec: [
    {
      name: "Basic Authentication",
      spec: {
        type: "object",
        properties: {
          host: { type: "string" },
          password: { type: "string", format: "password", minLength: 8 },
          port: { type: "integer", default: 22 },
        },
        required: ["host", "password"],
      },
    },
    { name: "Shared Access Signature", spec: { type: "object", properties: { uri: { pattern: "^https:" } } } },
  ],
  sourceSpec: {
    name: "CloudStorage",
    type: "CloudStorage",
    spec: {
      type: "object",
      properties: {
        path: { type: "string" },
        recursive: { type: "boolean", default: false },
        depth: { type: "integer" },
      },
      required: ["path"],
    },
    attributes: { uiAttributes: { isSource: true } },
  },
};
