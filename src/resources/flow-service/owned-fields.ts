import { type CheckContext, settleIssues } from "../../payloads/check.ts";
import type { JsonPatch } from "../editing/json-patch.ts";

const MARK = "is written by the platform alone";

/** What nobody may change, and why. Sources: the tutorials on updating, Flow Service's error page. */
const OWNED = {
  id: MARK,
  etag: MARK,
  version: MARK,
  createdAt: MARK,
  createdBy: MARK,
  createdClient: MARK,
  updatedAt: MARK,
  updatedBy: MARK,
  updatedClient: MARK,
  sandboxId: MARK,
  sandboxName: MARK,
  imsOrgId: MARK,
  inheritedAttributes: MARK,
  runs: MARK,
  lastOperation: MARK,
  lastRunDetails: MARK,
  state: "is changed by actions such as enable, disable and publish",
  connectionSpec: "cannot be changed (FLOW-1414-400): create a connection of the other spec",
};

/** The fields of an entity that are read-only in a draft of it. */
export type OwnedField = keyof typeof OWNED;

const REASONS: Readonly<Record<string, string>> = OWNED;

/** Refuses changes of what is not the caller's to change, by the call's settings. */
export function refuseOwned(subject: string, patch: JsonPatch, context: CheckContext): void {
  const issues = patch.flatMap(({ path }) => {
    const [, field = ""] = path.split("/");
    const reason = Object.hasOwn(REASONS, field) ? REASONS[field] : undefined;
    return reason === undefined ? [] : [{ path: path.split("/").slice(1), message: reason, rule: "payload" }];
  });
  settleIssues(subject, issues, context);
}
