import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client } from "../support/client.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

const RUN = "9830305a-985f-47d0-b030-5a985fd7d004";
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer();
});
afterEach(() => server.close());

const failures = () => client(server.url).runs.failures(RUN);

describe("the errors of a run itself", () => {
  const failed = { code: "CONNECTOR-1001-500", message: "Copy activity failed." };
  const answering = (run: object) => {
    server.respond = () => ({ body: { items: [{ id: RUN, flowId: "a", ...run }] } });
  };

  test("are told also when it has no batches, each once though its activities repeat them", async () => {
    const summary = { statusSummary: { status: "failed", errors: [failed] } };
    const other = { ...failed, message: "Promotion skipped." };
    const activities = [
      { id: "copy", ...summary },
      { id: "promotion", statusSummary: { errors: [failed, other] } },
    ];
    answering({ metrics: summary, activities });
    expect(await failures().errors()).toEqual([failed, other]);
    expect(await failures().batches()).toEqual([]);
  });

  test("are never none when it failed", async () => {
    answering({ metrics: { statusSummary: { status: "Failed", errors: null } } });
    expect(await failures().errors()).toEqual([{ message: expect.stringContaining("failed") }]);
  });

  test("are none of a run that succeeded", async () => {
    answering({ metrics: { statusSummary: { status: "success" } } });
    expect(await failures().errors()).toEqual([]);
  });
});
