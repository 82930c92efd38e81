import { describe, expect, test } from "vitest";
import type { OperationKind } from "../../../src/operation-kind.ts";
import { type Failure, retryDelay } from "../../../src/http/retry/retry-policy.ts";

const ask = (kind: OperationKind, failure: Failure, attempt = 1) =>
  retryDelay({ kind, failure, attempt, retries: 2, random: 1 });
const status = (code: number, retryAfterMs?: number): Failure => ({ type: "status", status: code, retryAfterMs });

const REPEATABLE: OperationKind[] = ["read", "guarded", "idempotent"];
const ONCE: OperationKind[] = ["create", "action"];

describe.each(REPEATABLE)("a %s", (kind) => {
  test.each([408, 429, 500, 502, 503, 504])("is repeated after HTTP %i", (code) =>
    expect(ask(kind, status(code))).toBe(500),
  );
  test.each([400, 401, 403, 404, 409, 412, 501])("is not repeated after HTTP %i", (code) =>
    expect(ask(kind, status(code))).toBeUndefined(),
  );
  test("is repeated after silence", () => {
    expect(ask(kind, { type: "timeout", outcome: "unknown" })).toBe(500);
    expect(ask(kind, { type: "network", outcome: "unknown" })).toBe(500);
  });
});

describe.each(ONCE)("a %s", (kind) => {
  test.each([408, 500, 502, 503, 504])("is never repeated after HTTP %i: it may have been carried out", (code) => {
    expect(ask(kind, status(code))).toBeUndefined();
  });
  test("is never repeated after silence", () => {
    expect(ask(kind, { type: "timeout", outcome: "unknown" })).toBeUndefined();
    expect(ask(kind, { type: "network", outcome: "unknown" })).toBeUndefined();
  });
  test("is repeated where it certainly was not carried out", () => {
    expect(ask(kind, status(429))).toBe(500);
    expect(ask(kind, { type: "network", outcome: "not-sent" })).toBe(500);
  });
});

test("waits grow to eight seconds, and are drawn from the whole range below", () => {
  const waits = [1, 2, 3, 4, 5, 6].map((attempt) =>
    retryDelay({ kind: "read", failure: status(503), attempt, retries: 9, random: 1 }),
  );
  expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
  expect(retryDelay({ kind: "read", failure: status(503), attempt: 5, retries: 9, random: 0 })).toBe(0);
});

test("what the server asks for is waited, without jitter", () => expect(ask("read", status(503, 7000))).toBe(7000));

test("there are as many repetitions as allowed", () => {
  expect(ask("read", status(503), 2)).toBeDefined();
  expect(ask("read", status(503), 3)).toBeUndefined();
});
