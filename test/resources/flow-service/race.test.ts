import type { FlowId } from "aep-flow-service";
import { applyPatch } from "rfc6902";
import { afterEach, beforeEach, expect, test } from "vitest";
import { client } from "../../support/client.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6" as FlowId;
const ROUNDS = 100;
let server: RecordingServer;
/** The one flow of a server that takes a patch only with the etag of what is there. */
let flow: { id: string; name: string; description: string; labels: string[] };
let version: number;
let refusals: number;

beforeEach(async () => {
  flow = { id: ID, name: "0", description: "0", labels: [] };
  version = 1;
  refusals = 0;
  server = await recordingServer(({ method, headers, json }) => {
    const etag = `"${version}"`;
    if (method === "GET") return { body: { items: [{ ...flow, etag, version: etag }] } };
    if (headers["if-match"] !== etag) {
      refusals += 1;
      return { status: 412, body: { errorMessage: "etag mismatch" } };
    }
    expect(applyPatch(flow, Array.isArray(json) ? json : [])).not.toContainEqual(expect.any(Error));
    version += 1;
    return { body: { id: ID, etag: `"${version}"` } };
  });
});
afterEach(() => server.close());

/** A client that counts up a field of its own, and appends a label each time. */
async function writer(field: "name" | "description"): Promise<void> {
  const { flows } = client(server.url);
  for (let round = 1; round <= ROUNDS; round++) {
    await flows.update(ID, (draft) => {
      draft[field] = String(Number(draft[field]) + 1);
      draft.labels = [...(draft.labels ?? []), `${field}/${round}`];
    });
  }
}

test("two writers, a hundred updates each: none is lost, none is done twice", async () => {
  await Promise.all([writer("name"), writer("description")]);
  expect(flow).toMatchObject({ name: String(ROUNDS), description: String(ROUNDS) });
  expect(flow.labels).toHaveLength(2 * ROUNDS);
  expect(new Set(flow.labels).size).toBe(2 * ROUNDS);
  expect(version).toBe(1 + 2 * ROUNDS);
  // They did meet.
  expect(refusals).toBeGreaterThan(10);
}, 60_000);
