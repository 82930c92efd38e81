import { expect, test } from "vitest";
import { tokenKey } from "../../src/auth/token-key.ts";

const SECRET = "p8e-Client_Secret/with+odd=chars";
const IMS = "https://ims-na1.adobelogin.com";
const credentials = { clientId: "the-client", clientSecret: SECRET, scopes: ["openid", "AdobeID"] };
const key = (changes: object = {}, orgId = "1@AdobeOrg", ims = IMS) =>
  tokenKey({ ...credentials, ...changes }, orgId, ims);

test("the key of a token names the client, and holds no secret in any form", async () => {
  const made = await key();
  expect(made).toMatch(/^aep-flow-service:token:the-client:[0-9a-f]{64}$/);
  for (const form of [SECRET, encodeURIComponent(SECRET), btoa(SECRET), Buffer.from(SECRET).toString("hex")])
    expect(made).not.toContain(form);
});

test("it is the same for the same credential, however its scopes are written", async () => {
  const made = await key();
  expect(await key()).toBe(made);
  expect(await key({ scopes: "AdobeID, openid" })).toBe(made);
});

test("without scopes it is that of the usual ones", async () => {
  const usual = "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session";
  expect(await key({ scopes: undefined })).toBe(await key({ scopes: usual }));
});

test.each([
  ["client", () => key({ clientId: "another" })],
  ["secret", () => key({ clientSecret: `${SECRET}2` })],
  ["set of scopes", () => key({ scopes: ["openid"] })],
  ["organisation", () => key({}, "2@AdobeOrg")],
  ["token service", () => key({}, "1@AdobeOrg", "https://ims-stage.example")],
])("another %s has another key", async (_what, other) => {
  expect(await other()).not.toBe(await key());
});
