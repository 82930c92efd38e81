import type { ValidationIssue } from "../../errors/validation-error.ts";
import { isRecord } from "../../http/envelopes.ts";
import { settleIssues } from "../../payloads/check.ts";
import { applied } from "../editing/applied.ts";
import type { JsonPatch } from "../editing/json-patch.ts";
import type { BaseConnection } from "./base-connection.ts";
import type { UpdateRules } from "./update.ts";

const PARAMS = "/auth/params";

/**
 * Credentials are replaced as a whole, and a key that is left out is gone: the tutorial on updating connections shows it happen. What is read
 * of a secret is a mask or a reference, which would take the secret's place.
 */
export const CREDENTIAL_RULES: UpdateRules<BaseConnection> = {
  needsEntity: (patch) => patch.some(isAboutCredentials),

  /** Single keys that were changed become one replacement of all of them. */
  rewrite(patch, entity) {
    if (entity?.auth?.params === undefined || !patch.some(isAboutCredentials)) return patch;
    const value = applied(entity, patch)?.auth?.params;
    if (value === undefined) return patch;
    return [...patch.filter((change) => !isAboutCredentials(change)), { op: "replace", path: PARAMS, value }];
  },

  check(patch, entity, context) {
    const known = entity.auth?.params ?? {};
    const issues = patch.flatMap((change) =>
      change.op === "remove" ? [] : issuesOf(change.path, change.value, known),
    );
    settleIssues("connections.update", issues, context);
  },
};

function isAboutCredentials({ path }: JsonPatch[number]): boolean {
  return path === "/auth" || path === PARAMS || path.startsWith(`${PARAMS}/`);
}

function issuesOf(path: string, value: unknown, known: Readonly<Record<string, unknown>>): readonly ValidationIssue[] {
  if (path === "/auth") return issuesOf(PARAMS, isRecord(value) ? value.params : undefined, known);
  if (path === PARAMS) {
    const given = isRecord(value) ? value : {};
    const missing = Object.keys(known).filter((key) => !Object.hasOwn(given, key));
    return [
      ...missing.map((key) => issue(key, MISSING)),
      ...Object.entries(given).flatMap(([key, secret]) => maskIssues(key, secret, known)),
    ];
  }
  return path.startsWith(`${PARAMS}/`) ? maskIssues(path.slice(PARAMS.length + 1), value, known) : [];
}

const MISSING =
  'is missing: credentials are replaced as a whole, and a key that is left out is gone. Give all of them; where it is to go, say so with validation: "warn"';
const MASKED =
  "is still what was read, where the platform shows a mask or a reference for a secret: credentials are replaced as a whole, so give the secret itself";

function maskIssues(key: string, value: unknown, known: Readonly<Record<string, unknown>>): readonly ValidationIssue[] {
  const read = Object.hasOwn(known, key) ? known[key] : undefined;
  if (typeof value !== "string" || value !== read) return [];
  return isMask(value) || isSecretName(key) ? [issue(key, MASKED)] : [];
}

/** One character over and over, or a word in its place. How secrets are masked is not documented. */
function isMask(value: string): boolean {
  return /^(.)\1{2,}$/.test(value) || /\*{3}/.test(value) || /^\W*(masked|redacted|hidden)\W*$/i.test(value);
}

function isSecretName(key: string): boolean {
  return /secret|token|password|passphrase|key$/i.test(key);
}

function issue(key: string, message: string): ValidationIssue {
  return { path: ["auth", "params", key], message, rule: "payload" };
}
