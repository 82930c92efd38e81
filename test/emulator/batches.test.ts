import { describe, expect, it } from "vitest";
import { type Body, type Platform, platform } from "./kit.ts";
import { type Parts, buildParts, dataSetBody, legacyMapping, onceBody, sent } from "./tutorial.ts";

type Options = Parameters<typeof platform>[0];
const UNMAPPABLE = [legacyMapping("_id", "Vid"), legacyMapping("_id", "Nowhere")];

interface Ran {
  parts: Parts;
  batchId: string;
  batch: Body;
  /** What Data Access answers: its status and text. */
  file(path: string, headers?: Record<string, string>): Promise<{ status: number; text: string; headers: Headers }>;
}

/** A run of the tutorial that is over, and its batch. */
async function ran(options: Options = {}, mappings?: Body[], flow: Body = {}): Promise<Platform & Ran> {
  const on = await platform(options);
  const parts = await buildParts(on, mappings);
  await sent(on.flow("POST", "/flows", onceBody(parts, flow)), 201);
  on.emulator.clock.advance(1500);
  const batches = await sent(on.catalog("GET", `/batches?dataSet=${parts.dataSet}`), 200);
  const [[batchId, batch] = ["", {}]] = Object.entries<Body>(batches);
  const file: Ran["file"] = async (path, extra = {}) => {
    const url = path.startsWith("https:") ? path : `https://platform.adobe.io/data/foundation/export${path}`;
    const response = await on.emulator.fetch(url, { headers: { ...on.headers, ...extra } });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  return { ...on, parts, batchId, batch, file };
}

describe("the batch of a run", () => {
  it("has succeeded although a row failed, and says so", async () => {
    const { batch, batchId, flow, parts } = await ran();
    expect(batch).toMatchObject({
      status: "success",
      relatedObjects: [{ type: "dataSet", id: parts.dataSet }],
      metrics: { inputRecordCount: 25, outputRecordCount: 24, failedRecordCount: 1 },
      tags: { acp_enableErrorDiagnostics: true },
      errors: [
        { code: "INGEST-1212-400", description: expect.any(String) },
        { code: "INGEST-1555-400", description: expect.any(String), recordCount: 1 },
      ],
      version: "1.0.0",
    });
    const [run] = (await flow("GET", "/runs")).body.items;
    expect(run.activities[1].targetInfo[0].reference.ids).toEqual([batchId]);
  });

  it("is the last one of its dataset", async () => {
    const { catalog, parts, batchId } = await ran();
    const [dataSet] = Object.values((await catalog("GET", `/dataSets/${parts.dataSet}`)).body);
    expect(dataSet).toMatchObject({ lastBatchId: batchId, lastBatchStatus: "success", lastSuccessfulBatch: batchId });
    const { [parts.dataSet]: last } = (await catalog("GET", `/lastBatches?dataSetId=x,${parts.dataSet}`)).body;
    expect(last).toMatchObject({ lastBatchId: batchId, lastBatchStatus: "success", lastSuccessfulBatchId: batchId });
    expect(last.lastFailedBatchId).toBeUndefined();
    expect((await catalog("GET", "/lastBatches?dataSetId=x")).body).toEqual({});
    expect((await catalog("GET", "/lastBatches?lastBatchStatus=failure")).body).toEqual({});
  });

  it.each(["failure", "failed"] as const)("that failed has the status %s", async (failedBatch) => {
    const { batch, emulator, parts } = await ran({ quirks: { failedBatch } }, UNMAPPABLE);
    expect(batch).toMatchObject({ status: failedBatch, failedBatchLocation: expect.stringContaining("/failed") });
    expect(emulator.records(parts.dataSet)).toEqual([]);
  });

  it("is listed by what it is related to, by its status and by time", async () => {
    const { catalog, batchId, parts, batch } = await ran();
    const ids = async (query: string) => Object.keys((await catalog("GET", `/batches?${query}`)).body);
    for (const query of [
      `dataSet=x,${parts.dataSet}`,
      `batch=${batchId}`,
      "status=success",
      "status=!failure",
      `createdAfter=${batch.created - 1}&createdBefore=${batch.created + 1}`,
      "recordCount=25&failedRecordCount=1",
      "orderBy=desc:created&limit=1",
    ]) {
      expect([query, await ids(query)]).toEqual([query, [batchId]]);
    }
    for (const query of ["dataSet=x", `dataSet=!${parts.dataSet}`, "status=failure", "transform=x", "endAfter=1"]) {
      expect([query, await ids(query)]).toEqual([query, []]);
    }
    expect((await catalog("GET", "/batches?startAfter=x")).status).toBe(400);
  });
});

describe("a batch of one's own", () => {
  const body = { status: "loading", externalId: "mine", availableDates: { startDate: 1337, endDate: 4000 } };

  it("is made, under an id of one's own or not, changed and deleted", async () => {
    const { catalog } = await platform();
    const made = await catalog("POST", "/batches", body);
    expect([made.status, made.body]).toEqual([201, [expect.stringMatching(/^@\/batches\/01[0-9A-Z]{24}$/)]]);
    expect((await catalog("POST", "/batches/mine-1", body)).body).toEqual(["@/batches/mine-1"]);
    expect((await catalog("POST", "/batches/mine-1", body)).status).toBe(400);
    expect((await catalog("PATCH", "/batches/mine-1", { status: "success" })).body).toEqual(["@/batches/mine-1"]);
    const read = await catalog("GET", "/batches/mine-1?aggregate=true");
    expect(read.body["mine-1"]).toMatchObject({ ...body, status: "success", version: "1.0.1" });
    expect(read.headers.get("e-tag")).toBe("1.0.1");
    expect(
      (await catalog("PUT", "/batches/mine-1", { status: "failed" }, { headers: { "if-match": "1.0.0" } })).status,
    ).toBe(412);
    expect((await catalog("PUT", "/batches/mine-1", { status: "failed" })).status).toBe(200);
    expect((await catalog("GET", "/batches/mine-1")).body["mine-1"].externalId).toBeUndefined();
    expect((await catalog("DELETE", "/batches/mine-1")).body).toEqual(["@/batches/mine-1"]);
    expect((await catalog("GET", "/batches/mine-1")).status).toBe(404);
  });

  it("has a status that is documented", async () => {
    const { catalog } = await platform();
    expect((await catalog("POST", "/batches", {})).body.detail).toContain("processing");
    expect((await catalog("POST", "/batches", { status: "done" })).status).toBe(400);
    await catalog("POST", "/batches/mine-1", body);
    expect((await catalog("PATCH", "/batches/mine-1", { status: "done" })).status).toBe(400);
  });

  it("is found by the dates of its data, and its values are listed once", async () => {
    const { catalog } = await platform();
    for (const id of ["a", "b"]) await catalog("POST", `/batches/${id}`, { ...body, externalId: id });
    expect(Object.keys((await catalog("GET", "/batches?startAfter=1336&endBefore=4001")).body)).toEqual(["a", "b"]);
    expect((await catalog("GET", "/batches?startAfter=1337")).body).toEqual({});
    expect((await catalog("GET", "/batches/uniques/status")).body).toEqual(["loading"]);
    expect((await catalog("GET", "/batches/uniques/externalId?externalId=!a")).body).toEqual(["b"]);
  });
});

describe("the failed records of a run", () => {
  it("stand in the files that its report leads to", async () => {
    const { flow, file, batchId } = await ran();
    const [run] = (await flow("GET", "/runs")).body.items;
    const { failedRecords, sampleErrors } = run.activities[1].statusSummary.extensions.manifest;
    const listing = JSON.parse((await file(failedRecords)).text);
    expect(listing).toMatchObject({ data: [{ name: "validation_errors_0.json" }], _page: { limit: 100, count: 1 } });
    const [{ length, _links }] = listing.data;
    expect(_links.self.href).toBe(
      `https://platform.adobe.io:443/data/foundation/export/batches/${batchId}/meta?path=row_errors%2Fvalidation_errors_0.json`,
    );
    const { text } = await file(_links.self.href);
    expect(String(new TextEncoder().encode(text).length)).toBe(length);
    expect(JSON.parse(text)).toMatchObject({
      Vid: null,
      Properties_Firstname_Value: "Quinn",
      _errors: [{ code: "1555", message: expect.stringContaining("_id") }],
      _filename: "part-00000.json",
    });
    expect((await file(sampleErrors)).text).toBe(text);
  });

  it("that could not be mapped stand in another file", async () => {
    const birth = legacyMapping("person.birthYear", "Properties_Firstname_Value");
    const added = { sourceType: "EXPRESSION", source: "to_integer(Properties_Firstname_Value)", destination: "_id" };
    const { file, batchId, batch } = await ran({}, [birth, added]);
    expect(batch.errors).toContainEqual(expect.objectContaining({ code: "MAPPER-3700-400", recordCount: 25 }));
    const { text } = await file(`/batches/${batchId}/meta?path=row_errors/conversion_errors_0.json`);
    const [first = "", ...rest] = text.trimEnd().split("\n");
    expect(rest).toHaveLength(24);
    expect(JSON.parse(first)._errors).toEqual([{ code: "3700", message: expect.stringContaining("Ada") }]);
  });

  it("of a run that failed as a whole are among its failed files", async () => {
    const { file, batchId } = await ran({}, UNMAPPABLE, { options: { errorDiagnosticsEnabled: false } });
    const { data } = JSON.parse((await file(`/batches/${batchId}/failed`)).text);
    expect(data).toMatchObject([{ name: "part-00000.json" }]);
    expect((await file(data[0]._links.self.href)).text.trimEnd().split("\n")).toHaveLength(25);
  });

  it("are not told apart without error diagnostics", async () => {
    const { batch, file, batchId } = await ran({}, undefined, { options: { errorDiagnosticsEnabled: false } });
    expect(batch).toMatchObject({ tags: { acp_enableErrorDiagnostics: false }, errors: [{ code: "INGEST-1211-400" }] });
    expect(JSON.parse((await file(`/batches/${batchId}/meta?path=row_errors`)).text).data).toEqual([]);
  });

  it("of a batch that no run brought are none; of no batch, 404", async () => {
    const { catalog, file, batchId } = await ran();
    await catalog("POST", "/batches/mine-1", { status: "success" });
    expect(JSON.parse((await file("/batches/mine-1/failed")).text).data).toEqual([]);
    expect((await file("/batches/nope/meta?path=row_errors")).status).toBe(404);
    expect((await file(`/batches/${batchId}/meta?path=nothing`)).status).toBe(404);
  });

  it("have samples, whose file is listed under one name and read under both", async () => {
    for (const rowErrorSamples of ["row_error_samples.json", "row_errors_sample.json"] as const) {
      const { file, batchId } = await ran({ quirks: { rowErrorSamples } });
      const listing = JSON.parse((await file(`/batches/${batchId}/meta`)).text);
      expect(listing.data.map((each: Body) => each.name)).toEqual(["row_errors", "input_files", rowErrorSamples]);
      for (const name of ["row_error_samples.json", "row_errors_sample.json"]) {
        expect((await file(`/batches/${batchId}/meta?path=${name}`)).text).toContain("1555");
      }
    }
  });
});

describe("the data of a run", () => {
  it("is a file of its dataset, whole or in part", async () => {
    const { catalog, file, batchId, parts, emulator } = await ran();
    const [dataSet] = Object.values<Body>((await catalog("GET", `/dataSets/${parts.dataSet}`)).body);
    const [listed] = Object.values<Body>((await catalog("GET", dataSet.files.slice(1))).body);
    expect(listed).toMatchObject({ id: `${batchId}-1`, batchId, dataSetViewId: dataSet.viewId });
    const [entry] = JSON.parse((await file(`/batches/${batchId}/files`)).text).data;
    expect(entry).toMatchObject({ dataSetFileId: listed.id, records: "24", isValid: true });
    const [part] = JSON.parse((await file(entry._links.self.href)).text).data;
    const { text } = await file(part._links.self.href);
    expect(
      text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(emulator.records(parts.dataSet));
    const some = await file(part._links.self.href, { range: "bytes=2-4" });
    expect([some.status, some.text, some.headers.get("content-range")]).toEqual([
      206,
      text.slice(2, 5),
      `bytes 2-4/${entry.size}`,
    ]);
    expect(JSON.parse((await file(`/datasets/${parts.dataSet}/preview`)).text).data).toHaveLength(24);
    expect((await file("/datasets/nope/preview")).status).toBe(404);
    expect((await file("/files/nope-1")).status).toBe(404);
    expect((await file(`/files/${batchId}-1?path=nothing`)).status).toBe(404);
  });
});

describe("several requests in one call", () => {
  const several = async (quirks: NonNullable<Options>["quirks"], change: (requests: Body[]) => Body = (all) => all) => {
    const on = await platform({ quirks: quirks ?? {} });
    const { dataSet, schema } = await buildParts(on);
    const requests = [
      { id: "first", resource: "/dataSets", method: "post", body: { ...dataSetBody(schema), name: "First" } },
      { id: "second", resource: "/dataSets/<<first.id>>", method: "patch", body: { description: "of <<first.id>>" } },
      { id: "third", resource: `/dataSets/${dataSet}?properties=name`, method: "get" },
    ];
    const { status, body } = await on.catalog("POST", "", change(requests));
    return { status, body, names: Object.keys((await on.catalog("GET", "/dataSets")).body) };
  };

  it("are answered one by one, later ones knowing the answers of earlier ones", async () => {
    const { status, body, names } = await several({});
    const [, made = ""] = names;
    expect([status, names.length]).toEqual([200, 2]);
    expect(body).toEqual([
      { id: "first", code: 200, body: [`@/dataSets/${made}`] },
      { id: "second", code: 200, body: [`@/dataSets/${made}`] },
      { id: "third", code: 200, body: { [names[0] ?? ""]: { name: expect.any(String) } } },
    ]);
  });

  it("change nothing when one of them fails; a read may fail alone", async () => {
    const failed = await several({}, (all) => [...all, { id: "bad", resource: "/dataSets", method: "post", body: {} }]);
    expect([failed.status, failed.body.at(-1).code, failed.names.length]).toEqual([200, 400, 1]);
    const read = await several({}, (all) => [{ id: "bad", resource: "/dataSets/nope", method: "get" }, ...all]);
    expect([read.body[0].code, read.names.length]).toEqual([404, 2]);
    expect((await several({}, () => ({ id: "no list" }))).status).toBe(400);
    expect((await several({}, () => [{ id: "x", resource: "/nowhere", method: "post" }])).body[0].code).toBe(404);
  });

  it("are answered by references, as the OpenAPI file has it", async () => {
    const { status, body } = await several({ batchedAnswer: "references" });
    expect([status, body]).toEqual([201, [expect.stringMatching("@/dataSets/"), expect.stringMatching("@/dataSets/")]]);
  });

  it("and the kinds of object are listed", async () => {
    expect((await (await platform()).catalog("GET", "/")).body).toMatchObject({ dataSet: expect.any(String) });
  });
});
