import type { ExperiencePlatform } from "../../platform.ts";
import type { CheckId } from "./report.ts";

/** A service, the smallest read of it, and the permission that takes. */
export interface Service {
  readonly id: CheckId;
  readonly what: string;
  /** As the pages about access control name it. They name none for Data Prep. */
  readonly permission?: string;
  readonly read: (platform: ExperiencePlatform) => PromiseLike<{ readonly items: readonly unknown[] }>;
}

export const SERVICES: readonly Service[] = [
  {
    id: "flow-service",
    what: "dataflows",
    permission: "View Sources",
    read: (platform) => platform.flows.list({ pageSize: 1 }),
  },
  {
    id: "schema-registry",
    what: "schemas",
    permission: "View Schemas",
    read: (platform) => platform.schemas.list({ pageSize: 1 }),
  },
  {
    id: "catalog",
    what: "datasets",
    permission: "View Datasets",
    read: (platform) => platform.dataSets.list({ pageSize: 1, properties: ["name"] }),
  },
  {
    id: "data-prep",
    what: "mapping sets",
    read: (platform) => platform.mappingSets.list({ pageSize: 1 }),
  },
];
