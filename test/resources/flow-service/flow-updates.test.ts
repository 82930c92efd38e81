import { isValidationError, type JsonPatch } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readProjectFile } from "../../support/sources.ts";
import { client, rejection } from "../../support/client.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

const ID = "2edc08ac-4df5-4fe6-936f-81a19ce92f5c";
const ETAG = '"5400d99c-0000-0200-0000-60358d540000"';
const SPEC = JSON.parse(readProjectFile("test/fixtures/specs/crm-current.json"));
const COPY = {
  name: "Copy",
  params: { deltaColumn: { name: "Datefield", dateFormat: "YYYY-MM-DD", timezone: "UTC" } },
};
const MAPPING = { name: "Mapping", params: { mappingId: "0b090130b58b4819afc78b6dc98b484d", mappingVersion: "0" } };
const NEW_MAPPING = { name: "Mapping", params: { mappingId: "c5f22f04e09f44498e528901546a83b1", mappingVersion: 2 } };
/** As the tutorial on updating prints it: started long ago, and echoed in strings. */
const STARTED = { startTime: "1612310466", frequency: "week", interval: "15", backfill: "true" };
const TOMORROW = Math.floor(Date.now() / 1000) + 86_400;
let server: RecordingServer;
let schedule: object;

beforeEach(async () => {
  schedule = STARTED;
  server = await recordingServer(({ method, path }) => {
    if (method === "PATCH") return { body: { id: ID, etag: '"2"' } };
    if (path.includes("/flowSpecs/")) return { body: { items: [SPEC] } };
    const flow = { id: ID, etag: ETAG, flowSpec: { id: SPEC.id, version: "1.0" } };
    return { body: { items: [{ ...flow, scheduleParams: schedule, transformations: [COPY, MAPPING] }] } };
  });
});
afterEach(() => server.close());

const flows = () => client(server.url).flows;
const byPatch = (...patch: JsonPatch) => flows().update(ID, patch, { etag: ETAG });
const patched = () => server.requests.filter(({ method }) => method === "PATCH").map(({ json }) => json);
const replace = (path: string, value: unknown) => ({ op: "replace", path, value }) as const;
const pathsOf = (error: unknown) => (isValidationError(error) ? error.issues.map(({ path }) => path.join(".")) : error);

describe("a changed schedule is judged as a whole, by the flow's own spec", () => {
  test("with what stands in other parts of the flow: once does not go with the delta column that stays", async () => {
    schedule = { startTime: TOMORROW, frequency: "hour", interval: 1 };
    const error = await rejection(byPatch(replace("/scheduleParams", { startTime: TOMORROW, frequency: "once" })));
    expect(isValidationError(error) && error.issues.map(({ rule }) => rule)).toEqual(["once-delta-column"]);
    expect(patched()).toEqual([]);
  });

  test("what other parts have against them already is not held against the change", async () => {
    schedule = { startTime: TOMORROW, frequency: "once" };
    await byPatch(replace("/transformations/1", NEW_MAPPING));
    expect(patched()).toHaveLength(1);
  });

  test("an hour for every 15 weeks is fine", async () => {
    await byPatch(replace("/scheduleParams/frequency", "hour"));
    expect(patched()).toEqual([[replace("/scheduleParams/frequency", "hour")]]);
  });

  test("an interval that only its new frequency forbids is refused", async () => {
    schedule = { ...STARTED, interval: "5" };
    const error = await rejection(byPatch(replace("/scheduleParams/frequency", "minute")));
    expect(pathsOf(error)).toEqual(["scheduleParams.interval"]);
    expect(patched()).toEqual([]);
  });

  test("also by a function", async () => {
    const error = await rejection(
      flows().update(ID, ({ scheduleParams }) => {
        if (scheduleParams) Object.assign(scheduleParams, { frequency: "minute", interval: 5 });
      }),
    );
    expect(pathsOf(error)).toEqual(["scheduleParams.interval"]);
  });

  test("what was odd before is not held against the change", async () => {
    schedule = { ...STARTED, frequency: "minute", interval: "5" };
    await byPatch(replace("/scheduleParams/interval", "5"), replace("/name", "b"));
    expect(patched()).toHaveLength(1);
  });

  test("a patch of anything else is sent without a look at the flow", async () => {
    await byPatch(replace("/description", "b"));
    expect(server.requests).toHaveLength(1);
  });

  test("and by nothing when validation is off", async () => {
    const patch = [replace("/scheduleParams/interval", 1), replace("/scheduleParams/frequency", "minute")];
    await flows().update(ID, patch, { etag: ETAG, validation: "off" });
    expect(server.requests).toHaveLength(1);
  });

  test("a Date goes out as epoch seconds", async () => {
    schedule = { ...STARTED, startTime: String(TOMORROW) };
    await byPatch(replace("/scheduleParams/startTime", new Date((TOMORROW + 60) * 1000)));
    expect(patched()).toEqual([[replace("/scheduleParams/startTime", TOMORROW + 60)]]);
  });
});

