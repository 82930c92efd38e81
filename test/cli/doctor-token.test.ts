import { describe, expect, test } from "vitest";
import { examinedOn, jwt, SECRETS } from "./doctor-kit.ts";

const HOUR = 3_600_000;
const minted = (claims: Readonly<Record<string, unknown>>) => ({
  body: { access_token: jwt(claims), token_type: "bearer", expires_in: 86_399 },
});
const own = (token: string) => ({ AEP_ACCESS_TOKEN: token, AEP_API_KEY: "key-9", AEP_CLIENT_SECRET: undefined });
const lasting = (ms: number) => ({ created_at: String(Date.now()), expires_in: String(ms) });
const refused = { status: 401, body: { error_code: "401013", message: "Oauth token is not valid" } };

describe("the token", () => {
  test("that is minted tells how long it lives", async () => {
    expect((await examinedOn({})).check("token")).toMatchObject({
      status: "ok",
      sentence: "A token was minted; it lives for another 24 hours.",
      durationMs: expect.any(Number),
    });
  });

  test("of one's own tells what it says itself", async () => {
    expect((await examinedOn({}, own(jwt(lasting(3 * HOUR))))).check("token")?.sentence).toBe(
      "There is a token of your own; it lives for another 3 hours.",
    );
    expect((await examinedOn({}, own(jwt({ exp: Date.now() / 1000 + 1200 })))).check("token")?.sentence).toContain(
      "another 20 minutes",
    );
    expect((await examinedOn({}, own("opaque"))).check("token")?.sentence).toContain("does not say how long it lives");
  });

  test("that has expired is told to have, rather than to be unknown", async () => {
    const expired = own(jwt({ created_at: String(Date.now() - 26 * HOUR), expires_in: String(24 * HOUR) }));
    expect((await examinedOn({ sandboxes: refused }, expired)).check("token")).toMatchObject({
      status: "failed",
      sentence: "The token expired 2 hours ago.",
      code: "401013",
    });
    // The platform's word counts, not that of a clock that may be wrong.
    expect((await examinedOn({}, expired)).check("token")?.status).toBe("ok");
  });

  test("of another credential than the API key's is a warning", async () => {
    const { check, code } = await examinedOn({}, own(jwt({ client_id: "somebody-else" })));
    expect(check("token")).toMatchObject({
      status: "warning",
      sentence: "The token was minted with another credential than the API key belongs to.",
    });
    expect(code).toBe(0);
    expect((await examinedOn({}, own(jwt({ client_id: "key-9" })))).check("token")?.status).toBe("ok");
  });
});

describe("the scopes", () => {
  test("that were asked for and are missing are a warning", async () => {
    const token = minted({ scope: "openid,AdobeID" });
    const { check, code } = await examinedOn({ token }, { AEP_SCOPES: "openid, session AdobeID,read_organizations" });
    expect(check("scopes")).toMatchObject({
      status: "warning",
      sentence: "The token lacks session, read_organizations, which were asked for.",
    });
    expect(code).toBe(0);
  });

  test("are the usual ones where none are given", async () => {
    const { check } = await examinedOn({ token: minted({ scope: "openid,AdobeID" }) }, { AEP_SCOPES: undefined });
    expect(check("scopes")?.sentence).toContain("read_organizations, additional_info.projectedProductContext, session");
  });

  test("of a token of one's own are listed", async () => {
    expect((await examinedOn({}, own(jwt({ scope: "openid session" })))).check("scopes")).toMatchObject({
      status: "ok",
      sentence: "The token holds openid, session.",
    });
  });

  test.each(["opaque", "a.b.c", `x.${btoa("[1]")}.y`, jwt({ scope: 5 })])(
    "cannot be read in %s, which is no fault",
    async (token) => {
      expect((await examinedOn({}, own(token))).check("scopes")).toMatchObject({
        status: "ok",
        sentence: expect.stringContaining("does not show its scopes"),
      });
    },
  );
});

describe("the configuration", () => {
  test("names all that is missing, at once, and nothing is sent", async () => {
    const { check, code, statuses } = await examinedOn(
      {},
      { AEP_ORG_ID: undefined, AEP_SANDBOX_NAME: " ", AEP_CLIENT_SECRET: undefined },
    );
    expect(check("configuration")).toMatchObject({
      status: "failed",
      sentence: "AEP_ORG_ID, AEP_SANDBOX_NAME and AEP_CLIENT_SECRET are not set in the environment.",
    });
    expect(Object.values(statuses).filter((status) => status === "skipped")).toHaveLength(8);
    expect(code).toBe(2);
  });

  test("that the client refuses ends with 2, too", async () => {
    const { check, code } = await examinedOn({}, { AEP_BASE_URL: "http://platform.example" });
    expect(check("configuration")).toMatchObject({
      status: "failed",
      sentence: expect.stringContaining("must be https"),
    });
    expect(code).toBe(2);
  });

  test.each([
    [{ AEP_ORG_ID: "1234567890ABCDEF" }, /followed by @AdobeOrg/],
    [{ AEP_SANDBOX_NAME: "Dev" }, /lower case/],
    [{ AEP_ACCESS_TOKEN: "x", AEP_API_KEY: SECRETS.clientId }, /wins over AEP_CLIENT_SECRET/],
  ])("that is odd is a warning: %j", async (change, remedy) => {
    const { check } = await examinedOn({}, change);
    expect(check("configuration")).toMatchObject({ status: "warning", remedy: expect.stringMatching(remedy) });
  });
});
