import { ExperiencePlatform, isApiError, isConfigurationError, type PlatformOptions } from "aep-flow-service";
import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ORG_ID, rejection } from "../support/client.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

/*
 * What the Developer Console downloads, in both of its forms.
 */

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const SECRETS = ["p8e-first-secret", "p8e-second-secret"];
const CREDENTIAL = {
  CLIENT_SECRETS: SECRETS,
  ORG_ID,
  SCOPES: ["openid", "AdobeID"],
  TECHNICAL_ACCOUNT_ID: "1234@techacct.adobe.com",
  TECHNICAL_ACCOUNT_EMAIL: "5678@techacct.adobe.com",
  CLIENT_ID: "the-client",
  TYPE: "oauthservertoserver",
};
const S2S = {
  id: "1",
  name: "Nightly",
  integration_type: "oauth_server_to_server",
  oauth_server_to_server: {
    client_id: "the-client",
    client_secrets: SECRETS,
    technical_account_email: "5678@techacct.adobe.com",
    technical_account_id: "1234@techacct.adobe.com",
    scopes: ["openid", "AdobeID"],
  },
};
const API_KEY = { id: "2", name: "Key", integration_type: "apikey", api_key: { client_id: "other" } };
const project = (...credentials: object[]) => ({
  project: {
    id: "p",
    name: "project",
    title: "Project",
    org: { id: "o", name: "Acme", ims_org_id: ORG_ID },
    workspace: { id: "w", name: "Production", details: { credentials, services: [{ code: "AEP" }] } },
  },
});

let server: RecordingServer;
beforeAll(async () => {
  server = await recordingServer();
});
beforeEach(() => {
  server.requests.length = 0;
  server.respond = ({ path }) =>
    path === "/ims/token/v3" ? { body: { access_token: "t", expires_in: 86399 } } : { body: { items: [{ id: ID }] } };
});
afterAll(() => server.close());

/** As it comes out of a file. */
function fromFile(json: object, more: object = {}): ExperiencePlatform {
  const credentials: PlatformOptions["credentials"] = JSON.parse(JSON.stringify(json));
  const options = { sandboxName: "dev", credentials, baseUrl: server.url, imsUrl: server.url, retries: 0, ...more };
  return new ExperiencePlatform(options as PlatformOptions);
}

describe.each([
  ["a credential", CREDENTIAL],
  ["a project with one server-to-server credential", project(API_KEY, S2S)],
  ["a project whose credential was migrated", project({ ...S2S, integration_type: "oauth_server_to_server_migrate" })],
])("%s", (_what, json) => {
  test("gives client id, first secret, scopes and organisation", async () => {
    await fromFile(json).flows.get(ID);
    const [mint, get] = server.requests;
    expect(Object.fromEntries(new URLSearchParams(mint?.body))).toEqual({
      grant_type: "client_credentials",
      client_id: "the-client",
      client_secret: "p8e-first-secret",
      scope: "openid,AdobeID",
    });
    expect(get?.headers).toMatchObject({ "x-api-key": "the-client", "x-gw-ims-org-id": ORG_ID });
  });

  test("lets an orgId of the caller's own win", async () => {
    await fromFile(json, { orgId: "2@AdobeOrg" }).flows.get(ID);
    expect(server.requests.at(-1)?.headers).toMatchObject({ "x-gw-ims-org-id": "2@AdobeOrg" });
  });

  test("shows none of its secrets, the unused one included", async () => {
    server.respond = ({ path }) =>
      path === "/ims/token/v3"
        ? { body: { access_token: "t", expires_in: 86399 } }
        : { status: 400, body: { detail: SECRETS.join(" ") } };
    const platform = fromFile(json);
    const error = await rejection(platform.flows.get(ID));
    server.respond = () => ({ status: 400, body: { error: "invalid_client", error_description: SECRETS.join(" ") } });
    const refused = await rejection(fromFile(json).flows.get(ID));
    expect([isApiError(error), isApiError(refused)]).toEqual([true, true]);
    for (const shown of [error, refused, platform])
      expect(inspect(shown, { depth: Number.POSITIVE_INFINITY, showHidden: true })).not.toMatch(/p8e-/);
  });
});

test("a download without scopes asks for the usual ones", async () => {
  await fromFile({ ...CREDENTIAL, SCOPES: [] }).flows.get(ID);
  expect(new URLSearchParams(server.requests[0]?.body).get("scope")).toMatch(/^openid,AdobeID,read_organizations,/);
});

describe("what cannot be used is refused by its name, without a secret:", () => {
  test.each<[string, object, RegExp]>([
    ["a project with no credential", project(), /^credentials: this project holds no OAuth server-to-server/],
    ["a project with other credentials only", project(API_KEY), /holds no OAuth server-to-server credential/],
    ["a project with several", project(S2S, S2S), /holds 2 OAuth server-to-server credentials; give \{ clientId/],
    ["a project cut short", { project: {} }, /holds no OAuth server-to-server credential/],
    ["a project that is none", { project: null }, /holds no OAuth server-to-server credential/],
    [
      "a project without an org",
      { project: { ...project(S2S).project, org: {} } },
      /^credentials.*ims_org_id: must be/,
    ],
    ["no client id", { ...CREDENTIAL, CLIENT_ID: undefined }, /^credentials\.CLIENT_ID: must be a string/],
    ["no secret", { ...CREDENTIAL, CLIENT_SECRETS: [] }, /holds no client secret/],
    ["a secret that is no list", { ...CREDENTIAL, CLIENT_SECRETS: SECRETS[0] }, /CLIENT_SECRETS: must be a list/],
    ["a secret that is empty", { ...CREDENTIAL, CLIENT_SECRETS: [""] }, /CLIENT_SECRETS: must be a string/],
    ["scopes that are no list", { ...CREDENTIAL, SCOPES: 5 }, /SCOPES: must be a list/],
    ["no organisation", { ...CREDENTIAL, ORG_ID: "" }, /ORG_ID: must be a string/],
  ])("%s", (_what, json, message) => {
    let error: unknown;
    try {
      fromFile(json);
    } catch (thrown) {
      error = thrown;
    }
    expect(isConfigurationError(error) && error.message).toMatch(message);
    expect(String(error)).not.toContain("p8e-");
  });
});
