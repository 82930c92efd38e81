import { isAbortError, isFinished, isTimeoutError, isValidationError, type WaitProgress } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readRun } from "../../src/resources/flow-service/run.ts";
import { client, rejection } from "../support/client.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer();
});
afterEach(() => server.close());

const run = (status: string) => ({ id: ID, flowId: ID, etag: '"1"', metrics: { statusSummary: { status } } });
const answering = (...statuses: (string | undefined)[]) => {
  server.respond = () => {
    const status = statuses[Math.min(server.requests.length, statuses.length) - 1];
    return { body: { items: status === undefined ? [] : [run(status)] } };
  };
};

describe("the status of a run", () => {
  test.each([
    ["success", "success"],
    ["Failed", "failed"],
    ["IN_PROGRESS", "inProgress"],
    ["inProgress", "inProgress"],
    ["PARTIAL_SUCCESS", "partialSuccess"],
    ["SUCCESS", "success"],
    ["somethingNew", "somethingNew"],
  ])("%s is read as %s, and kept as it was spelled", (printed, status) => {
    expect(readRun(run(printed))).toMatchObject({ status, metrics: { statusSummary: { status: printed } } });
  });

  test("comes from the state where there is no summary, and is scheduled where there is neither", () => {
    expect(readRun({ id: ID, state: "inProgress" }).status).toBe("inProgress");
    expect(readRun({ id: ID }).status).toBe("scheduled");
  });

  test("a failed run is finished, a queued one is not", async () => {
    answering("failed", "queued");
    expect(isFinished(await client(server.url).runs.get(ID))).toBe(true);
    expect(isFinished(await client(server.url).runs.get(ID))).toBe(false);
  });
});

describe("waiting", () => {
  test("looks until the run has ended, and tells each look", async () => {
    answering("scheduled", "inProgress", "failed");
    const told: WaitProgress[] = [];
    const ended = await client(server.url).runs.wait(ID, { pollMs: 1, onProgress: (progress) => told.push(progress) });
    expect(ended.status).toBe("failed");
    expect(told.map((progress) => progress.run?.status)).toEqual(["scheduled", "inProgress", "failed"]);
    expect(told.every(({ elapsedMs }) => elapsedMs >= 0)).toBe(true);
  });

  test("for a flow's first run goes on while there is none", async () => {
    answering(undefined, undefined, "inProgress", "success");
    const ended = await client(server.url).runs.waitForFirst(ID, { pollMs: 1 });
    expect(ended.status).toBe("success");
    expect(
      server.requests.map(({ path, query }) =>
        `${path.split("/").slice(4).join("/")} ${query.get("property") ?? ""}`.trim(),
      ),
    ).toEqual([`runs flowId==${ID}`, `runs flowId==${ID}`, `runs flowId==${ID}`, `runs/${ID}`]);
  });

  test.each([undefined, ""])("for the first run of no flow, %j, is refused", async (flowId) => {
    answering("success");
    // @ts-expect-error what the compiler would refuse
    const error = await rejection(client(server.url).runs.waitForFirst(flowId));
    expect(isValidationError(error) && error.issues[0]?.path).toEqual(["id"]);
    expect(server.requests).toEqual([]);
  });

  test("ends with its limit", async () => {
    answering("inProgress");
    const error = await rejection(client(server.url).runs.wait(ID, { pollMs: 5, waitMs: 60 }));
    expect(isTimeoutError(error) && error.limit).toBe("waitMs");
  });

  test("ends with the caller's signal, also while it pauses", async () => {
    answering("inProgress");
    const controller = new AbortController();
    setTimeout(() => controller.abort("enough"), 50);
    const error = await rejection(client(server.url).runs.wait(ID, { pollMs: 60_000, signal: controller.signal }));
    expect(isAbortError(error) && error.reason).toBe("enough");
  });

  test.each(["waitMs", "pollMs"])("refuses a %s that is no time", async (name) => {
    const error = await rejection(client(server.url).runs.wait(ID, { [name]: -5 }));
    expect(error).toMatchObject({ name: "ConfigurationError", option: name });
  });

  test("fails when a look fails", async () => {
    server.respond = () => ({ status: 404, body: {} });
    expect(await rejection(client(server.url).runs.wait(ID))).toMatchObject({ name: "NotFoundError" });
  });
});
