import { type FailedRecord, isNotFoundError, isUnexpectedResponseError } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client, rejection } from "../support/client.ts";
import { type Recorded, type RecordingServer, type Reply, recordingServer } from "../support/recording-server.ts";

const RUN = "9830305a-985f-47d0-b030-5a985fd7d004";
const BATCH = "01EF01X41KJD82Y9ZX6ET54PCZ";
const EXPORT = `/data/foundation/export/batches/${BATCH}`;
/** As documents print them: the production host, with a port, and an internal one. */
const PRODUCTION = `https://platform.adobe.io:443${EXPORT}`;
const INTERNAL = `https://platform-int.adobe.io${EXPORT}`;
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer();
});
afterEach(() => server.close());

const failures = () => client(server.url).runs.failures(RUN);
const asked = () => server.requests.map(({ path, query }) => path + (query.size === 0 ? "" : `?${query}`));

/** The run of the monitoring tutorial, as far as it tells about batches: it succeeded, and one record failed. */
const PROMOTION = {
  id: "promotionActivity",
  statusSummary: {
    status: "success",
    extensions: {
      manifest: {
        failedRecords: `${PRODUCTION}/meta?path=row_errors`,
        sampleErrors: `${INTERNAL}/meta?path=row_error_samples.json`,
      },
    },
  },
  targetInfo: [{ id: "47166b83", type: "TargetConnection", reference: { type: "Batch", ids: [BATCH] } }],
};
const COPY = { id: "copyActivity", sourceInfo: [{ reference: { type: "AdfRunId", ids: ["8a8eb0cc"] } }] };

const file = (name: string, href: string, length = "1162") => ({ name, length, _links: { self: { href } } });
const listing = (...data: object[]) => ({ data, _page: { limit: 100, count: data.length } });
const lines = (...rows: unknown[]) =>
  rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n");

/** Answers the run, and what of Data Access is given by path and query; everything else is not there. */
function serve(answers: Record<string, Reply["body"]>, activities: object[] = [COPY, PROMOTION]) {
  server.respond = ({ path, query }: Recorded) => {
    if (path.endsWith(`/runs/${RUN}`)) return { body: { items: [{ id: RUN, flowId: "a", activities }] } };
    const key = path + (query.size === 0 ? "" : `?${query}`);
    return key in answers ? { body: answers[key] } : { status: 404, body: {} };
  };
}

async function collect(records: AsyncIterable<FailedRecord>): Promise<FailedRecord[]> {
  const all = [];
  for await (const record of records) all.push(record);
  return all;
}

const ROW_ERRORS = `${EXPORT}/meta?path=row_errors`;
const CONVERSION = `${EXPORT}/meta?path=row_errors%2Fconversion_errors_0.json`;
const PARSING = `${EXPORT}/meta?path=row_errors%2Fparsing_errors_0.json`;
const CORRUPT = {
  _corrupt_record: '{missingQuotes: "v1"}',
  _errors: [{ code: "1401", message: "Row is corrupted and cannot be read, please fix and resend." }],
  _filename: "parsing_errors_0.json",
};

