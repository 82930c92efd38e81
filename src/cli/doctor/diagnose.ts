import type { ExperiencePlatform } from "../../platform.ts";
import type { Sandbox } from "../../resources/sandboxes/sandboxes.ts";
import { attempt } from "./attempt.ts";
import { type Explanation, explain } from "./explain.ts";
import { judgeOrganisation } from "./judge-organisation.ts";
import { judgeSandboxes } from "./judge-sandbox.ts";
import { judgeScopes } from "./judge-scopes.ts";
import { judgeService } from "./judge-service.ts";
import { judgeToken } from "./judge-token.ts";
import { type Listener, recorder, skipped } from "./recorder.ts";
import { CHECKS, type CheckId, type Finding, type Report } from "./report.ts";
import { SERVICES } from "./services.ts";
import type { TokenFacts } from "./token-watch.ts";

/** What the doctor knows of the client besides the client itself. */
export interface Facts {
  /** What came of looking at the configuration. */
  readonly configuration: Finding;
  readonly sandboxName: string;
  readonly apiKey: string;
  /** The scopes that were asked for; undefined where nobody asked. */
  readonly scopes: readonly string[] | undefined;
  /** The token in use; undefined until there is one. */
  readonly token: () => TokenFacts | undefined;
  readonly now?: () => number;
}

/**
 * Looks at everything that must be right before a dataflow can be built, by reads alone, and never stops at the first failure. What can
 * tell nothing any more, because something before it spoils it, is skipped, and says why.
 */
export async function diagnose(platform: ExperiencePlatform, facts: Facts, listener: Listener = {}): Promise<Report> {
  const { now = Date.now, sandboxName, apiKey } = facts;
  const { start, add, report } = recorder(listener);
  add("configuration", facts.configuration);

  // One call tells of the token, the organisation and the sandbox: each is what lets it go one step further.
  start("token");
  const list = await attempt(() => allSandboxes(platform), now);
  const token = facts.token();
  const tokenFinding = judgeToken({ token, apiKey, sandboxName, list, now: now() });
  add("token", tokenFinding, token?.durationMs ?? list.durationMs);
  add("scopes", token === undefined ? skipped("there is no token") : judgeScopes(token, facts.scopes));

  const explained = list.ok
    ? undefined
    : explain(list.error, { who: "Sandbox Management", what: "the list of sandboxes", sandboxName });
  const refused = tokenFinding.status === "failed" ? "there is no token that the platform takes" : undefined;
  const organisation = refused === undefined ? judgeOrganisation(explained) : skipped(refused);
  add("organisation", organisation);

  const outside = organisation.status === "failed" ? "the organisation does not take the credential" : refused;
  const sandbox = outside === undefined ? judgeSandboxes(sandboxName, list, explained) : skipped(outside);
  add("sandbox", sandbox, list.durationMs - (token?.durationMs ?? 0));

  const spoilt = outside ?? unreachable(explained);
  for (const service of SERVICES) {
    if (spoilt !== undefined) {
      add(service.id, skipped(spoilt));
      continue;
    }
    start(service.id);
    const outcome = await attempt(() => service.read(platform), now);
    add(service.id, judgeService(service, outcome, sandboxName, sandbox.status === "failed"), outcome.durationMs);
  }
  return report();
}

/** The report when there is nothing to make a client of. */
export function undiagnosed(configuration: Finding, listener: Listener = {}): Report {
  const { add, report } = recorder(listener);
  const [first, ...rest] = Object.keys(CHECKS) as [CheckId, ...CheckId[]];
  add(first, configuration);
  for (const id of rest) add(id, skipped("the configuration cannot be used"));
  return report();
}

async function allSandboxes(platform: ExperiencePlatform): Promise<Sandbox[]> {
  const sandboxes: Sandbox[] = [];
  for await (const sandbox of platform.sandboxes.list()) sandboxes.push(sandbox);
  return sandboxes;
}

function unreachable(explained: Explanation | undefined): string | undefined {
  return explained?.family === "unreachable" ? "the platform cannot be reached" : undefined;
}
