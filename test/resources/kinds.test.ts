import type { ExperiencePlatform, OperationKind } from "aep-flow-service";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { client, rejection } from "../support/client.ts";
import { BUILT_ON_OTHERS, METHODS, READING_FIRST } from "../support/methods.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

/*
 * Each method of each resource declares what repeating it would do. A method that is new, or whose kind has changed, must be entered in
 * test/support/methods.ts.
 */

let server: RecordingServer;
let platform: ExperiencePlatform;

beforeAll(async () => {
  server = await recordingServer(() => ({ status: 400, body: {} }));
  platform = client(server.url);
});
afterAll(() => server.close());

describe.each(Object.entries(METHODS))("%s", (_name, [kind, call]) => {
  test(`is ${kind === "idempotent" || kind === "action" ? "an" : "a"} ${kind}`, async () => {
    const kinds: OperationKind[] = [];
    const stop = platform.on("request", (event) => kinds.push(event.kind));
    await rejection(call(platform));
    stop();
    expect(kinds).toEqual([kind]);
  });
});

test("no method is missing", () => {
  const resources = Object.entries(platform).filter(([, value]) => typeof value === "object");
  const methods = resources.flatMap(([name, resource]) => methodsOf(resource).map((method) => `${name}.${method}`));
  expect(methods.sort()).toEqual([...Object.keys(METHODS), ...BUILT_ON_OTHERS, ...READING_FIRST].sort());
});

/** Those of its class, and of the classes it extends. */
function methodsOf(resource: object): string[] {
  const prototype: object | null = Object.getPrototypeOf(resource);
  if (prototype === null || prototype === Object.prototype) return [];
  const own = Object.getOwnPropertyNames(prototype).filter((method) => method !== "constructor");
  return [...new Set([...own, ...methodsOf(prototype)])];
}
