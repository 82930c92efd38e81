import type { ValidationIssue } from "../../errors/validation-error.ts";
import { valueAt } from "./pointer.ts";

/** Names of credentials that say where and who, and keep no secret. Whatever is not listed may be one: how it is masked is not documented. */
const HARMLESS = new Set(
  (
    "host hostName port server serverName database databaseName schema warehouse role user userName userId email path folder folderPath " +
    "bucket bucketName container containerName url baseUrl hostUrl serviceUrl environmentUrl organizationUrl region account accountName " +
    "storageAccountName accountId project projectId tenant tenantId domain domainName apiVersion version clientId authType " +
    "authenticationType organizationId subscriptionId namespace"
  )
    .toLowerCase()
    .split(" "),
);

const MASKED = "give it anew: what reads show of it may be a mask or a reference";

/** The strings of credentials, at any depth, that are a mask, or are still what was read where that may be a mask or a reference. */
export function readBack(
  path: readonly string[],
  value: unknown,
  read: unknown,
  name: string = path.at(-1) ?? "",
): readonly ValidationIssue[] {
  if (typeof value === "string") {
    const isUnchanged = value !== "" && value === read;
    const isSuspect = isMask(value) || (isUnchanged && (isRepeated(value) || !isHarmless(name)));
    return isSuspect ? [{ path, message: MASKED, rule: "payload" }] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    // An item of a list goes by the list's name.
    readBack([...path, key], part, valueAt(read, [key]), Array.isArray(value) ? name : key),
  );
}

function isHarmless(name: string): boolean {
  return HARMLESS.has(name.replaceAll(/[-_. ]/g, "").toLowerCase());
}

/** Stars or dots, or a word in the secret's place. How secrets are masked is not documented. */
function isMask(value: string): boolean {
  return /\*{3}|[•●]{3}/.test(value) || /^\W*(masked|redacted|hidden)\W*$/i.test(value);
}

function isRepeated(value: string): boolean {
  return /^(.)\1{2,}$/.test(value);
}
