import { describe, expect, test } from "vitest";
import { columnDelimiter } from "../../src/payloads/rules/column-delimiter.ts";
import { CONNECTORS } from "../../src/payloads/rules/connectors.ts";
import { dataFormat } from "../../src/payloads/rules/data-format.ts";
import { secretInParams } from "../../src/payloads/rules/secret-in-params.ts";
import { CLOUD_STORAGE_TO_AEP_SOURCES, CRM_TO_AEP_SOURCES } from "../../src/emulator/specs/source-lists.ts";

const HUBSPOT = "cc6a4487-9e91-433e-a3a3-9cf6626c1806";
const AMAZON_S3 = "ecadc60c-7455-4d87-84dc-2a0e293d997b";
const MAILCHIMP = "2e8580db-6489-4726-96de-e33f5f60295f";
const KINESIS = "86043421-563b-46ec-8e6c-e23184711bf6";

const formatted = (id: string, format: unknown) => ({ connectionSpec: { id }, data: { format } });

describe("the format", () => {
  test.each([
    [HUBSPOT, "json", 'is "json", but HubSpot gives tables: tabular'],
    [AMAZON_S3, "tabular", 'is "tabular", but Amazon S3 gives files: delimited, json, parquet'],
  ])("of %s is not %s", (id, format, message) => {
    expect(dataFormat(formatted(id, format))).toEqual([{ path: ["data", "format"], message, rule: "data-format" }]);
  });

  test.each([
    [HUBSPOT, "tabular"],
    [AMAZON_S3, "delimited"],
    [AMAZON_S3, "json"],
    [AMAZON_S3, "parquet"],
    // A table of documented properties has it in capitals.
    [AMAZON_S3, "JSON"],
    [HUBSPOT, "avro"],
    [MAILCHIMP, "json"],
    [KINESIS, "tabular"],
    ["4d7c2ac7-4c6f-4e3b-9e7c-000000000000", "delimited"],
    [HUBSPOT, undefined],
    [HUBSPOT, 5],
  ])("of %s may be %s", (id, format) => {
    expect(dataFormat(formatted(id, format))).toEqual([]);
  });

  test("is judged for every connector that a flow spec of tables, or of files, is documented for", () => {
    const kindOf = (id: string) => CONNECTORS.get(id)?.kind;
    // Two file sources stand in Adobe's list without a name.
    expect(CLOUD_STORAGE_TO_AEP_SOURCES.filter((id) => kindOf(id) !== "file")).toEqual([
      "b7829c2f-2eb0-4f49-a6ee-55e33008b629",
      "998b8ae3-cec0-43b7-8abe-40b1eb4ee069",
    ]);
    expect(CRM_TO_AEP_SOURCES.filter((id) => kindOf(id) !== "table")).toEqual([]);
  });
});

describe("the delimiter", () => {
  const delimited = (delimiter: unknown) =>
    columnDelimiter({ data: { format: "delimited", properties: { columnDelimiter: delimiter } } });

  test.each([",", "\t", "|", "€", "😀", "", undefined, 5])("may be %j", (delimiter) => {
    expect(delimited(delimiter)).toEqual([]);
  });

  test.each(["||", ", ", "\\t", "tab"])("is not %j", (delimiter) => {
    expect(delimited(delimiter)).toMatchObject([
      { path: ["data", "properties", "columnDelimiter"], rule: "column-delimiter" },
    ]);
  });

  test("a tab that was escaped twice is told how it is written", () => {
    expect(delimited("\\t")[0]?.message).toContain("a tab is one character");
    expect(delimited("||")[0]?.message).not.toContain("tab");
  });
});

describe("secrets in params", () => {
  const SECRET = "hunter2hunter2";

  test.each([
    [{ password: SECRET }, ["params", "password"]],
    [{ clientSecret: SECRET }, ["params", "clientSecret"]],
    [{ s3SecretKey: SECRET }, ["params", "s3SecretKey"]],
    [{ accessKey: SECRET }, ["params", "accessKey"]],
    [{ sasUri: SECRET }, ["params", "sasUri"]],
    [{ headers: { Authorization: SECRET } }, ["params", "headers", "Authorization"]],
    [{ headers: [{ path: "/", "x-api-token": SECRET }] }, ["params", "headers", 0, "x-api-token"]],
    [{ token: 123_456 }, ["params", "token"]],
  ])("%j is told by its place, and never by its value", (params, path) => {
    const issues = secretInParams({ params });
    expect(issues).toMatchObject([{ path, rule: "secret-in-params" }]);
    expect(JSON.stringify(issues)).not.toMatch(/hunter2|123456/);
  });

  test.each([
    { path: "Hubspot.Contacts" },
    { password: "" },
    { nextPageToken: SECRET },
    { continuation_token: SECRET },
    { tokenized: true },
    { columns: [{ name: "password", type: "string" }] },
    { tokenEnabled: true },
    undefined,
    "password",
  ])("%j holds none", (params) => {
    expect(secretInParams({ params })).toEqual([]);
  });

  test("params that go round in a circle end", () => {
    const params: Record<string, unknown> = { token: SECRET };
    params.self = params;
    expect(secretInParams({ params }).length).toBeGreaterThan(0);
  });
});
