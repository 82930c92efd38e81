import type { ErrorCode } from "./entry.ts";
import { ACCESS } from "./flow-service/access.ts";
import { CHANGES } from "./flow-service/changes.ts";
import { FAILURES } from "./flow-service/failures.ts";
import { LISTS } from "./flow-service/lists.ts";
import { PAYLOADS } from "./flow-service/payloads.ts";
import { typeCodes } from "./type-codes.ts";

const FLOW_SERVICE = {
  family: "flow-service",
  typePrefix: "https://ns.adobe.com/aep/errors/FLOW-",
  source: "https://experienceleague.adobe.com/en/docs/experience-platform/sources/errors/flow-service-errors",
} as const;

/**
 * Flow Service's own codes. The connectors behind it have codes of their own whose numbers overlap with these; the prefix of their types
 * is documented nowhere, so they have no entries. Where one of them would look exactly like one of ours, words of the detail decide.
 */
export const FLOW_SERVICE_CODES: readonly ErrorCode[] = typeCodes(FLOW_SERVICE, {
  ...FAILURES,
  ...CHANGES,
  ...PAYLOADS,
  ...LISTS,
  ...ACCESS,
}).sort((a, b) => a.code.localeCompare(b.code));
