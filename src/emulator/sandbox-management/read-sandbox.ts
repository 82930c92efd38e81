import { type JsonObject, pick } from "../json.ts";
import type { Quirks } from "../quirks.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { stateAt } from "../state/sandbox-about.ts";

/** Every sandbox is said to be there. */
const REGION = "VA7";

/** A sandbox as users see it; its id is for services only. */
export function readSandbox({ name, about }: Sandbox, now: number, { sandboxEtag }: Quirks): JsonObject {
  return {
    name,
    title: about.title,
    state: stateAt(about, now),
    type: about.type,
    region: REGION,
    isDefault: about.isDefault,
    [sandboxEtag]: about.version,
    createdDate: dateText(about.createdAt),
    lastModifiedDate: dateText(about.modifiedAt),
    createdBy: about.createdBy,
    modifiedBy: about.modifiedBy,
  };
}

/** The answer to a write has less in it. */
export function writtenSandbox(sandbox: Sandbox, now: number, quirks: Quirks): JsonObject {
  return pick(readSandbox(sandbox, now, quirks), ["name", "title", "state", "type", "region"]);
}

/** Adobe prints dates of this service without a zone. */
function dateText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace("T", " ");
}
