import { describe, expect, test } from "vitest";
import { errorFromResponse } from "../../src/errors/from-response.ts";

/*
 * A body of every shape that Adobe documents, with its keys and codes, and words of our own.
 */

const request = {
  method: "POST",
  path: "/flows",
  curl: { method: "POST", url: "https://platform.adobe.io/flows", headers: [] },
};
const map = (status: number, body: unknown) => errorFromResponse({ status, body, request });

const gateway = (code: string) => ({ error_code: code, message: "words of the gateway" });
const flow = (code: string, detail = "words of Flow Service") => ({
  type: `https://ns.adobe.com/aep/errors/FLOW-${code}`,
  title: "A title",
  status: Number(code.slice(-3)),
  report: { "detailed-message": detail, "request-id": "r-1" },
  errorMessage: "older words",
  errorDetails: "and more of them",
});
const registry = (code: string, detail = "words of the registry") => ({
  type: `http://ns.adobe.com/aep/errors/XDM-${code}`,
  title: "A title",
  status: Number(code.slice(-3)),
  report: {
    registryRequestId: "r-2",
    timestamp: "06-01-2021 04:11:06",
    "detailed-message": detail,
    "sub-errors": [],
  },
  detail,
});
const placeholder = (status: number, title: string, detail: string) => ({
  type: "/placeholder/type/uri",
  status,
  title,
  detail,
});
const ims = (error: string) => ({ error, error_description: "words of the token service" });

type Row = [status: number, body: unknown, name: string, code: string | undefined, remedy: RegExp, retryable: boolean];

const ROWS: Record<string, Row[]> = {
  "the gateway": [
    [403, gateway("403010"), "AuthenticationError", "403010", /credentials/, false],
    [401, gateway("401013"), "AuthenticationError", "401013", /mint a new one/, false],
    [403, gateway("403000"), "AuthenticationError", "403000", /apiKey/, false],
    [403, gateway("403003"), "AuthenticationError", "403003", /client id/, false],
    [400, gateway("400003"), "AuthenticationError", "400003", /orgId/, false],
    [403, gateway("403025"), "PermissionDeniedError", "403025", /product profile/, false],
    [403, gateway("403027"), "PermissionDeniedError", "403027", /orgId.*product profile/, false],
    [429, gateway("429050"), "RateLimitError", "429050", /fewer requests/, true],
  ],
  "Flow Service": [
    [404, flow("1439-404"), "NotFoundError", "FLOW-1439-404", /Check the id/, false],
    [400, flow("1439-400"), "NotFoundError", "FLOW-1439-400", /Check the id/, false],
    [403, flow("2120-403"), "PermissionDeniedError", "FLOW-2120-403", /administrator/, false],
    [400, flow("1403-400", "No If-Match came"), "BadRequestError", "FLOW-1403-400", /etag/, false],
    [412, flow("1404-412"), "PreconditionFailedError", "FLOW-1404-412", /Read the entity again/, false],
    [400, flow("1418-400"), "BadRequestError", "FLOW-1418-400", /Delete the source connections/, false],
    [400, flow("1420-400"), "BadRequestError", "FLOW-1420-400", /Wait/, true],
    [400, flow("1425-400"), "BadRequestError", "FLOW-1425-400", /one schema id and version/, false],
    [400, flow("1427-400"), "PermissionDeniedError", "FLOW-1427-400", /server-to-server/, false],
    [400, flow("1451-400"), "BadRequestError", "FLOW-1451-400", /query option/, false],
    [401, flow("2000-401"), "PermissionDeniedError", "FLOW-2000-401", /orgId/, false],
    [401, flow("2001-401"), "AuthenticationError", "FLOW-2001-401", /orgId/, false],
    [401, flow("2002-401"), "AuthenticationError", "FLOW-2002-401", /orgId/, false],
    [404, flow("2100-404"), "NotFoundError", "FLOW-2100-404", /sandboxName/, false],
    [400, flow("2105-400"), "BadRequestError", "FLOW-2105-400", /sandboxName/, false],
    [400, flow("2110-400"), "BadRequestError", "FLOW-2110-400", /x-sandbox-id/, false],
    [400, flow("2115-400"), "AuthenticationError", "FLOW-2115-400", /token/, false],
    [500, flow("2200-500"), "ServerError", "FLOW-2200-500", /try again later/, true],
    [503, flow("1103-503"), "ServerError", "FLOW-1103-503", /try again later/, true],
    [
      412,
      { errorMessage: "the versions differ" },
      "PreconditionFailedError",
      undefined,
      /Read the entity again/,
      false,
    ],
  ],
  "the Schema Registry": [
    [400, registry("1006-400"), "BadRequestError", "XDM-1006-400", /without a version/, false],
    [400, registry("1007-400"), "BadRequestError", "XDM-1007-400", /version=1/, false],
    [400, registry("1008-400"), "BadRequestError", "XDM-1008-400", /xdm-id\+json/, false],
    [400, registry("1009-400"), "BadRequestError", "XDM-1009-400", /xdm\+json/, false],
    [404, registry("1012-404"), "NotFoundError", "XDM-1012-404", /meta:altId/, false],
    [400, registry("1021-400"), "BadRequestError", "XDM-1021-400", /tenant id/, false],
    [400, registry("1521-400"), "ConflictError", "XDM-1521-400", /another title/, false],
    [400, registry("3005-400", "it already exists"), "ConflictError", "XDM-3005-400", /title is taken/, false],
    [400, registry("3005-400", "a reference is broken"), "BadRequestError", "XDM-3005-400", /detail/, false],
  ],
  "Catalog, and the Schema Registry of old": [
    [
      400,
      placeholder(400, "BadRequestError", "No content-type came"),
      "BadRequestError",
      undefined,
      /content-type/,
      false,
    ],
    [
      400,
      placeholder(400, "BadRequestError", "The title is not unique"),
      "ConflictError",
      undefined,
      /another title/,
      false,
    ],
    [
      400,
      placeholder(400, "BadRequestError", "That name already exists"),
      "ConflictError",
      undefined,
      /look up/,
      false,
    ],
    [
      400,
      placeholder(400, "BadRequestError", "limit is 0"),
      "BadRequestError",
      undefined,
      /Read the error's detail/,
      false,
    ],
    [404, placeholder(404, "NotFoundError", "gone"), "NotFoundError", undefined, /Check the id/, false],
    [406, placeholder(406, "NotAcceptableError", "no Accept"), "BadRequestError", undefined, /Accept/, false],
  ],
  "the token service": [
    [400, ims("invalid_scope"), "AuthenticationError", "invalid_scope", /scopes/, false],
    [401, ims("invalid_client"), "AuthenticationError", "invalid_client", /clientSecret/, false],
    [400, ims("invalid_request"), "AuthenticationError", "invalid_request", /clientId/, false],
    [400, ims("unauthorized_client"), "AuthenticationError", "unauthorized_client", /server-to-server/, false],
    [400, ims("unsupported_grant_type"), "AuthenticationError", "unsupported_grant_type", /imsUrl/, false],
    [403, ims("access_denied"), "AuthenticationError", "access_denied", /Developer Console/, false],
    [500, ims("internal_error"), "AuthenticationError", "internal_error", /try again later/, true],
  ],
  "dataset labels": [
    [
      404,
      { status: "NOT_FOUND", code: "PES-404", message: "m", path: "/x" },
      "NotFoundError",
      "PES-404",
      /DataSetId/,
      false,
    ],
    [409, { code: "PES-409", message: "m", violations: [], count: 0 }, "ConflictError", "PES-409", /violations/, false],
  ],
};

