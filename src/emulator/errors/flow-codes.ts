/**
 * Flow Service's error codes with a title of our own wording.
 *
 * Adobe lists them on two pages whose numbers collide, and names the prefix of only one; here all carry FLOW.
 * Codes 1000 and 1100 stand for payloads that Adobe documents no code for.
 */
export const FLOW_TITLES = {
  "1000-400": "Bad request",
  "1100-400": "Invalid request for this provider",
  "1101-404": "Object not found at the source",
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
  "1367-400": "Delta column is required",
  "1369-400": "Delta column is not allowed for a one-time schedule",
  "1381-400": "Window ends before it starts",
  "1382-400": "Delta column differs from the flow's",
  "1383-400": "Delta column is required for the first run",
  "1386-400": "Flow is not scheduled once",
  "1397-400": "Invalid frequency",
  "1401-400": "Limit and count exclude each other",
  "1405-400": "Request body is empty",
  "1410-400": "State is not allowed on create",
  "1412-400": "Mapping version not found",
  "1413-400": "Spec not found",
  "1415-400": "Unknown auth spec",
  "1418-400": "Base connection is in use",
  "1425-400": "Schemas differ",
  "1432-400": "Invalid sort order",
  "1439-404": "Resource not found",
  "1440-400": "Operator is not implemented",
  "1443-400": "Operator takes one value",
  "1447-400": "Connection is in use",
  "1448-400": "Operator is not allowed on id",
  "1450-400": "Unknown operator",
  "1451-400": "Unknown query parameter",
  "1452-400": "Range takes one value",
  "1453-400": "Filter value is empty",
  "2100-404": "Sandbox not found",
  "2105-400": "Sandbox header is missing",
} as const;

export type FlowCode = keyof typeof FLOW_TITLES;
