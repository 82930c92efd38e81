import { isNotFoundError, isUnexpectedResponseError, isUnknownOutcomeError, isValidationError } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { API_KEY, client, rejection, warningsOf } from "../support/client.ts";
import { hurry } from "../support/hurry.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

hurry();

const ID = "5d01230fc78a4e4f8c0c6b387b4b8d1c";
const DATA_SET = "5deac2648a19d218a888d2b1";
const REFERENCE = [`@/batches/${ID}`];
const CATALOG = "/data/foundation/catalog";
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer(() => ({ body: REFERENCE }));
});
afterEach(() => server.close());

const batches = () => client(server.url).batches;
const last = () => server.requests.at(-1);

/** A batch as the guide on error diagnostics prints it: it succeeded, and it has errors; some tags are no lists. */
const DIAGNOSED = {
  status: "success",
  tags: { acp_enableErrorDiagnostics: true, acp_partialIngestionPercent: 5 },
  relatedObjects: [{ type: "dataSet", id: DATA_SET }],
  metrics: { inputRecordCount: 519, outputRecordCount: 514, failedRecordCount: 5 },
  errors: [
    { code: "INGEST-1212-400", description: "Encountered 5 errors in the data." },
    { code: "INGEST-1401-400", description: "The row has corrupted data.", recordCount: 2 },
  ],
  version: "1.0.5",
};

test("one is read under its key, as it is, also when it succeeded with errors", async () => {
  server.respond = () => ({ body: { [ID]: DIAGNOSED } });
  expect(await batches().get(ID, { aggregate: true })).toEqual({ ...DIAGNOSED, id: ID });
  expect(last()).toMatchObject({ method: "GET", path: `${CATALOG}/batches/${ID}` });
  expect(last()?.query.get("aggregate")).toBe("true");
});

test("an empty answer means that there is none", async () => {
  server.respond = () => ({ body: {} });
  expect(isNotFoundError(await rejection(batches().get(ID)))).toBe(true);
});

test("a list goes on while pages are full", async () => {
  server.respond = ({ query }) => {
    const start = Number(query.get("start") ?? 0);
    const page = Array.from({ length: start === 0 ? 2 : 1 }, (_, index) => [`${ID}${start + index}`, DIAGNOSED]);
    return { body: Object.fromEntries(page) };
  };
  const ids = [];
  for await (const { id } of batches().list({ pageSize: 2, where: { dataSet: DATA_SET } })) ids.push(id);
  expect(ids).toEqual([`${ID}0`, `${ID}1`, `${ID}2`]);
  expect(server.requests.map(({ query }) => query.get("dataSet"))).toEqual([DATA_SET, DATA_SET]);
});

test("a new one is sent with each time in the unit of its field", async () => {
  const day = new Date("2026-01-01T00:00:00.500Z");
  expect(
    await batches().create({
      status: "loading",
      started: day,
      completed: 1494349963467,
      availableDates: { startDate: day, endDate: 4000 },
      relatedObjects: [{ type: "dataSet", id: DATA_SET }],
      inputFormat: { format: "json", isMultiLineJson: true },
    }),
  ).toEqual({ id: ID });
  expect(last()).toMatchObject({ method: "POST", path: `${CATALOG}/batches` });
  expect(last()?.json).toEqual({
    status: "loading",
    started: day.getTime(),
    completed: 1494349963467,
    availableDates: { startDate: Math.floor(day.getTime() / 1000), endDate: 4000 },
    relatedObjects: [{ type: "dataSet", id: DATA_SET }],
    inputFormat: { format: "json", isMultiLineJson: true },
  });
});

test("one under an id of the caller's own is posted to that id", async () => {
  expect(await batches().createWithId(ID, { status: "loading" })).toEqual({ id: ID });
  expect(last()).toMatchObject({ method: "POST", path: `${CATALOG}/batches/${ID}`, json: { status: "loading" } });
});

test("a change sends its fields alone, a replacement everything", async () => {
  expect(await batches().update(ID, { completed: new Date(5) }, { version: "1.0.5" })).toEqual({ id: ID });
  expect(last()).toMatchObject({ method: "PATCH", path: `${CATALOG}/batches/${ID}`, json: { completed: 5 } });
  expect(last()?.headers["if-match"]).toBe("1.0.5");
  expect(await batches().replace(ID, { status: "success", recordCount: 45 })).toEqual({ id: ID });
  expect(last()).toMatchObject({ method: "PUT", json: { status: "success", recordCount: 45 } });
});

