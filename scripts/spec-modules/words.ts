import { isRecord } from "../../src/specs/json-value.ts";

/** What the fields of specs mean, in our own words. */
const WORDS: Readonly<Record<string, string>> = {
  accessKeyId: "Id of the access key.",
  accessToken: "Access token of an OAuth application at the source.",
  backfill: "Whether the first run also collects what is older than the start.",
  clientCustomerID: "Id of the customer account whose data is read.",
  clientId: "Client id of an OAuth application at the source.",
  clientSecret: "Client secret of that application.",
  connectionString: "Connection string of the storage account.",
  database: "Name of the database.",
  dateFormat: "How the column writes its dates.",
  deltaColumn: "The column that tells new rows from old ones.",
  developerToken: "Developer token of the manager account.",
  endTime: "When the last run starts: a Date, or epoch seconds.",
  environmentUrl: "URL of the instance.",
  errorDiagnosticsEnabled: "Whether samples of bad records are kept.",
  frequency: "Unit of the interval between runs; once for a single run.",
  host: "Host name or IP address.",
  inletUrl: "URL that records are streamed to.",
  interval: "Runs are this many units of frequency apart.",
  mappingId: "Id of the mapping set.",
  mappingVersion: "Version of the mapping set.",
  partialIngestionPercent: "Share of bad records, in percent, above which a run fails.",
  password: "Password of the account.",
  project: "Id of the project that is queried.",
  publicKeyId: "Id of the public key the files are encrypted with.",
  refreshToken: "Refresh token of that application.",
  s3AccessKey: "Id of the access key.",
  s3SecretKey: "The access key's secret.",
  secretAccessKey: "The access key's secret.",
  securityToken: "Security token of the account.",
  server: "Host name or IP address.",
  servicePrincipalId: "Id of the service principal that connects.",
  servicePrincipalKey: "Key of that service principal.",
  serviceUri: "URL of the instance.",
  startTime: "When the first run starts: a Date, or epoch seconds.",
  tenant: "Domain name or id of the tenant.",
  timezone: "Time zone of its dates.",
  url: "Endpoint of the storage account.",
  userName: "Name of the account.",
  username: "Name of the account.",
  windowEndTime: "End of the time window that is collected, in epoch seconds.",
  windowStartTime: "Beginning of the time window that is collected, in epoch seconds.",
};

/** A spec that says what we say of its fields, and nothing that others have written. */
export function inOurWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOurWords);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (typeof inner === "string" && ["description", "title", "$comment"].includes(key)) return [];
      return [[key, key === "properties" && isRecord(inner) ? fieldsInOurWords(inner) : inOurWords(inner)]];
    }),
  );
}

function fieldsInOurWords(fields: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => {
      const own = inOurWords(schema);
      const words = Object.hasOwn(WORDS, name) ? { description: WORDS[name] } : {};
      return [name, isRecord(own) ? { ...own, ...words } : own];
    }),
  );
}
