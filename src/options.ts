import { type ConsoleCredential, type ConsoleProject, isFromConsole, readConsole } from "./auth/console.ts";
import { apiKeyOf, type Credentials, isOAuth } from "./auth/credentials.ts";
import type { TokenCache } from "./auth/token-cache.ts";
import { ConfigurationError } from "./errors/configuration-error.ts";
import { headerValue } from "./header-value.ts";
import type { Query } from "./http/query.ts";
import type { Middleware } from "./http/wire/middleware.ts";
import type { Logger } from "./observe/logger.ts";
import { checkOrigin } from "./origin.ts";
import { resolveValidation, type ResolvedValidation, type Validation } from "./payloads/validation.ts";
import { VERSION } from "./version.ts";

/** Options of the client. Credentials as the Developer Console downloads them name their organisation: `orgId` may then be left out. */
// The usual form stands last: the compiler explains a mistake by the last one.
export type PlatformOptions = OptionsFromConsole | OptionsWithOrg;

interface OptionsWithOrg extends CommonOptions {
  /** The organisation, `…@AdobeOrg`: sent as `x-gw-ims-org-id`. */
  readonly orgId: string;
  readonly credentials: Credentials | ConsoleCredential | ConsoleProject;
}

interface OptionsFromConsole extends CommonOptions {
  /** Wins over the organisation the download names. */
  readonly orgId?: string;
  /** The parsed JSON, just as it was downloaded. */
  readonly credentials: ConsoleCredential | ConsoleProject;
}

interface CommonOptions {
  /** The sandbox everything happens in: sent as `x-sandbox-name`. */
  readonly sandboxName: string;
  /** Where processes share the token that is minted for `clientId` and `clientSecret`. By default it is kept in memory only. */
  readonly tokenCache?: TokenCache | undefined;
  /** @default "https://platform.adobe.io" */
  readonly baseUrl?: string | undefined;
  /** Host of the token service. @default "https://ims-na1.adobelogin.com" */
  readonly imsUrl?: string | undefined;
  /** A fetch of your own. By default the global one, looked up at each call. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Limit of one attempt, in milliseconds. @default 30_000 */
  readonly timeoutMs?: number | undefined;
  /** Limit of a whole call with its retries, in milliseconds. @default 120_000 */
  readonly totalTimeoutMs?: number | undefined;
  /** Attempts after the first, where a repetition cannot do anything twice. @default 2 */
  readonly retries?: number | undefined;
  /** Requests under way at a time; more wait for their turn, first come, first served. @default no limit */
  readonly concurrency?: number | undefined;
  /** Largest body of an answer that is read, in bytes; a larger one is an error. @default 33_554_432, which is 32 MiB */
  readonly maxResponseBytes?: number | undefined;
  /** Stands around each attempt, the first one given outermost. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** How payloads are checked before they are sent. @default "error" */
  readonly validation?: Validation | undefined;
  readonly userAgent?: string | undefined;
  /** Where events are written. Silent by default; `console` will do. */
  readonly logger?: Logger | undefined;
  /** Refuse every call that would change something, before it is sent. @default false */
  readonly readOnly?: boolean | undefined;
  /** Allow plain http to other hosts than this machine. The token travels readable. @default false */
  readonly allowInsecureHttp?: boolean | undefined;
}

/** Options of one call: they win over the client's. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
  readonly totalTimeoutMs?: number | undefined;
  readonly retries?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** More query parameters, added to the call's own. One of the same name replaces the call's, but for `property`, whose filters all hold. */
  readonly query?: Query | undefined;
  readonly sandboxName?: string | undefined;
  readonly validation?: Validation | undefined;
}

/** The client's options, checked and complete. */
export interface Settings {
  readonly orgId: string;
  readonly sandboxName: string;
  readonly credentials: Credentials;
  readonly tokenCache: TokenCache | undefined;
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly imsUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly retries: number;
  readonly concurrency: number | undefined;
  readonly maxResponseBytes: number;
  readonly middleware: readonly Middleware[];
  readonly validation: ResolvedValidation;
  readonly userAgent: string;
  readonly readOnly: boolean;
  /** What must never be shown. */
  readonly secrets: readonly string[];
}

/** The settings one call runs under. */
export interface CallSettings extends Settings {
  readonly signal: AbortSignal | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly query: Query | undefined;
}

