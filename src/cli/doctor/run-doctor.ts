import { type Environment, type EnvironmentOptions, optionsFromEnv } from "../../env.ts";
import { DEFAULT_SCOPES, type OAuthCredentials } from "../../index.ts";
import { ExperiencePlatform } from "../../platform.ts";
import type { Terminal } from "../terminal.ts";
import { judgeConfiguration, refusedConfiguration } from "./configuration.ts";
import { diagnose, type Facts, undiagnosed } from "./diagnose.ts";
import { checkLines, progressLine, summary } from "./print.ts";
import type { Listener } from "./recorder.ts";
import { exitCode, type Finding, type Report } from "./report.ts";
import { ownToken, watchToken } from "./token-watch.ts";

export interface DoctorOptions {
  /** One JSON document instead of lines. */
  readonly json?: boolean;
  /** @default the global one */
  readonly fetch?: typeof globalThis.fetch;
}

/** Somebody is waiting for the answer: less patience than a client has that works alone. */
const LIMITS = { timeoutMs: 15_000, totalTimeoutMs: 30_000, retries: 1 };

/** Looks at the access that the environment gives, tells what it finds, and answers the exit code. */
export async function runDoctor(
  out: Terminal,
  environment: Environment,
  options: DoctorOptions = {},
): Promise<0 | 1 | 2> {
  const { json = false } = options;
  if (!json) out.line("Access to Adobe Experience Platform, looked at by reads alone\n");
  const report = await examine(environment, options, json ? {} : tellingOn(out));
  out.line(json ? JSON.stringify(report, undefined, 2) : `\n${summary(report)}`);
  return exitCode(report);
}

function tellingOn(out: Terminal): Listener {
  return {
    onStart: (title) => out.progress(progressLine(title)),
    onCheck: (check) => {
      for (const line of checkLines(check)) out.line(line);
    },
  };
}

async function examine(environment: Environment, { fetch }: DoctorOptions, listener: Listener): Promise<Report> {
  const configuration = judgeConfiguration(environment);
  if (configuration.status === "failed") return undiagnosed(configuration, listener);
  const watch = watchToken(fetch ?? ((input, init) => globalThis.fetch(input, init)));
  const client = connect(environment, watch.fetch);
  if (!(client instanceof ExperiencePlatform)) return undiagnosed(client, listener);
  return diagnose(client, factsOf(optionsFromEnv(environment), configuration, watch.token), listener);
}

/** The client, or why there can be none. */
function connect(environment: Environment, fetch: typeof globalThis.fetch): ExperiencePlatform | Finding {
  try {
    return new ExperiencePlatform({ ...optionsFromEnv(environment), ...LIMITS, fetch, readOnly: true });
  } catch (error) {
    return refusedConfiguration(error);
  }
}

function factsOf(
  { credentials, sandboxName }: EnvironmentOptions,
  configuration: Finding,
  minted: Facts["token"],
): Facts {
  const facts = { configuration, sandboxName };
  if ("accessToken" in credentials) {
    const own = typeof credentials.accessToken === "string" ? ownToken(credentials.accessToken) : undefined;
    return { ...facts, apiKey: credentials.apiKey, scopes: undefined, token: () => own };
  }
  return { ...facts, apiKey: credentials.clientId, scopes: scopesOf(credentials), token: minted };
}

function scopesOf({ scopes = DEFAULT_SCOPES }: OAuthCredentials): readonly string[] {
  return typeof scopes === "string" ? scopes.split(/[\s,]+/).filter((scope) => scope !== "") : scopes;
}
