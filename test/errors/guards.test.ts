import * as sdk from "aep-flow-service";
import { describe, expect, test, vi } from "vitest";

const request = { method: "GET", path: "/x" };
const init = { status: 404, body: {}, request: { ...request, curl: { method: "GET", url: "https://a", headers: [] } } };

const SAMPLES: Record<string, Error> = {
  PlatformError: new sdk.PlatformError("m"),
  ApiError: new sdk.ApiError(init),
  BadRequestError: new sdk.BadRequestError(init),
  AuthenticationError: new sdk.AuthenticationError(init),
  PermissionDeniedError: new sdk.PermissionDeniedError(init),
  NotFoundError: new sdk.NotFoundError(init),
  ConflictError: new sdk.ConflictError(init),
  PreconditionFailedError: new sdk.PreconditionFailedError(init),
  RateLimitError: new sdk.RateLimitError(init),
  ServerError: new sdk.ServerError(init),
  ConfigurationError: new sdk.ConfigurationError("orgId", "is missing"),
  ValidationError: new sdk.ValidationError("flows.create", [{ path: ["name"], message: "is required" }]),
  NetworkError: new sdk.NetworkError(request, "unknown", { name: "TypeError" }),
  TimeoutError: new sdk.TimeoutError(request, "timeoutMs", 5, "unknown"),
  AbortError: new sdk.AbortError(request, "why", "unknown"),
  UnexpectedResponseError: new sdk.UnexpectedResponseError(request, "html", 200, "a page"),
  UnsupportedSpecError: new sdk.UnsupportedSpecError("$ref", ["a"], "m"),
  UpdateConflictError: new sdk.UpdateConflictError(new sdk.PreconditionFailedError(init), ["/name"]),
  UnknownOutcomeError: new sdk.UnknownOutcomeError(
    request,
    new sdk.NetworkError(request, "unknown", { name: "TypeError" }),
  ),
};
const names = Object.keys(SAMPLES);
const guard = (library: object, name: string): ((error: unknown) => boolean) => Reflect.get(library, `is${name}`);
const isOrExtends = (name: string, ancestor: string) => SAMPLES[name] instanceof Reflect.get(sdk, ancestor);

describe.each(names)("%s", (name) => {
  test("carries its name, which the stack shows", () => {
    expect(SAMPLES[name]?.name).toBe(name);
    expect(SAMPLES[name]?.stack).toMatch(new RegExp(`^${name}: `));
  });
  test.each(names)("is recognised by is%s exactly when it is one", (other) =>
    expect(guard(sdk, other)(SAMPLES[name])).toBe(isOrExtends(name, other)),
  );
  test("can be written as JSON, its name and message in it", () => {
    expect(JSON.parse(JSON.stringify(SAMPLES[name]))).toMatchObject({ name, message: SAMPLES[name]?.message });
  });
});

test("a second copy of the package recognises the errors of the first, where instanceof does not", async () => {
  vi.resetModules();
  const second = await import("../../src/errors/index.ts");
  expect(SAMPLES.NotFoundError).not.toBeInstanceOf(second.NotFoundError);
  expect(second.isNotFoundError(SAMPLES.NotFoundError)).toBe(true);
});

test.each([undefined, null, "ApiError", 404, {}, new Error("x")])("%s is no error of ours", (value) => {
  expect(names.filter((name) => guard(sdk, name)(value))).toEqual([]);
});
