import { describe, expect, test } from "vitest";
import { errorFromResponse } from "../../src/errors/from-response.ts";

const request = {
  method: "GET",
  path: "/flows",
  curl: { method: "GET", url: "https://platform.adobe.io/flows", headers: [] },
};
const map = (status: number, body: unknown) => errorFromResponse({ status, body, request });

describe("every body shape the services print", () => {
  test.each([
    [
      "the gateway",
      403,
      { error_code: "403010", message: "Oauth token is missing" },
      { name: "AuthenticationError", code: "403010", detail: "Oauth token is missing" },
    ],
    [
      "Flow Service",
      404,
      {
        type: "https://ns.adobe.com/aep/errors/FLOW-1439-404",
        title: "Resource not found",
        status: 404,
        report: { "detailed-message": "there is no such flow", "request-id": "r-1", type: "flows" },
        errorMessage: "older words",
      },
      {
        name: "NotFoundError",
        code: "FLOW-1439-404",
        title: "Resource not found",
        detail: "there is no such flow",
        requestId: "r-1",
      },
    ],
    [
      "Flow Service, with the type's other scheme",
      400,
      { type: "http://ns.adobe.com/aep/errors/FLOW-1415-400" },
      { name: "BadRequestError", code: "FLOW-1415-400" },
    ],
    [
      "Flow Service of old",
      412,
      { errorMessage: "etags differ" },
      { name: "PreconditionFailedError", detail: "etags differ" },
    ],
    [
      "the Schema Registry",
      404,
      {
        type: "http://ns.adobe.com/aep/errors/XDM-1012-404",
        title: "gone",
        report: { registryRequestId: "r-2", "detailed-message": "not found" },
      },
      { name: "NotFoundError", code: "XDM-1012-404", requestId: "r-2", detail: "not found" },
    ],
    [
      "Catalog",
      400,
      { type: "/placeholder/type/uri", status: 400, title: "BadRequestError", detail: "bad name" },
      { name: "BadRequestError", detail: "bad name" },
    ],
    [
      "a title that is taken",
      400,
      { type: "/placeholder/type/uri", title: "BadRequestError", detail: "Title not unique" },
      { name: "ConflictError" },
    ],
    [
      "IMS",
      400,
      { error: "invalid_client", error_description: "bad secret" },
      { name: "AuthenticationError", code: "invalid_client", detail: "bad secret" },
    ],
    [
      "Observability",
      400,
      { errorCode: "E1", title: "t", details: "d" },
      { name: "BadRequestError", code: "E1", title: "t", detail: "d" },
    ],
    [
      "dataset labels",
      409,
      { status: "CONFLICT", code: "PES-409", message: "m" },
      { name: "ConflictError", code: "PES-409", detail: "m" },
    ],
    [
      "streaming",
      401,
      { type: "t", status: "401", title: "Unauthorized", report: { message: "no" } },
      { name: "AuthenticationError", detail: "no" },
    ],
    ["a list of errors", 400, [{ code: 133, message: "m" }], { name: "BadRequestError", code: "133", detail: "m" }],
    ["an unknown shape", 418, { whatever: 1 }, { name: "BadRequestError", body: { whatever: 1 } }],
    ["nothing", 500, undefined, { name: "ServerError", status: 500 }],
  ])("%s", (_who, status, body, expected) => expect(map(status, body)).toMatchObject(expected));
});

test.each([
  [403, "403010", "AuthenticationError"],
  [403, "403000", "AuthenticationError"],
  [403, "403003", "AuthenticationError"],
  [401, "401013", "AuthenticationError"],
  [403, "403025", "PermissionDeniedError"],
])("HTTP %i with code %s is %s: the class follows the code", (status, code, name) => {
  expect(map(status, { error_code: code, message: "m" }).name).toBe(name);
});

test.each([
  [400, "BadRequestError"],
  [403, "PermissionDeniedError"],
  [404, "NotFoundError"],
  [409, "ConflictError"],
  [412, "PreconditionFailedError"],
  [422, "BadRequestError"],
  [429, "RateLimitError"],
  [504, "ServerError"],
])("HTTP %i alone is %s", (status, name) => expect(map(status, {}).name).toBe(name));

test("the message says what was asked, what came, and what to do", () => {
  expect(map(403, { error_code: "403010", message: "Oauth token is missing" }).message).toBe(
    "GET /flows: Oauth token is missing (HTTP 403, 403010). Send a token: give the client credentials, or an accessToken that is not empty.",
  );
});
