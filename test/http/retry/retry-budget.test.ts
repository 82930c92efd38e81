import { isServerError } from "aep-flow-service";
import { expect, test } from "vitest";
import { RetryBudget } from "../../../src/http/retry/retry-budget.ts";
import { client, rejection } from "../../support/client.ts";
import { recordingServer } from "../../support/recording-server.ts";

const REFUSAL = { type: "status", status: 503 } as const;
const SILENCE = { type: "timeout", outcome: "unknown" } as const;
const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";

/** Retries a budget still pays for. */
function left(budget: RetryBudget): number {
  let retries = 0;
  while (budget.pay(REFUSAL) !== undefined) retries += 1;
  return retries;
}

test("a full budget pays for a hundred retries after a refusal, or for fifty after silence", () => {
  expect(left(new RetryBudget())).toBe(100);
  const budget = new RetryBudget();
  for (let retries = 0; retries < 50; retries++) expect(budget.pay(SILENCE)).toBe(10);
  expect(budget.pay(SILENCE)).toBeUndefined();
  expect(budget.pay(REFUSAL)).toBeUndefined();
});

test("a success puts back what its last retry cost, or one where it needed none, and never more than there was", () => {
  const budget = new RetryBudget();
  left(budget);
  budget.refill(budget.pay(REFUSAL));
  expect(left(budget)).toBe(0);
  budget.refill(10);
  expect(left(budget)).toBe(2);
  for (let calls = 0; calls < 5; calls++) budget.refill(undefined);
  expect(left(budget)).toBe(1);
  for (let calls = 0; calls < 10_000; calls++) budget.refill(undefined);
  expect(left(budget)).toBe(100);
});

test("in an outage a client soon stops repeating, in all its sandboxes, and tells so; once the platform is well it repeats again", async () => {
  const server = await recordingServer(() => ({ status: 503, headers: { "retry-after": "0" } }));
  const platform = client(server.url, { retries: 2 });
  const other = platform.inSandbox("prod");
  let denied = 0;
  platform.on("retry.denied", ({ reason }) => {
    denied += 1;
    expect(reason).toBe("HTTP 503");
  });
  const errors = [];
  for (let call = 0; call < 100; call++) errors.push(await rejection((call % 2 ? platform : other).flows.get(ID)));
  expect(errors.every(isServerError)).toBe(true);
  // A hundred first attempts, and a hundred retries instead of two hundred.
  expect(server.requests).toHaveLength(200);
  expect(denied).toBe(50);

  server.respond = () => ({ body: { items: [{ id: ID }] } });
  for (let call = 0; call < 10; call++) await platform.flows.get(ID);
  server.requests.length = 0;
  server.respond = () =>
    server.requests.length === 1 ? { status: 503, headers: { "retry-after": "0" } } : { body: { items: [{ id: ID }] } };
  expect((await platform.flows.get(ID).withResponse()).attempts).toBe(2);
  await server.close();
});
