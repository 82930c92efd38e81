import { type Explanation, failedFinding } from "./explain.ts";
import type { Finding } from "./report.ts";

/** Whether the organisation takes the credential: told by the first call, which the gateway lets through only then. */
export function judgeOrganisation(explained: Explanation | undefined): Finding {
  if (explained === undefined) return { status: "ok", sentence: "The organisation takes the credential." };
  if (explained.family === "organisation") return failedFinding(explained);
  if (explained.family === "permission") {
    return { status: "ok", sentence: "The organisation takes the credential: it is refused further in." };
  }
  return { status: "skipped", sentence: "Not known: the sandboxes could not be listed." };
}
