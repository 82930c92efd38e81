import { describe, expect, test } from "vitest";
import type { CheckId } from "../../src/cli/doctor/report.ts";
import { type Answers, examinedOn } from "./doctor-kit.ts";

/*
 * Each documented refusal, as the platform prints it, and the sentence it becomes.
 */

const gateway = (code: string, message: string) => ({
  status: Number(code.slice(0, 3)),
  body: { error_code: code, message },
});
const flow = (code: string, detail: string) => ({
  status: Number(code.slice(-3)),
  headers: { "x-request-id": "of-the-header" },
  body: {
    type: `https://ns.adobe.com/aep/errors/${code}`,
    title: "A title",
    status: Number(code.slice(-3)),
    report: { "detailed-message": detail, "request-id": "of-the-report" },
    errorMessage: "A title.",
    errorDetails: detail,
  },
});
const placeholder = (status: number, title: string, detail?: string) => ({
  status,
  body: { type: "/placeholder/type/uri", status, title, detail },
});

describe("what the gateway refuses on the way to the first read", () => {
  test.each<[string, string, CheckId, RegExp, RegExp]>([
    ["403010", "Oauth token is missing.", "token", /carries no token/, /Mint a new token/],
    ["401013", "Oauth token is not valid", "token", /does not accept the token: it has expired/, /Mint a new token/],
    ["403000", "Api Key is required", "token", /carries no API key/, /AEP_API_KEY/],
    [
      "403003",
      "Api Key is invalid",
      "token",
      /not that of the credential the token was minted with/,
      /very credential/,
    ],
    ["400003", "Missing header", "organisation", /does not say for which organisation/, /AEP_ORG_ID/],
    ["403025", "Profile is not valid", "organisation", /no product profile in this organisation/, /administrator/],
    ["403027", "User region is missing", "organisation", /organisation's id is wrong, or/, /Check AEP_ORG_ID/],
  ])("%s %s", async (code, message, id, sentence, remedy) => {
    const { check, code: exit, report } = await examinedOn({ sandboxes: gateway(code, message) });
    expect(check(id)).toMatchObject({
      status: "failed",
      sentence: expect.stringMatching(sentence),
      remedy: expect.stringMatching(remedy),
      code,
      httpStatus: Number(code.slice(0, 3)),
    });
    // Nothing behind the gateway can tell anything: it is skipped, and says why.
    const rest = report.checks.slice(report.checks.findIndex((each) => each.id === id) + 1);
    const behind = rest.filter((each) => each.id !== "scopes");
    expect(new Set(behind.map(({ status }) => status))).toEqual(new Set(["skipped"]));
    for (const { sentence: why } of behind) expect(why).toMatch(/Not looked at: (there is no token|the organisation)/);
    expect(exit).toBe(1);
  });
});

describe("what the token service refuses", () => {
  test.each<[number, string, RegExp]>([
    [401, "invalid_client", /does not accept the client id and secret/],
    [400, "invalid_scope", /does not know one of the scopes/],
    [400, "unauthorized_client", /does not mint tokens for this kind of credential/],
    [400, "invalid_request", /does not understand the request/],
    [500, "internal_error", /The token service is in trouble \(HTTP 500\)/],
  ])("%d %s", async (status, error, sentence) => {
    const token = { status, body: { error, error_description: "In its own words" } };
    const { check, statuses } = await examinedOn({ token });
    expect(check("token")).toMatchObject({ status: "failed", sentence: expect.stringMatching(sentence), code: error });
    expect(check("token")?.sentence).toMatch(/^There is no token\. /);
    expect(Object.values(statuses).filter((each) => each === "skipped")).toHaveLength(7);
  });
});

describe("what Flow Service refuses, while all else is fine", () => {
  test.each<[string, RegExp, RegExp]>([
    ["FLOW-2000-401", /no access to this organisation, or there is no such organisation/, /Check AEP_ORG_ID/],
    ["FLOW-2001-401", /does not say for which organisation/, /AEP_ORG_ID/],
    ["FLOW-2002-401", /does not say for which organisation/, /AEP_ORG_ID/],
    ["FLOW-2100-404", /knows no sandbox of this name/, /not the title/],
    ["FLOW-2101-404", /knows no sandbox of this name/, /not the title/],
    ["FLOW-2103-404", /knows no sandbox of this name/, /not the title/],
    ["FLOW-2105-400", /names no sandbox/, /AEP_SANDBOX_NAME/],
    ["FLOW-2106-404", /no default sandbox/, /AEP_SANDBOX_NAME/],
    ["FLOW-2110-400", /may not give a sandbox by its id/, /AEP_SANDBOX_NAME/],
    ["FLOW-2111-403", /may not ask for all sandboxes/, /AEP_SANDBOX_NAME/],
    ["FLOW-2112-400", /one sandbox header asks for all/i, /AEP_SANDBOX_NAME/],
    ["FLOW-2113-400", /cannot be asked of all sandboxes/, /AEP_SANDBOX_NAME/],
    ["FLOW-2114-400", /carries no token/, /Mint a new token/],
    ["FLOW-2115-400", /cannot read the token/, /Mint a new token/],
    ["FLOW-2118-403", /lacks a permission in this sandbox\. It says: "The words"\./, /administrator.*"View Sources"/],
    ["FLOW-2120-403", /permissions in this sandbox are not enough\. It says/, /administrator.*"View Sources"/],
    ["FLOW-2121-403", /denied a kind of resource in this sandbox\. It says/, /administrator.*"View Sources"/],
  ])("%s", async (code, sentence, remedy) => {
    const { check, statuses } = await examinedOn({ "flow-service": flow(code, "The words.") });
    expect(check("flow-service")).toMatchObject({
      status: "failed",
      sentence: expect.stringMatching(sentence),
      remedy: expect.stringMatching(remedy),
      code,
      requestId: "of-the-report",
    });
    expect(Object.values(statuses).filter((status) => status !== "ok")).toEqual(["failed"]);
  });

  test.each(["FLOW-2102-500", "FLOW-2104-500", "FLOW-2107-500", "FLOW-2108-500", "FLOW-2116-500", "FLOW-2117-500"])(
    "%s is trouble of its own",
    async (code) => {
      const { check } = await examinedOn({ "flow-service": flow(code, "The words.") });
      expect(check("flow-service")?.sentence).toMatch(/failed while it/);
      expect(check("flow-service")?.remedy).toMatch(/Nothing is wrong on this side/);
    },
  );
});

describe("what a service refuses without a code of its own", () => {
  test.each<[keyof Answers & CheckId, number, string, RegExp, RegExp]>([
    [
      "schema-registry",
      403,
      "Permission management access denied",
      /may not read schemas in the sandbox "dev"/,
      /"View Schemas"/,
    ],
    [
      "catalog",
      403,
      "ForbiddenError",
      /may not read datasets in the sandbox "dev". It says: "ForbiddenError"\./,
      /"View Datasets"/,
    ],
    [
      "data-prep",
      403,
      "ForbiddenError",
      /may not read mapping sets in the sandbox "dev"/,
      /permission, in this very sandbox\.$/,
    ],
    ["data-prep", 401, "Unauthorized", /Data Prep says that the caller is not authorised/, /membership of the sandbox/],
    [
      "catalog",
      404,
      "NotFoundError",
      /Catalog has no datasets to show: it knows no sandbox named "dev"/,
      /AEP_BASE_URL/,
    ],
    ["catalog", 400, "BadRequestError", /Catalog refuses the request \(HTTP 400\)/, /configuration/],
  ])("%s %d %s", async (id, status, title, sentence, remedy) => {
    const { check, statuses } = await examinedOn({ [id]: placeholder(status, title) });
    expect(check(id)).toMatchObject({
      status: "failed",
      sentence: expect.stringMatching(sentence),
      remedy: expect.stringMatching(remedy),
      httpStatus: status,
    });
    expect(Object.values(statuses).filter((each) => each !== "ok")).toEqual(["failed"]);
  });

  test("a code that is not in the catalogue is told in the platform's own words", async () => {
    const { check } = await examinedOn({ "flow-service": flow("FLOW-9999-403", "Something new.") });
    expect(check("flow-service")).toMatchObject({
      sentence: 'The credential may not read dataflows in the sandbox "dev". It says: "Something new".',
      code: "FLOW-9999-403",
    });
  });
});