describe.each(Object.entries(ROWS))("%s", (_who, rows) => {
  test.each(rows)("HTTP %i %j is %s", (status, body, name, code, remedy, retryable) => {
    const error = map(status, body);
    expect([error.name, error.status, error.code, error.retryable]).toEqual([name, status, code, retryable]);
    expect(error.remedy).toMatch(remedy);
  });
});

describe("a body that no catalogue knows", () => {
  test.each([
    ["Observability's", 400, { errorCode: "E-1", httpStatus: 400, title: "t", details: "d" }, "BadRequestError", false],
    [
      "a streaming endpoint's",
      401,
      { type: "t", status: "401", title: "t", report: { message: "m" } },
      "AuthenticationError",
      false,
    ],
    ["a connector's", 400, flow("1360-400"), "BadRequestError", false],
    ["a page of a proxy's", 502, { message: "an HTML page" }, "ServerError", true],
    ["none", 408, undefined, "BadRequestError", true],
    ["none", 504, undefined, "ServerError", true],
    ["none", 422, undefined, "BadRequestError", false],
    ["none", 501, undefined, "ServerError", undefined],
  ])("%s, with HTTP %i, goes by its status", (_who, status, body, name, retryable) => {
    expect([map(status, body).name, map(status, body).retryable]).toEqual([name, retryable]);
  });
});

test("a body that explains nothing gets what its code means as its detail", () => {
  expect(map(400, { type: "http://ns.adobe.com/aep/errors/FLOW-1405-400" }).detail).toBe("The request has no body.");
  expect(map(400, { error: "invalid_scope" }).detail).toBe(
    "One of the scopes is unknown, or not granted to this client.",
  );
});

test("the service's own words come before ours", () => {
  expect(map(400, flow("1405-400")).detail).toBe("words of Flow Service");
});

test("whether a repetition may help is part of the error as data", () => {
  expect(JSON.parse(JSON.stringify(map(503, flow("1103-503"))))).toMatchObject({
    retryable: true,
    code: "FLOW-1103-503",
  });
});
