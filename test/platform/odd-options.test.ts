import { isConfigurationError, isValidationError } from "aep-flow-service";
import { afterAll, beforeAll, expect, test } from "vitest";
import { client, rejection } from "../support/client.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

let server: RecordingServer;
beforeAll(async () => {
  server = await recordingServer(() => ({ body: { items: [] } }));
});
afterAll(() => server.close());

test.each<[string, unknown]>([
  ["options", 5],
  ["options", "retries"],
  ["headers", ["a: b"]],
  ["headers", "a: b"],
  ["query", "a=b"],
])("%s of a call that are no object (%j) are refused by name", async (option, value) => {
  const options: unknown = option === "options" ? value : { [option]: value };
  // @ts-expect-error what the compiler would refuse
  const error = await rejection(client(server.url).flows.list({}, options));
  expect(isConfigurationError(error) && error.option).toBe(option);
  expect(server.requests).toEqual([]);
});

test("a logger that is a word is refused", () => {
  // @ts-expect-error what the compiler would refuse
  expect(() => client(server.url, { logger: "debug" })).toThrow(/logger: must be an object/);
});

test("a filter that is a text is refused, and not taken apart", async () => {
  // @ts-expect-error what the compiler would refuse
  const error = await rejection(client(server.url).flows.list({ where: "state==enabled" }));
  expect(isValidationError(error) && error.issues[0]?.path).toEqual(["where"]);
  expect(server.requests).toEqual([]);
});
