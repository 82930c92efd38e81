import type { Quirks } from "../quirks.ts";

/** A status in the spelling of the documents (`inProgress`) or of the OpenAPI file (`IN_PROGRESS`). */
export function spellStatus(status: string, spelling: Quirks["runStatusCase"]): string {
  return spelling === "camel" ? status : status.replace(/[A-Z]/g, "_$&").toUpperCase();
}
