import { isOAuth } from "./auth/credentials.ts";
import { MintedTokens } from "./auth/minted-tokens.ts";
import { OwnToken } from "./auth/own-token.ts";
import { tokenKey } from "./auth/token-key.ts";
import type { TokenSource } from "./auth/token-source.ts";
import { type Environment, optionsFromEnv } from "./env.ts";
import { connection } from "./http/connection.ts";
import { mintToken } from "./http/mint.ts";
import { Transport } from "./http/transport.ts";
import { Events } from "./observe/events.ts";
import { type PlatformOptions, resolveOptions, type Settings } from "./options.ts";
import { SpecCache } from "./resources/flow-service/spec-cache.ts";
import { SchemaFacts } from "./resources/schema-facts.ts";
import { SandboxedPlatform, type Shared } from "./sandboxed-platform.ts";

/**
 * Adobe Experience Platform, in one organisation and sandbox: the way to every resource.
 *
 * @example
 * ```ts
 * const platform = new ExperiencePlatform({
 *   orgId: "…@AdobeOrg",
 *   sandboxName: "dev",
 *   credentials: { clientId: "…", clientSecret: "…" },
 * });
 * console.log((await platform.flows.list()).items.length);
 * ```
 */
export class ExperiencePlatform extends SandboxedPlatform {
  /** Throws a {@link ConfigurationError} when an option is missing or cannot be used. Sends nothing. */
  constructor(options: PlatformOptions) {
    super(connect(options));
  }

  /**
   * A client from environment variables: `AEP_ORG_ID`, `AEP_SANDBOX_NAME`, and `AEP_CLIENT_ID` with `AEP_CLIENT_SECRET` (or
   * `AEP_ACCESS_TOKEN` with `AEP_API_KEY`). Throws a {@link ConfigurationError} that names the variable that is missing.
   *
   * @example
   * ```ts
   * const platform = ExperiencePlatform.fromEnv();
   * ```
   */
  static fromEnv(environment?: Environment): ExperiencePlatform {
    return new ExperiencePlatform(optionsFromEnv(environment));
  }
}

function connect(options: PlatformOptions): Shared {
  const settings = resolveOptions(options);
  const events = new Events(options.logger);
  return {
    transport: new Transport(settings, connection(settings, tokensFor(settings, events), events)),
    events,
    specs: new SpecCache(),
    facts: new SchemaFacts(),
  };
}

function tokensFor(settings: Settings, events: Events): TokenSource {
  const { credentials, tokenCache: cache, orgId, imsUrl } = settings;
  if (!isOAuth(credentials)) return new OwnToken(credentials.accessToken);
  return new MintedTokens(() => mintToken(credentials, settings), {
    shared: cache && { cache, key: () => tokenKey(credentials, orgId, imsUrl) },
    onEvent: (event) => events.emit("token", event),
  });
}
