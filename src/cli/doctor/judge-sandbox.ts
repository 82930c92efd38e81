import type { Sandbox } from "../../resources/sandboxes/sandboxes.ts";
import { didYouMean } from "../../specs/did-you-mean.ts";
import type { Outcome } from "./attempt.ts";
import { type Explanation, failedFinding } from "./explain.ts";
import type { Finding } from "./report.ts";

const ADMINISTRATOR =
  "Let an administrator add the credential to a role (or product profile) that holds the sandbox: having created the credential gives it none.";

/** What the list of sandboxes, or the refusal of it, says about the client's own. */
export function judgeSandboxes(
  name: string,
  list: Outcome<readonly Sandbox[]>,
  explained: Explanation | undefined,
): Finding {
  if (list.ok) return judgeSandbox(name, list.value);
  if (explained?.family !== "permission") {
    return explained === undefined
      ? { status: "failed", sentence: "The sandboxes could not be listed." }
      : failedFinding(explained);
  }
  return {
    ...failedFinding(explained),
    sentence:
      "The token is valid, but its credential may not list sandboxes, which every member of one may: it is most likely a member of none.",
    remedy: ADMINISTRATOR,
  };
}

/** Whether the client's sandbox is one that the credential may use, whether it takes calls, and what it is for. */
function judgeSandbox(name: string, sandboxes: readonly Sandbox[]): Finding {
  if (sandboxes.length === 0) {
    return {
      status: "failed",
      sentence:
        "The token is valid, but its credential is a member of no sandbox: services refuse it with 401 or 403, whatever other permissions it has.",
      remedy: ADMINISTRATOR,
    };
  }
  const sandbox = sandboxes.find((each) => each.name === name);
  if (sandbox === undefined) return unknownSandbox(name, sandboxes);
  return stateOf(sandbox) ?? purposeOf(sandbox, sandboxes.length);
}

function unknownSandbox(name: string, sandboxes: readonly Sandbox[]): Finding {
  const names = sandboxes.map((sandbox) => sandbox.name);
  const titled = sandboxes.find((sandbox) => sandbox.title?.toLowerCase() === name.toLowerCase());
  const hint = titled === undefined ? didYouMean(name, names) : ` (that is the title of "${titled.name}")`;
  return {
    status: "failed",
    sentence: `The credential may use no sandbox named "${name}"${hint}. It may use ${listed(names)}.`,
    remedy: `Set AEP_SANDBOX_NAME to one of them; or, if "${name}" is right: ${lowerFirst(ADMINISTRATOR)}`,
  };
}

function stateOf({ name, state }: Sandbox): Finding | undefined {
  if (state === undefined || state === "active") return undefined;
  const passing = state === "creating" || state === "resetting";
  return {
    status: passing || state === "deleting" || state === "deleted" || state === "failed" ? "failed" : "warning",
    sentence: `The sandbox "${name}" is not active: its state is "${state}".`,
    remedy: passing ? "It takes calls when that is done, usually within a minute: try again." : "Use another sandbox.",
  };
}

function purposeOf({ name, type }: Sandbox, count: number): Finding {
  if (type === "production") {
    return {
      status: "warning",
      sentence: `"${name}" is a production sandbox: what is written there is live.`,
      remedy: "To try things out, set AEP_SANDBOX_NAME to a development sandbox.",
    };
  }
  if (type !== "development") {
    return {
      status: "warning",
      sentence: `The sandbox "${name}" does not say that it is for development${type === undefined ? "" : `, but "${type}"`}.`,
      remedy: "Treat it as a production sandbox.",
    };
  }
  const others = count === 1 ? "the only one" : `one of ${count}`;
  return {
    status: "ok",
    sentence: `"${name}" is an active development sandbox, ${others} that the credential may use.`,
  };
}

/** Long lists are cut: an organisation can have 75. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => `"${name}"`);
  return shown.join(", ") + (names.length > shown.length ? ` and ${names.length - shown.length} more` : "");
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
