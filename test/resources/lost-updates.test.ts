import { applyPatch } from "rfc6902";
import { isAbortError, isTimeoutError, isUpdateConflictError, isValidationError } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { API_KEY, client, rejection } from "../support/client.ts";
import { hurry } from "../support/hurry.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

/*
 * An update by a function whose answer is lost. It must be made once, and neither twice nor not at all.
 */

hurry();
const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";

interface Stage {
  labels: string[];
  description: string;
  /** What somebody else does once ours has been carried out, or was lost. */
  colleague?: (stage: Stage) => void;
  /** Whether the first of our changes is carried out before its answer is lost. */
  isCarriedOut: boolean;
  isAudited: boolean;
}

let server: RecordingServer;
let stage: Stage;
let version: number;

beforeEach(async () => {
  version = 1;
  let patches = 0;
  stage = { labels: ["a", "b"], description: "old", isCarriedOut: true, isAudited: true };
  server = await recordingServer(({ method, json, headers }, response) => {
    const { labels, description, isAudited } = stage;
    const audit = isAudited ? { updatedClient: API_KEY, updatedAt: Date.now() + 1_000 } : {};
    if (method === "GET") return { body: { items: [{ id: ID, etag: `"${version}"`, labels, description, ...audit }] } };
    if (headers["if-match"] !== `"${version}"`) return { status: 412, body: { errorMessage: "etag mismatch" } };
    patches += 1;
    if (patches > 1 || stage.isCarriedOut) {
      applyPatch(stage, json as Parameters<typeof applyPatch>[1]);
      version += 1;
    }
    if (patches > 1) return { body: { id: ID, etag: `"${version}"` } };
    if (stage.colleague !== undefined) {
      stage.colleague(stage);
      version += 1;
    }
    response.destroy();
    return undefined;
  });
});
afterEach(() => server.close());

type Labelled = { labels?: string[] };
const append = () =>
  client(server.url).flows.update(ID, (draft) => {
    (draft as Labelled).labels?.push("core/C12");
  });

describe("a label that is appended", () => {
  test.each([true, false])("is there once, with who wrote it told: %j", async (isAudited) => {
    stage.isAudited = isAudited;
    const { data, recovered } = await append().withResponse();
    expect({ data, recovered }).toEqual({ data: { id: ID, etag: `"${version}"` }, recovered: expect.any(Boolean) });
    expect(stage.labels).toEqual(["a", "b", "core/C12"]);
  });

  test("is there once, also when a colleague has changed something else since", async () => {
    stage.colleague = (flow) => {
      flow.description = "theirs";
    };
    await append();
    expect(stage).toMatchObject({ labels: ["a", "b", "core/C12"], description: "theirs" });
  });

  test("is appended again when the first try was not carried out and nobody has touched the list", async () => {
    stage.isCarriedOut = false;
    stage.colleague = (flow) => {
      flow.description = "theirs";
    };
    await append();
    expect(stage).toMatchObject({ labels: ["a", "b", "core/C12"], description: "theirs" });
  });

  test("is left to the caller when the list has changed since in a way that does not tell", async () => {
    stage.colleague = (flow) => flow.labels.push("core/C12");
    const error = await rejection(append());
    expect(isUpdateConflictError(error) && error.message).toMatch(/it may have been written before/);
    expect(isUpdateConflictError(error) && error.cause.outcome).toBe("unknown");
    expect(stage.labels).toEqual(["a", "b", "core/C12", "core/C12"]);
  });
});

test("a label that is removed is gone, and that is no conflict", async () => {
  await client(server.url).flows.update(ID, (draft) => {
    (draft as Labelled).labels?.shift();
  });
  expect(stage.labels).toEqual(["b"]);
});

describe("the time of the whole update", () => {
  test("is over for its write, too: nothing is sent after it", async () => {
    const error = await rejection(
      client(server.url).flows.update(
        ID,
        async (draft) => {
          draft.description = "late";
          await new Promise((resolve) => setTimeout(resolve, 95));
        },
        { totalTimeoutMs: 60 },
      ),
    );
    expect(isTimeoutError(error) && { limit: error.limit, limitMs: error.limitMs, outcome: error.outcome }).toEqual({
      limit: "totalTimeoutMs",
      limitMs: 60,
      outcome: "not-sent",
    });
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(server.requests.filter(({ method }) => method === "PATCH")).toEqual([]);
  });

  test("and the caller's signal end the caller's own function", async () => {
    const controller = new AbortController();
    const call = client(server.url).flows.update(
      ID,
      () => {
        controller.abort("enough");
        return new Promise<void>(() => undefined);
      },
      { signal: controller.signal },
    );
    const error = await rejection(call);
    expect(isAbortError(error) && { reason: error.reason, outcome: error.outcome }).toEqual({
      reason: "enough",
      outcome: "not-sent",
    });
  });

  test("that ends with the first read has sent no write", async () => {
    server.respond = () => ({ delayMs: 90 });
    const error = await rejection(client(server.url).flows.update(ID, () => undefined, { totalTimeoutMs: 40 }));
    expect(isTimeoutError(error) && error.outcome).toBe("not-sent");
  });
});

test("an object that the function returns is refused: it would be lost", async () => {
  const error = await rejection(client(server.url).flows.update(ID, (draft) => ({ ...draft, name: "lost" })));
  expect(isValidationError(error) && error.message).toMatch(/change the draft/);
  expect(server.requests.filter(({ method }) => method === "PATCH")).toEqual([]);
});
