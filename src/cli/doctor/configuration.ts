import type { Environment } from "../../env.ts";
import { isConfigurationError } from "../../errors/guards.ts";
import type { Finding } from "./report.ts";

/** The variables the client reads. */
const VARIABLES = [
  "AEP_ORG_ID",
  "AEP_SANDBOX_NAME",
  "AEP_CLIENT_ID",
  "AEP_CLIENT_SECRET",
  "AEP_SCOPES",
  "AEP_ACCESS_TOKEN",
  "AEP_API_KEY",
  "AEP_BASE_URL",
  "AEP_IMS_URL",
] as const;

/** What is set in the environment, by name: no value is ever shown. */
export function judgeConfiguration(environment: Environment): Finding {
  const set = new Set(VARIABLES.filter((name) => environment[name]?.trim()));
  const missing = missingOf(set);
  if (missing.length > 0) {
    return {
      status: "failed",
      sentence: `${and(missing)} ${missing.length === 1 ? "is" : "are"} not set in the environment.`,
      remedy:
        "Set AEP_ORG_ID, AEP_SANDBOX_NAME, and AEP_CLIENT_ID with AEP_CLIENT_SECRET (or AEP_ACCESS_TOKEN with AEP_API_KEY); all but the sandbox's name are on the project's page in the Developer Console.",
    };
  }
  const kind = set.has("AEP_ACCESS_TOKEN") ? "a token of your own" : "OAuth server-to-server";
  return { ...oddity(environment, set), sentence: `${and([...set])} are set: ${kind}.` };
}

/** A configuration that the client refuses to work with. Its message never holds the value. */
export function refusedConfiguration(error: unknown): Finding {
  if (!isConfigurationError(error)) throw error;
  return { status: "failed", sentence: `${error.message}.` };
}

function missingOf(set: ReadonlySet<string>): string[] {
  const always = ["AEP_ORG_ID", "AEP_SANDBOX_NAME"];
  const credentials = set.has("AEP_ACCESS_TOKEN")
    ? [set.has("AEP_CLIENT_ID") ? "AEP_CLIENT_ID" : "AEP_API_KEY"]
    : ["AEP_CLIENT_ID", "AEP_CLIENT_SECRET"];
  return [...always, ...credentials].filter((name) => !set.has(name));
}

/** What can be sent, but is unlike what is documented. */
function oddity(environment: Environment, set: ReadonlySet<string>): Pick<Finding, "status" | "remedy"> {
  const warning = (remedy: string) => ({ status: "warning" as const, remedy });
  if (!/^\w+@AdobeOrg$/.test(environment.AEP_ORG_ID?.trim() ?? ""))
    return warning("AEP_ORG_ID is usually letters and digits followed by @AdobeOrg: check it.");
  if (environment.AEP_SANDBOX_NAME !== environment.AEP_SANDBOX_NAME?.toLowerCase())
    return warning("Names of sandboxes are in lower case: give AEP_SANDBOX_NAME the name, not the title.");
  if (set.has("AEP_ACCESS_TOKEN") && set.has("AEP_CLIENT_SECRET"))
    return warning(
      "AEP_ACCESS_TOKEN wins over AEP_CLIENT_SECRET, and nothing renews it: unset the one that is not meant.",
    );
  return { status: "ok" };
}

function and(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