test("a status nobody has documented is sent, with a warning; one that is missing is refused", async () => {
  const platform = client(server.url);
  const warnings = warningsOf(platform);
  await platform.batches.update(ID, { status: "sucess" });
  expect(warnings).toMatchObject([{ path: "status" }]);
  // @ts-expect-error what the compiler would refuse
  expect(isValidationError(await rejection(platform.batches.create({})))).toBe(true);
  expect(server.requests).toHaveLength(1);
});

test("the values of a field are a list of their own", async () => {
  server.respond = () => ({ body: ["success", "failed", 3] });
  const values = [];
  for await (const value of batches().uniques("status", { where: { dataSet: DATA_SET } })) values.push(value);
  expect(values).toEqual(["success", "failed", 3]);
  expect(last()?.path).toBe(`${CATALOG}/batches/uniques/status`);
  server.respond = () => ({ body: { status: 3 } });
  expect(isUnexpectedResponseError(await rejection(batches().uniques("status")))).toBe(true);
});

test("the values of a field are one page, full or not: a server that knows no second one would repeat it for ever", async () => {
  server.respond = () => ({ body: ["success", "failed"] });
  const page = await batches().uniques("status", { pageSize: 2 });
  expect(page).toMatchObject({ items: ["success", "failed"], continuationToken: undefined });
  for await (const _value of batches().uniques("status", { pageSize: 2 })) expect(server.requests).toHaveLength(2);
  expect(server.requests).toHaveLength(2);
});

test("the last batches come by dataset", async () => {
  const body = { lastBatchId: ID, lastBatchStatus: "processing", created: 1658499154836 };
  server.respond = () => ({ body: { [DATA_SET]: body } });
  const { items } = await batches().lastPerDataSet({ where: { dataSetId: [DATA_SET, "5c8c3c555033b814b69f947f"] } });
  expect(items).toEqual([{ ...body, dataSetId: DATA_SET }]);
  expect(last()?.path).toBe(`${CATALOG}/lastBatches`);
  expect(last()?.query.get("dataSetId")).toBe(`${DATA_SET},5c8c3c555033b814b69f947f`);
});

test("a deletion is answered with a reference, which says nothing new", async () => {
  expect(await batches().delete(ID)).toBeUndefined();
  expect(last()).toMatchObject({ method: "DELETE", path: `${CATALOG}/batches/${ID}` });
});

describe("a create whose answer was lost", () => {
  const ours = { createdClient: API_KEY, created: Date.now() + 60_000, status: "loading" };
  const found = (body: object) => {
    server.respond = ({ method }) => (method === "POST" ? { status: 503, body: {} } : { body });
  };

  test("is found among the client's newest, also when its status has moved on", async () => {
    found({ [ID]: { ...ours, status: "loaded", externalId: "a" }, [`${ID}1`]: { ...ours, externalId: "b" } });
    const call = batches().create({ status: "loading", externalId: "a" }).withResponse();
    expect(await call).toMatchObject({ data: { id: ID }, recovered: true });
    expect(Object.fromEntries(last()?.query ?? [])).toEqual({
      orderBy: "desc:created",
      limit: "100",
      createdClient: API_KEY,
    });
  });

  test("is no more than a candidate when nothing but the time tells it", async () => {
    found({ [ID]: ours });
    const error = await rejection(batches().create({ status: "loading" }));
    expect(isUnknownOutcomeError(error) && error.candidates.map(({ id }) => id)).toEqual([ID]);
  });

  test("is no more than a candidate by its form and its dataset: others of our credential make such batches, too", async () => {
    const work = { relatedObjects: [{ type: "dataSet", id: DATA_SET }], inputFormat: { format: "json" } };
    found({ [ID]: { ...ours, ...work } });
    const error = await rejection(batches().create({ status: "loading", ...work }));
    expect(isUnknownOutcomeError(error) && error.candidates.map(({ id }) => id)).toEqual([ID]);
  });

  test("is looked for under its own id, where it has one", async () => {
    found({ [ID]: ours });
    const call = batches().createWithId(ID, { status: "loading" }).withResponse();
    expect(await call).toMatchObject({ data: { id: ID }, recovered: true });
  });

  test("is unknown when nothing has that id, and a later look says so, too", async () => {
    server.respond = ({ method }) => (method === "POST" ? { status: 503, body: {} } : { status: 404, body: {} });
    const error = await rejection(batches().createWithId(ID, { status: "loading" }));
    expect(isUnknownOutcomeError(error) && (await error.find?.())).toEqual([]);
  });
});
