import { inspect } from "node:util";
import { ExperiencePlatform, isApiError } from "aep-flow-service";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rejection } from "../support/client.ts";
import { hurry } from "../support/hurry.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

/*
 * A secret must not be found in anything a person or a log can see of an error or of the client, at any depth. The servers here do their
 * worst: they echo what they were sent.
 */

const SECRETS = {
  clientSecret: "p8e-Client_Secret/with+odd=chars",
  token: "eyJhbGciOiJSUzI1NiJ9.the-minted-token.sig",
  password: 'pass"word\\with {json} 💥',
  nested: "nested-deeper-secret",
};
hurry();
let server: RecordingServer;

beforeAll(async () => {
  server = await recordingServer();
});
afterAll(() => server.close());

function platform(): ExperiencePlatform {
  return new ExperiencePlatform({
    orgId: "1@AdobeOrg",
    sandboxName: "dev",
    credentials: { clientId: "the-client", clientSecret: SECRETS.clientSecret },
    baseUrl: server.url,
    imsUrl: server.url,
    retries: 0,
    timeoutMs: 5_000,
  });
}

const create = (client: ExperiencePlatform) =>
  client.baseConnections.create({
    name: "HubSpot",
    auth: {
      specName: "Basic Authentication",
      params: { password: SECRETS.password, more: [{ deep: SECRETS.nested }] },
    },
    connectionSpec: { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806" },
  });

function everythingVisible(error: unknown): string {
  const seen = [
    String(error),
    JSON.stringify(error),
    inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
  ];
  if (error instanceof Error)
    seen.push(
      error.message,
      error.stack ?? "",
      inspect(error.cause, { depth: Number.POSITIVE_INFINITY, showHidden: true }),
    );
  if (isApiError(error)) seen.push(error.toCurl(), JSON.stringify(error.body));
  return seen.join("\n");
}

function expectNoSecret(text: string): void {
  for (const secret of Object.values(SECRETS)) {
    for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
      expect(text).not.toContain(form);
  }
}

const minted = { body: { access_token: SECRETS.token, expires_in: 86399 } };

describe("no secret shows in the error when", () => {
  test("the platform refuses, and echoes headers and body", async () => {
    server.respond = ({ path, headers, body, json }) =>
      path === "/ims/token/v3"
        ? minted
        : {
            status: 400,
            body: { title: `you sent ${body}`, detail: headers.authorization, json, [SECRETS.nested]: 1 },
          };
    expectNoSecret(everythingVisible(await rejection(create(platform()))));
  });

  test("a proxy answers with a page that echoes them", async () => {
    server.respond = ({ path, headers, body }) =>
      path === "/ims/token/v3"
        ? minted
        : { status: 502, body: `<html><title>${headers.authorization}</title>${body}</html>` };
    expectNoSecret(everythingVisible(await rejection(create(platform()))));
  });

  test("the answer is not what was due, and echoes them", async () => {
    server.respond = ({ path, headers, body }) =>
      path === "/ims/token/v3" ? minted : { status: 201, body: `${headers.authorization} ${body}` };
    expectNoSecret(everythingVisible(await rejection(create(platform()))));
  });

  test("the connection breaks", async () => {
    server.respond = ({ path }, response) => {
      if (path === "/ims/token/v3") return minted;
      response.destroy();
      return undefined;
    };
    expectNoSecret(everythingVisible(await rejection(create(platform()))));
  });

  test("time runs out", async () => {
    server.respond = ({ path }) => (path === "/ims/token/v3" ? minted : { delayMs: 1_000 });
    expectNoSecret(everythingVisible(await rejection(create(platform()))));
  });

  test("the token service refuses, and echoes the form", async () => {
    server.respond = ({ body }) => ({
      status: 400,
      body: { error: "invalid_client", error_description: `${body} ${decodeURIComponent(body)}` },
    });
    expectNoSecret(everythingVisible(await rejection(create(platform()))));
  });

  test("the payload is refused before it is sent", async () => {
    const error = await rejection(
      platform().baseConnections.create({
        name: "",
        // @ts-expect-error a secret in the wrong place
        auth: { specName: SECRETS.password.length, params: SECRETS.password, [SECRETS.nested]: 1 },
        connectionSpec: { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806" },
      }),
    );
    expect(everythingVisible(error)).not.toContain(SECRETS.password);
  });
});

test("the client itself shows none", async () => {
  server.respond = ({ path }) => (path === "/ims/token/v3" ? minted : { body: { items: [] } });
  const client = platform();
  await client.flows.list();
  expectNoSecret(JSON.stringify(client) + inspect(client, { depth: Number.POSITIVE_INFINITY, showHidden: true }));
});

test("toCurl is a command a shell reads, with everything in it but the secrets", async () => {
  server.respond = ({ path }) => (path === "/ims/token/v3" ? minted : { status: 400, body: {} });
  const error = await rejection(create(platform()));
  const curl = isApiError(error) ? error.toCurl() : "";
  expect(curl).toContain(`curl -X POST '${server.url}/data/foundation/flowservice/connections'`);
  expect(curl).toContain("-H 'x-sandbox-name: dev'");
  expect(curl).toContain("-H 'authorization: [redacted]'");
  expect(curl).toContain('"name":"HubSpot"');
  expect(curl).toContain('"password":"[redacted]"');
});
