import { CATALOG_CODES } from "./catalog.ts";
import { DATASET_LABELS_CODES } from "./dataset-labels.ts";
import type { ErrorCode } from "./entry.ts";
import { FLOW_SERVICE_CODES } from "./flow-service.ts";
import { GATEWAY_CODES } from "./gateway.ts";
import { IMS_CODES } from "./ims.ts";
import { SCHEMA_REGISTRY_CODES } from "./schema-registry.ts";

/**
 * Every code this package knows: what it means, what to do about it, and whether a repetition may help. An `ApiError` already carries what
 * its entry says; this is for tools of your own, such as a page of help.
 *
 * @example
 * ```ts
 * for (const { code, cause, remedy } of ERROR_CODES.filter(({ family }) => family === "gateway")) console.log(code, cause, remedy);
 * ```
 */
export const ERROR_CODES: readonly ErrorCode[] = [
  ...GATEWAY_CODES,
  ...IMS_CODES,
  ...FLOW_SERVICE_CODES,
  ...SCHEMA_REGISTRY_CODES,
  ...CATALOG_CODES,
  ...DATASET_LABELS_CODES,
];
