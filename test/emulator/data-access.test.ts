import { describe, expect, it } from "vitest";
import type { Body } from "./kit.ts";
import { UNMAPPABLE, ran } from "./ran.ts";
import { legacyMapping } from "./tutorial.ts";

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
