import type { ExperiencePlatform, OperationKind } from "aep-flow-service";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { client, rejection } from "../support/client.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

const SCHEMA = "https://ns.adobe.com/acme/schemas/da411446";
const DATA_SET = "5ed5639d798a22191b6987b2";
const BATCH = "01EF01X41KJD82Y9ZX6ET54PCZ";
const PATCH = [{ op: "replace", path: "/name", value: "a" }] as const;

type Call = (p: ExperiencePlatform) => unknown;

let server: RecordingServer;
let platform: ExperiencePlatform;

beforeAll(async () => {
  server = await recordingServer(() => ({ status: 400, body: {} }));
  platform = client(server.url);
});
afterAll(() => server.close());

describe("a write of Catalog's that names a version is guarded", () => {
  test.each<[string, Call]>([
    ["batches.replace", (p) => p.batches.replace(BATCH, { status: "success" }, { version: "1.0.6" })],
    ["batches.update", (p) => p.batches.update(BATCH, { status: "success" }, { version: "1.0.6" })],
    ["dataSets.merge", (p) => p.dataSets.merge(DATA_SET, { description: "a" }, { version: "1.0.6" })],
    [
      "dataSets.replace",
      (p) => p.dataSets.replace(DATA_SET, { name: "a", schemaRef: { id: SCHEMA } }, { version: "1.0.6" }),
    ],
    ["dataSets.update by fields", (p) => p.dataSets.update(DATA_SET, { description: "a" }, { version: "1.0.6" })],
    ["dataSets.update by a patch", (p) => p.dataSets.update(DATA_SET, PATCH, { version: "1.0.6" })],
  ])("%s", async (_name, call) => {
    const kinds: OperationKind[] = [];
    const stop = platform.on("request", (event) => kinds.push(event.kind));
    await rejection(call(platform));
    stop();
    expect(kinds).toEqual(["guarded"]);
    expect(server.requests.at(-1)?.headers["if-match"]).toBe("1.0.6");
  });
});

test("a JSON Patch that no version guards is an action: it could add to a list twice", async () => {
  const kinds: OperationKind[] = [];
  const stop = platform.on("request", (event) => kinds.push(event.kind));
  await rejection(platform.dataSets.update(DATA_SET, PATCH));
  stop();
  expect(kinds).toEqual(["action"]);
});