describe("a change goes out as the spec declares it", () => {
  test("by a patch, also at the end of a list", async () => {
    await byPatch(
      replace("/scheduleParams/interval", "20"),
      { op: "remove", path: "/transformations/1" },
      { op: "add", path: "/transformations/-", value: NEW_MAPPING },
    );
    const value = { ...NEW_MAPPING, params: { ...NEW_MAPPING.params, mappingVersion: "2" } };
    expect(patched()).toEqual([
      [
        replace("/scheduleParams/interval", 20),
        { op: "remove", path: "/transformations/1" },
        { op: "add", path: "/transformations/-", value },
      ],
    ]);
  });

  test("and by a function does not go out when it is only spelled in another way", async () => {
    expect(await flows().updateTransformation(ID, "Mapping", (params) => ({ ...params, mappingVersion: 0 }))).toEqual({
      id: ID,
      etag: ETAG,
    });
    expect(patched()).toEqual([]);
  });

  test.each(["/scheduleParams/startTime", "/scheduleParams"])("but for an invalid Date at %s", async (path) => {
    const startTime = new Date(Number.NaN);
    const value = path === "/scheduleParams" ? { ...STARTED, startTime } : startTime;
    const error = await rejection(byPatch(replace(path, value)));
    expect(pathsOf(error)).toEqual(["scheduleParams.startTime"]);
    expect(patched()).toEqual([]);
  });

  test("and a schedule that is null is refused with its path", async () => {
    const error = await rejection(byPatch(replace("/scheduleParams", null)));
    expect(isValidationError(error)).toBe(true);
    expect(patched()).toEqual([]);
  });
});

describe("once a flow has started", () => {
  test.each([
    ["startTime", TOMORROW, "scheduleParams.startTime", "1366"],
    ["frequency", "once", "scheduleParams.frequency", "1403"],
    ["backfill", "false", "scheduleParams.backfill", "1404"],
  ])("its %s cannot become %j", async (key, value, path, code) => {
    const error = await rejection(byPatch(replace(`/scheduleParams/${key}`, value)));
    expect(pathsOf(error)).toEqual([path]);
    expect(String(error)).toContain(code);
    expect(String(error)).toContain("2021-02-03T00:01:06Z");
  });

  test("what is written again as it was is no change", async () => {
    await byPatch(replace("/scheduleParams", { startTime: 1612310466, frequency: "day", interval: 1, backfill: true }));
    expect(patched()).toHaveLength(1);
  });

  test("and before it has, all of them can", async () => {
    schedule = { ...STARTED, startTime: String(TOMORROW) };
    await byPatch(replace("/scheduleParams/startTime", TOMORROW + 60), replace("/scheduleParams/backfill", "false"));
    expect(patched()).toHaveLength(1);
  });
});

describe("a transformation is found by its name", () => {
  test("and replaced whole, where it stands, as the spec declares it", async () => {
    await flows().updateTransformation(ID, "Mapping", NEW_MAPPING.params);
    const value = { ...NEW_MAPPING, params: { ...NEW_MAPPING.params, mappingVersion: "2" } };
    expect(patched()).toEqual([[replace("/transformations/1", value)]]);
    expect(server.requests.find(({ method }) => method === "PATCH")?.headers["if-match"]).toBe(ETAG);
  });

  test("and changed by a function of what it has", async () => {
    await flows().updateTransformation(ID, "Mapping", (params) => ({ ...params, mappingVersion: 3 }));
    const value = { ...MAPPING, params: { ...MAPPING.params, mappingVersion: "3" } };
    expect(patched()).toEqual([[replace("/transformations/1", value)]]);
  });

  test("and changed by a function that takes its time", async () => {
    await flows().updateTransformation(ID, "Mapping", async (params) => ({ ...params, mappingVersion: 3 }));
    const value = { ...MAPPING, params: { ...MAPPING.params, mappingVersion: "3" } };
    expect(patched()).toEqual([[replace("/transformations/1", value)]]);
  });

  test.each([undefined, null, "a", []])("but not by a function that returns %j", async (result) => {
    // @ts-expect-error what the compiler would refuse
    const error = await rejection(flows().updateTransformation(ID, "Mapping", () => result));
    expect(pathsOf(error)).toEqual(["params"]);
    expect(patched()).toEqual([]);
  });

  test("which it must have", async () => {
    const error = await rejection(flows().updateTransformation(ID, "Encryption", { publicKeyId: "a" }));
    expect(pathsOf(error)).toEqual(["name"]);
    expect(String(error)).toContain("there are Copy, Mapping");
    expect(patched()).toEqual([]);
  });

  test("and judged by the flow's own spec", async () => {
    const error = await rejection(
      flows().updateTransformation(ID, "Copy", () => ({ deltaColumn: {} as { name: string } })),
    );
    expect(pathsOf(error)).toEqual(["transformations.0.params.deltaColumn.name"]);
  });
});