describe("the failed records of a run", () => {
  test("come file by file and line by line, by the links of the files, on the client's own host", async () => {
    serve({
      [ROW_ERRORS]: listing(
        file("conversion_errors_0.json", `${PRODUCTION}/meta?path=row_errors%2Fconversion_errors_0.json`),
        file("parsing_errors_0.json", `${INTERNAL}/meta?path=row_errors/parsing_errors_0.json`),
      ),
      [CONVERSION]: lines({ id: 1, _errors: [{ code: "1555", message: "missing" }] }, "", { id: 2 }),
      [PARSING]: lines(CORRUPT),
    });
    expect(await collect(failures())).toEqual([
      {
        batchId: BATCH,
        file: "conversion_errors_0.json",
        line: 1,
        record: { id: 1 },
        errors: [{ code: "1555", message: "missing", raw: { code: "1555", message: "missing" } }],
      },
      { batchId: BATCH, file: "conversion_errors_0.json", line: 3, record: { id: 2 }, errors: [] },
      {
        batchId: BATCH,
        file: "parsing_errors_0.json",
        line: 1,
        record: {},
        errors: [{ ...CORRUPT._errors[0], raw: CORRUPT._errors[0] }],
        corruptRecord: CORRUPT._corrupt_record,
        sourceFile: "parsing_errors_0.json",
      },
    ]);
    expect(asked()).toEqual([`/data/foundation/flowservice/runs/${RUN}`, ROW_ERRORS, CONVERSION, PARSING]);
  });

  test("are not fetched further when the loop is left", async () => {
    serve({
      [ROW_ERRORS]: listing(file("a.json", `${PRODUCTION}/meta?path=a`), file("b.json", `${PRODUCTION}/meta?path=b`)),
      [`${EXPORT}/meta?path=a`]: lines({ id: 1 }, { id: 2 }),
    });
    for await (const { record } of failures()) if (record.id === 1) break;
    expect(asked().at(-1)).toBe(`${EXPORT}/meta?path=a`);
  });

  test("are not asked for until they are wanted", async () => {
    failures();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.requests).toEqual([]);
  });

  test("are looked for where the reference says when the run names its batch alone", async () => {
    serve(
      {
        [ROW_ERRORS]: listing(file("a.json", `${PRODUCTION}/meta?path=a`)),
        [`${EXPORT}/meta?path=a`]: lines({ id: 1 }),
      },
      [{ id: "a", targetInfo: PROMOTION.targetInfo }],
    );
    expect(await collect(failures())).toHaveLength(1);
  });

  test.each([
    ["the links of a manifest", { statusSummary: PROMOTION.statusSummary }],
    ["an extension", { statusSummary: { extensions: { batchId: BATCH } } }],
  ])("are found by %s alone", async (_what, activity) => {
    serve(
      {
        [ROW_ERRORS]: listing(file("a.json", `${PRODUCTION}/meta?path=a`)),
        [`${EXPORT}/meta?path=a`]: lines({ id: 1 }),
      },
      [activity],
    );
    expect((await collect(failures())).map(({ batchId }) => batchId)).toEqual([BATCH]);
  });

  test("are those of the files that a batch failed with when it has no diagnostics", async () => {
    const older = { keyword: "type", message: "expected type: Number, found: String", pointerToViolation: "#/age" };
    serve({
      [`${EXPORT}/failed`]: listing(
        file("_SUCCESS", `${PRODUCTION}/failed?path=_SUCCESS`, "0"),
        file("part.json", `${PRODUCTION}/failed?path=part.json`),
      ),
      [`${EXPORT}/failed?path=part.json`]: lines({ age: "x", _validationErrors: [older] }),
    });
    expect(await collect(failures())).toMatchObject([
      { file: "part.json", record: { age: "x" }, errors: [{ code: "type", message: older.message, raw: older }] },
    ]);
  });

  test("of a run without batches are none", async () => {
    serve({}, [COPY]);
    expect(await collect(failures())).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  test("cannot be had of a run that is not there", async () => {
    server.respond = () => ({ body: { items: [] } });
    expect(isNotFoundError(await rejection(collect(failures())))).toBe(true);
  });
});

describe("a link", () => {
  test.each([
    ["to another service", "https://platform.adobe.io/data/foundation/flowservice/runs"],
    ["out of Data Access by dots", `${PRODUCTION}/../../../flowservice/runs`],
    ["out of Data Access by encoded dots", `${PRODUCTION}/%2e%2e/%2e%2e/%2e%2e/flowservice/runs`],
    ["with an encoding that is none", `${PRODUCTION}/meta?path=%zz`],
    ["to nowhere", undefined],
  ])("%s is not followed", async (_what, href) => {
    serve({ [ROW_ERRORS]: { data: [{ name: "a.json", length: "1", _links: { self: { href } } }] } });
    expect(isUnexpectedResponseError(await rejection(collect(failures())))).toBe(true);
    expect(server.requests).toHaveLength(2);
  });

  test("keeps a plus sign, and its other parameters", async () => {
    const key = `${EXPORT}/meta?path=a%2Bb.json&extra=1`;
    serve({
      [ROW_ERRORS]: listing(file("a+b.json", `${PRODUCTION}/meta?path=a+b.json&extra=1`)),
      [key]: lines({ id: 1 }),
    });
    expect(await collect(failures())).toHaveLength(1);
  });
});

describe("a listing", () => {
  const page = (start: number, count: number) =>
    Array.from({ length: count }, (_, index) =>
      file(`${start + index}.json`, `${PRODUCTION}/meta?path=${start + index}`, "0"),
    );

  test("goes on while pages are full, and starts just as its link says", async () => {
    serve({
      [ROW_ERRORS]: { data: page(0, 2), _page: { limit: 2 } },
      [`${ROW_ERRORS}&start=2`]: { data: page(2, 1), _page: { limit: 2 } },
    });
    expect(await collect(failures())).toEqual([]);
    expect(asked().slice(1)).toEqual([ROW_ERRORS, `${ROW_ERRORS}&start=2`]);
  });

  test("ends when a page brings nothing new", async () => {
    server.respond = ({ path }) =>
      path.endsWith(`/runs/${RUN}`)
        ? { body: { items: [{ id: RUN, flowId: "a", activities: [PROMOTION] }] } }
        : { body: { data: page(0, 2), _page: { limit: 2 } } };
    expect(await collect(failures())).toEqual([]);
    expect(server.requests).toHaveLength(3);
  });
});

test("the samples are the one file the run names, by the name it has there", async () => {
  const key = `${EXPORT}/meta?path=row_error_samples.json`;
  serve({ [key]: JSON.stringify([{ id: 1, _errors: { _streamingValidation: [{ message: "no" }] } }], null, 2) });
  expect(await collect(failures().samples())).toMatchObject([
    { file: "row_error_samples.json", line: 1, record: { id: 1 }, errors: [{ message: "no" }] },
  ]);
  expect(asked().at(-1)).toBe(key);
  serve({});
  expect(await collect(failures().samples())).toEqual([]);
});

test("files that are passed over are told of, markers and empty ones are not; a name with an underscore is read", async () => {
  serve({
    [ROW_ERRORS]: listing(
      file("part.json.gz", `${PRODUCTION}/meta?path=a`),
      file("none.json.gz", `${PRODUCTION}/meta?path=a`, "0"),
      file("_SUCCESS", `${PRODUCTION}/meta?path=b`),
      file("_corrupt.json", `${PRODUCTION}/meta?path=c`),
    ),
    [`${EXPORT}/meta?path=c`]: lines({ id: 1 }),
  });
  expect(await failures().skipped()).toEqual([{ batchId: BATCH, file: "part.json.gz", bytes: 1162 }]);
  expect((await collect(failures())).map((record) => record.file)).toEqual(["_corrupt.json"]);
});

test("the batches of a run come as Catalog knows them, each once", async () => {
  const errors = [{ code: "INGEST-1211-400", description: "resend with error diagnostics enabled" }];
  serve({ [`/data/foundation/catalog/batches/${BATCH}`]: { [BATCH]: { status: "success", errors } } }, [
    PROMOTION,
    PROMOTION,
  ]);
  expect(await failures().batches()).toEqual([{ id: BATCH, status: "success", errors }]);
  expect(server.requests).toHaveLength(2);
});

describe("the failed records of a batch", () => {
  const records = () => client(server.url).batches.failedRecords(BATCH);

  test("are had without a run", async () => {
    serve({
      [ROW_ERRORS]: listing(file("a.json", `${PRODUCTION}/meta?path=a`)),
      [`${EXPORT}/meta?path=a`]: lines("no JSON", { id: 1 }),
    });
    expect(await collect(records())).toMatchObject([
      { line: 1, record: {}, corruptRecord: "no JSON" },
      { line: 2, record: { id: 1 } },
    ]);
  });

  test("are none when it has none", async () => {
    serve({ [`/data/foundation/catalog/batches/${BATCH}`]: { [BATCH]: { status: "success" } } });
    expect(await collect(records())).toEqual([]);
  });

  test("cannot be had when there is no such batch: nothing must not pass for good news", async () => {
    serve({});
    expect(isNotFoundError(await rejection(collect(records())))).toBe(true);
  });

  test("are not taken out of a proxy's page", async () => {
    serve({
      [ROW_ERRORS]: listing(file("a.json", `${PRODUCTION}/meta?path=a`)),
      [`${EXPORT}/meta?path=a`]: "<!DOCTYPE html><title>Login</title>",
    });
    expect(await rejection(collect(records()))).toMatchObject({ name: "UnexpectedResponseError", kind: "html" });
  });

  test("are not read out of files that hold no text", async () => {
    serve({
      [ROW_ERRORS]: listing(file("a.parquet", `${PRODUCTION}/meta?path=a`)),
      [`/data/foundation/catalog/batches/${BATCH}`]: { [BATCH]: {} },
    });
    expect(await collect(records())).toEqual([]);
  });
});
