import type { ValidationIssue } from "../../errors/validation-error.ts";
import { isRecord } from "../../http/envelopes.ts";
import type { CallContext, Transport } from "../../http/transport.ts";
import { settle, settleIssues } from "../../payloads/check.ts";
import { applied } from "../editing/applied.ts";
import type { JsonPatch } from "../editing/json-patch.ts";
import { asDeclared } from "./as-declared.ts";
import type { BaseConnection } from "./base-connection.ts";
import { judgeBySpec } from "./judge-by-spec.ts";
import { keysOf, valueAt } from "./pointer.ts";
import { readBack } from "./read-back.ts";
import type { SpecCache } from "./spec-cache.ts";
import { CONNECTION_SPEC } from "./spec-kind.ts";
import type { UpdateRules } from "./update.ts";

const PARAMS = "/auth/params";
const SUBJECT = "connections.update";
const AT_PARAMS = ["auth", "params"];

/**
 * Credentials are replaced as a whole, and a key that is left out is gone: the tutorial on updating connections shows it happen. What is read
 * of a secret is a mask or a reference, which would take the secret's place.
 */
export function credentialRules(transport: Transport, specs: SpecCache): UpdateRules<BaseConnection> {
  return {
    needsEntity: (patch) => patch.some(isAboutCredentials),

    /** Single keys that were changed become one replacement of all of them. */
    rewrite(patch, entity) {
      if (entity?.auth?.params === undefined || !patch.some(isAboutCredentials)) return patch;
      const value = applied(entity, patch)?.auth?.params;
      if (value === undefined) return patch;
      return [...patch.filter((change) => !isAboutCredentials(change)), { op: "replace", path: PARAMS, value }];
    },

    async check(patch, { entity, context }) {
      const known = entity.auth?.params;
      const after = patch.some(isWhole) ? applied(entity, patch) : undefined;
      const issues = after === undefined ? singleIssues(patch, known) : wholeIssues(after.auth?.params, known);
      settleIssues(SUBJECT, issues, context);
      if (after === undefined) return patch;
      return asDeclared(patch, after, await judgeWhole(transport, specs, after, context));
    },
  };
}

/** Tells what the connection spec has against credentials that are given anew as a whole. Single keys stand beside masks, which it cannot judge. */
async function judgeWhole(
  transport: Transport,
  specs: SpecCache,
  { auth, connectionSpec }: BaseConnection,
  context: CallContext,
): Promise<object> {
  if (auth === undefined || connectionSpec === undefined || context.settings.validation.level === "off") return {};
  const asked = { kind: CONNECTION_SPEC, spec: connectionSpec, subject: SUBJECT, parts: { auth } };
  const found = await judgeBySpec(transport, specs, asked, context);
  settle(SUBJECT, found, context.events);
  return found.parts;
}

function isAboutCredentials(change: JsonPatch[number]): boolean {
  return isWhole(change) || change.path.startsWith(`${PARAMS}/`);
}

/** Whether a change takes all credentials away, or puts others in their place. */
function isWhole({ path }: JsonPatch[number]): boolean {
  return path === "/auth" || path === PARAMS;
}

const MISSING =
  'is missing: credentials are replaced as a whole, and a key that is left out is gone. Give all of them; where it is to go, say so with validation: "warn"';

/** What is wrong with the credentials that there would be, by those that there are. */
function wholeIssues(given: unknown, known: unknown): readonly ValidationIssue[] {
  const keys = isRecord(known) ? Object.keys(known) : [];
  const missing = keys.filter((key) => !isRecord(given) || given[key] === undefined || !Object.hasOwn(given, key));
  return [
    ...missing.map((key) => ({ path: [...AT_PARAMS, key], message: MISSING, rule: "payload" })),
    ...readBack(AT_PARAMS, given, known),
  ];
}

/** What is wrong with single keys, or with a patch that does not fit, whose end is for the platform to tell. */
function singleIssues(patch: JsonPatch, known: unknown): readonly ValidationIssue[] {
  return patch.flatMap((change) => {
    if (change.op === "remove" || !isAboutCredentials(change)) return [];
    const { path, value } = change;
    if (isWhole(change)) return readBack(AT_PARAMS, path === PARAMS || !isRecord(value) ? value : value.params, known);
    const keys = keysOf(path);
    return readBack(keys, value, valueAt({ auth: { params: known } }, keys));
  });
}