export function resolveOptions(options: PlatformOptions): Settings {
  if (typeof options !== "object" || options === null)
    throw new ConfigurationError("options", "are missing: give orgId, sandboxName and credentials");
  const { credentials, orgId, secrets } = accountOf(options);
  if (options.fetch !== undefined && typeof options.fetch !== "function")
    throw new ConfigurationError("fetch", "must be a function");
  checkRecord("logger", options.logger);
  const insecure = options.allowInsecureHttp === true;
  return {
    orgId: headerValue("orgId", orgId),
    sandboxName: headerValue("sandboxName", options.sandboxName),
    credentials,
    tokenCache: checkCache(options.tokenCache),
    apiKey: headerValue(isOAuth(credentials) ? "credentials.clientId" : "credentials.apiKey", apiKeyOf(credentials)),
    baseUrl: checkOrigin("baseUrl", options.baseUrl ?? "https://platform.adobe.io", insecure),
    imsUrl: checkOrigin("imsUrl", options.imsUrl ?? "https://ims-na1.adobelogin.com", insecure),
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    timeoutMs: atLeast("timeoutMs", options.timeoutMs ?? 30_000, 1),
    totalTimeoutMs: atLeast("totalTimeoutMs", options.totalTimeoutMs ?? 120_000, 1),
    retries: atLeast("retries", options.retries ?? 2, 0),
    concurrency: options.concurrency === undefined ? undefined : atLeast("concurrency", options.concurrency, 1),
    maxResponseBytes: atLeast("maxResponseBytes", options.maxResponseBytes ?? LARGEST_BODY_BYTES, 1),
    middleware: checkMiddleware(options.middleware),
    validation: resolveValidation(options.validation),
    userAgent: headerValue("userAgent", options.userAgent ?? `aep-flow-service/${VERSION}`),
    readOnly: options.readOnly === true,
    secrets,
  };
}

export function resolveCall(settings: Settings, given?: CallOptions | null): CallSettings {
  const options = given ?? {};
  checkRecord("options", options);
  checkRecord("headers", options.headers);
  checkRecord("query", options.query);
  return {
    ...settings,
    sandboxName: headerValue("sandboxName", options.sandboxName ?? settings.sandboxName),
    timeoutMs: atLeast("timeoutMs", options.timeoutMs ?? settings.timeoutMs, 1),
    totalTimeoutMs: atLeast("totalTimeoutMs", options.totalTimeoutMs ?? settings.totalTimeoutMs, 1),
    retries: atLeast("retries", options.retries ?? settings.retries, 0),
    validation: resolveValidation(options.validation, settings.validation),
    signal: checkSignal(options.signal),
    headers: options.headers,
    query: options.query,
  };
}

/** The options with one more signal that ends the call. */
export function withSignal(options: CallOptions | undefined, signal: AbortSignal | undefined): CallOptions | undefined {
  if (signal === undefined) return options;
  return { ...options, signal: options?.signal === undefined ? signal : AbortSignal.any([options.signal, signal]) };
}

const LARGEST_BODY_BYTES = 32 * 1024 * 1024;

function checkMiddleware(middleware: readonly Middleware[] = []): readonly Middleware[] {
  if (Array.isArray(middleware) && middleware.every((layer) => typeof layer === "function")) return [...middleware];
  throw new ConfigurationError(
    "middleware",
    "must be a list of functions (request, next, context) => Promise<Response>",
  );
}

/** What is no object would be taken apart into its letters, or not be seen at all. */
function checkRecord(option: string, value: unknown): void {
  if (value === undefined || (typeof value === "object" && value !== null && !Array.isArray(value))) return;
  throw new ConfigurationError(option, `must be an object, got ${Array.isArray(value) ? "a list" : typeof value}`);
}

function checkSignal(signal: AbortSignal | undefined): AbortSignal | undefined {
  if (signal === undefined || (typeof signal?.aborted === "boolean" && typeof signal.addEventListener === "function"))
    return signal;
  throw new ConfigurationError("signal", "must be an AbortSignal, such as the signal of an AbortController");
}

/** Longest time a timer can measure. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** A whole number that is large enough, and that a timer can measure. */
export function atLeast(option: string, value: unknown, least: number): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= LONGEST_TIMER_MS) return value;
  throw new ConfigurationError(
    option,
    `must be a whole number from ${least} to ${LONGEST_TIMER_MS}, got ${String(value)}`,
  );
}

/** Credentials and organisation, whichever form they were given in. Nothing downstream knows the others. */
function accountOf({ credentials: given, orgId }: PlatformOptions) {
  if (typeof given !== "object" || given === null) {
    throw new ConfigurationError(
      "credentials",
      "are missing: give { clientId, clientSecret }, { accessToken, apiKey } or the parsed JSON of the Developer Console",
    );
  }
  if (isFromConsole(given)) {
    const account = readConsole(given);
    return { ...account, orgId: orgId ?? account.orgId, credentials: checkCredentials(account.credentials) };
  }
  const credentials = checkCredentials(given);
  return { credentials, orgId, secrets: isOAuth(credentials) ? [credentials.clientSecret] : [] };
}

function checkCredentials(credentials: Credentials): Credentials {
  if (isOAuth(credentials)) {
    headerValue("credentials.clientSecret", credentials.clientSecret);
    return credentials;
  }
  if (typeof credentials.accessToken !== "function") headerValue("credentials.accessToken", credentials.accessToken);
  return credentials;
}

function checkCache(cache: TokenCache | undefined): TokenCache | undefined {
  if (cache === undefined || (typeof cache?.get === "function" && typeof cache.set === "function")) return cache;
  throw new ConfigurationError("tokenCache", "must have the methods get and set");
}
