import { describe, expect, it } from "vitest";
import { platform } from "./kit.ts";
import { UNMAPPABLE, ran } from "./ran.ts";

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
