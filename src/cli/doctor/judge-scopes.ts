import type { Finding } from "./report.ts";
import type { TokenFacts } from "./token-watch.ts";

/** Whether the token holds the scopes that were asked for. Permissions come from product profiles and roles, so this is never a failure. */
export function judgeScopes({ claims }: TokenFacts, requested: readonly string[] | undefined): Finding {
  const granted = claims?.scopes;
  if (granted === undefined) {
    return {
      status: "ok",
      sentence: "The token does not show its scopes, which is no fault: only the platform need read it.",
    };
  }
  const missing = (requested ?? []).filter((scope) => !granted.includes(scope));
  if (missing.length === 0) return { status: "ok", sentence: `The token holds ${granted.join(", ") || "no scope"}.` };
  return {
    status: "warning",
    sentence: `The token lacks ${missing.join(", ")}, which ${missing.length === 1 ? "was" : "were"} asked for.`,
    remedy: "Set AEP_SCOPES to exactly what the credential's page in the Developer Console lists.",
  };
}
