/** Titles of codes that stand in where Adobe documents none for a malformed request (1000) or for one that a spec or a reference rules out (1100). */
const STAND_INS = {
  "1000-400": "Bad request",
  "1100-400": "Invalid request for this provider",
} as const;

/** Flow Service's own codes, with a title of our own wording. */
const FLOW_SERVICE = {
  "1101-404": "Object not found at the source",
  "1401-400": "Limit and count exclude each other",
  "1402-400": "Action is for providers only",
  "1403-400": "If-Match header is missing",
  "1404-412": "Etag does not match",
  "1405-400": "Request body is empty",
  "1406-400": "Sub-operation progress stands alone",
  "1407-400": "Progress cannot be a failure",
  "1408-400": "Completed operation is not at 100 percent",
  "1409-400": "Finalize does not fit the state",
  "1410-400": "State is not allowed on create",
  "1412-400": "Mapping version not found",
  "1413-400": "Spec not found",
  "1414-400": "Connection spec cannot change",
  "1415-400": "Unknown auth spec",
  "1416-400": "State does not allow the change",
  "1418-400": "Base connection is in use",
  "1422-400": "Action does not fit the state",
  "1423-400": "Connection specs cannot be filtered by this field",
  "1425-400": "Schemas differ",
  "1432-400": "Invalid sort order",
  "1433-400": "List cannot be sorted by this field",
  "1434-400": "Unsupported patch operation",
  "1435-400": "Unknown sub-operation",
  "1436-400": "Sub-operation is not allowed for this action",
  "1437-400": "Unknown status of an operation",
  "1430-400": "Flow not found",
  "1439-400": "Resource not found",
  "1439-404": "Resource not found",
  "1440-400": "Operator is not implemented",
  "1443-400": "Operator takes one value",
  "1447-400": "Connection is in use",
  "1448-400": "Operator is not allowed on id",
  "1450-400": "Unknown operator",
  "1451-400": "Unknown query parameter",
  "1452-400": "Range takes one value",
  "1453-400": "Filter value is empty",
  "1455-400": "Patch does not fit the entity",
  "1456-400": "State does not allow the operation",
  "2100-404": "Sandbox not found",
  "2105-400": "Sandbox header is missing",
} as const;

/** Codes of the table of sources, whose prefix Adobe does not name: here they carry FLOW, too. */
const SOURCES = {
  "1307-400": "Wrong connection spec for a data lake target",
  "1317-400": "Schedule is empty",
  "1325-400": "Dataset not found",
  "1327-400": "Unsupported data format",
  "1331-400": "Column delimiter is too long",
  "1360-400": "Start time has passed",
  "1361-400": "Interval is not allowed for a one-time schedule",
  "1362-400": "Interval is too small",
  "1363-400": "Invalid schedule",
  "1364-400": "Backfill is not allowed for a one-time schedule",
  "1366-400": "Start time cannot change any more",
  "1367-400": "Delta column is required",
  "1368-400": "Mode is not allowed in the payload",
  "1369-400": "Delta column is not allowed for a one-time schedule",
  "1374-400": "Properties cannot be given and determined",
  "1381-400": "Window ends before it starts",
  "1382-400": "Delta column differs from the flow's",
  "1383-400": "Delta column is required for the first run",
  "1386-400": "Flow is not scheduled once",
  "1387-400": "Run cannot be triggered again",
  "1388-400": "Flow of the run is not enabled",
  "1397-400": "Invalid frequency",
} as const;

/** Codes of the table of sources whose numbers mean something else in Flow Service's own. */
export const COLLIDING_TITLES = {
  "1403-400": "Frequency cannot become once any more",
  "1404-400": "Backfill cannot change any more",
} as const;

export const FLOW_TITLES = { ...STAND_INS, ...FLOW_SERVICE, ...SOURCES } as const;

export type FlowCode = keyof typeof FLOW_TITLES;
export type CollidingCode = keyof typeof COLLIDING_TITLES;

const PAGES = "https://experienceleague.adobe.com/en/docs/experience-platform/sources/errors";

/** Where Adobe lists a code. */
export function pageOf(code: FlowCode): string {
  if (Object.hasOwn(STAND_INS, code)) return "no page lists a code for this, see docs/emulator.md";
  return Object.hasOwn(SOURCES, code) ? SOURCES_PAGE : `${PAGES}/flow-service-errors`;
}

export const SOURCES_PAGE = `${PAGES}/sources-errors`;
