import { ConfigurationError } from "../errors/configuration-error.ts";
import type { OAuthCredentials } from "./credentials.ts";

/**
 * An OAuth server-to-server credential as its page in the Developer Console downloads it.
 *
 * Source: Adobe's own clients, which read this file.
 */
export interface ConsoleCredential {
  readonly CLIENT_ID: string;
  /** Several while one is being replaced. The first is used. */
  readonly CLIENT_SECRETS: readonly string[];
  readonly ORG_ID: string;
  readonly SCOPES?: readonly string[] | undefined;
  readonly TECHNICAL_ACCOUNT_ID?: string | undefined;
  readonly TECHNICAL_ACCOUNT_EMAIL?: string | undefined;
}

/**
 * A project as the Developer Console downloads it ("Download all"), with one OAuth server-to-server credential among its credentials.
 *
 * Source: the sample in Adobe Commerce's documents on App Builder's `workspace.json`, and Adobe's own command line tools.
 */
export interface ConsoleProject {
  readonly project: {
    readonly org: { readonly ims_org_id: string };
    readonly workspace: { readonly details: { readonly credentials: readonly ConsoleProjectCredential[] } };
  };
}

/** One of a project's credentials. Those of other kinds are passed over. */
export interface ConsoleProjectCredential {
  readonly name?: string | undefined;
  readonly integration_type?: string | undefined;
  /** Present whatever the `integration_type` says, also on a credential that was migrated. */
  readonly oauth_server_to_server?:
    | {
        readonly client_id: string;
        readonly client_secrets: readonly string[];
        readonly scopes?: readonly string[] | undefined;
      }
    | undefined;
}

/** What a download says, in the client's own terms. */
export interface ConsoleAccount {
  readonly credentials: OAuthCredentials;
  readonly orgId: string;
  /** Every live secret, the unused ones included: none may be shown. */
  readonly secrets: readonly string[];
}

export function isFromConsole(credentials: object): credentials is ConsoleCredential | ConsoleProject {
  return "CLIENT_ID" in credentials || "CLIENT_SECRETS" in credentials || "project" in credentials;
}

export function readConsole(json: ConsoleCredential | ConsoleProject): ConsoleAccount {
  return "project" in json ? readProject(json) : readCredential(json);
}

function readCredential(json: ConsoleCredential): ConsoleAccount {
  const secrets = list("credentials.CLIENT_SECRETS", json.CLIENT_SECRETS);
  return account(
    text("credentials.CLIENT_ID", json.CLIENT_ID),
    secrets,
    json.SCOPES === undefined ? [] : list("credentials.SCOPES", json.SCOPES),
    text("credentials.ORG_ID", json.ORG_ID),
  );
}

function readProject({ project }: ConsoleProject): ConsoleAccount {
  // It came out of JSON.parse: the types are what it should be, not what it is.
  const all: unknown = project?.workspace?.details?.credentials;
  const found = (Array.isArray(all) ? all : []).flatMap(
    (entry: ConsoleProjectCredential | null) => entry?.oauth_server_to_server ?? [],
  );
  const [one, ...more] = found;
  if (one === undefined) {
    throw new ConfigurationError(
      "credentials",
      "this project holds no OAuth server-to-server credential; add one in the Developer Console, and download it again",
    );
  }
  if (more.length > 0) {
    throw new ConfigurationError(
      "credentials",
      `this project holds ${found.length} OAuth server-to-server credentials; give { clientId, clientSecret, scopes } of the one to use`,
    );
  }
  const path = "credentials.project…oauth_server_to_server";
  return account(
    text(`${path}.client_id`, one.client_id),
    list(`${path}.client_secrets`, one.client_secrets),
    one.scopes === undefined ? [] : list(`${path}.scopes`, one.scopes),
    text("credentials.project.org.ims_org_id", project.org?.ims_org_id),
  );
}

function account(
  clientId: string,
  secrets: readonly string[],
  scopes: readonly string[],
  orgId: string,
): ConsoleAccount {
  const [clientSecret] = secrets;
  if (clientSecret === undefined) {
    throw new ConfigurationError(
      "credentials",
      "this download holds no client secret; add one in the Developer Console",
    );
  }
  return { credentials: { clientId, clientSecret, scopes: scopes.length > 0 ? scopes : undefined }, orgId, secrets };
}

function text(option: string, value: unknown): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new ConfigurationError(option, "must be a string, and not empty");
}

function list(option: string, values: unknown): readonly string[] {
  if (!Array.isArray(values)) throw new ConfigurationError(option, "must be a list of strings");
  return values.map((value) => text(option, value));
}
