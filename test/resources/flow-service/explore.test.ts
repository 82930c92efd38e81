import { isUnexpectedResponseError, isValidationError } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client, rejection } from "../../support/client.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

const BASE = "5e73e5a2-dc36-45a8-9f16-93c7a43af318";
const LANDING_ZONE = "26f526f2-58f4-4712-961d-e41bf1ccc0e8";
const CAMPAIGN = {
  type: "table",
  name: "ACME Spring Campaign",
  path: "acmeSpringCampaign",
  canPreview: true,
  canFetchSchema: true,
};
const CONFIGS = [
  { columnName: "name", columnType: "string" },
  { columnName: "dob", columnType: "date" },
];
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer(() => ({ body: [] }));
});
afterEach(() => server.close());

const platform = () => client(server.url);
const decoded = (name: string): unknown =>
  JSON.parse(Buffer.from(server.requests[0]?.query.get(name) ?? "", "base64").toString());

test("filters and sourceParams are given as objects and sent as base64 of their JSON, any letters in them", async () => {
  const filters = {
    type: "PQL",
    format: "pql/json",
    value: {
      nodeType: "fnApply",
      fnName: "=",
      params: [
        { nodeType: "fieldLookup", fieldName: "city" },
        { nodeType: "literal", value: "Köln 東京 ÿ?>" },
      ],
    },
  };
  const sourceParams = { listId: "10c097ca71" };
  server.respond = () => ({ body: { data: [] } });
  await platform().baseConnections.explore(BASE, {
    objectType: "rest",
    object: "json",
    preview: true,
    filters,
    sourceParams,
  });
  expect(decoded("filters")).toEqual(filters);
  expect(decoded("sourceParams")).toEqual(sourceParams);
  const { filters: _filters, sourceParams: _params, ...rest } = Object.fromEntries(server.requests[0]?.query ?? []);
  expect(rest).toEqual({ objectType: "rest", object: "json", preview: "true" });
});

test("a file's form is described in the words of the tutorials", async () => {
  const query = {
    objectType: "file",
    object: "/a b.csv",
    fileType: "delimited",
    columnDelimiter: "\t",
    encoding: "ISO-8859-1",
    compressionType: "gzip",
  } as const;
  await platform().baseConnections.explore(BASE, query);
  expect(Object.fromEntries(server.requests[0]?.query ?? [])).toEqual(query);
});

test("the platform finds out a file's form, or is told it: not both", async () => {
  const query = { objectType: "file", object: "/a.csv", fileType: "delimited", determineProperties: true } as const;
  await platform().baseConnections.explore(BASE, query);
  expect(server.requests[0]?.query.get("determineProperties")).toBe("true");
  const error = await rejection(
    platform().baseConnections.explore(BASE, { ...query, columnDelimiter: ";", encoding: "UTF-8" }),
  );
  expect(isValidationError(error) && error.issues.map(({ path }) => path)).toEqual([["columnDelimiter"], ["encoding"]]);
  expect(server.requests).toHaveLength(1);
});

describe("a connection spec", () => {
  test("is explored where a source has no base connection", async () => {
    server.respond = () => ({ body: [CAMPAIGN] });
    expect(await platform().connectionSpecs.explore(LANDING_ZONE, { objectType: "root" })).toEqual([CAMPAIGN]);
    expect(server.requests[0]?.path).toMatch(`/connectionSpecs/${LANDING_ZONE}/explore`);
  });

  test.each([{ items: CONFIGS }, CONFIGS])("has columns, in a list or bare: %j", async (body) => {
    server.respond = () => ({ body });
    expect(await platform().connectionSpecs.configs(LANDING_ZONE)).toEqual(CONFIGS);
    expect(await platform().baseConnections.configs(BASE)).toEqual(CONFIGS);
    expect(server.requests.map(({ path }) => path.split("/flowservice")[1])).toEqual([
      `/connectionSpecs/${LANDING_ZONE}/configs`,
      `/connections/${BASE}/configs`,
    ]);
  });

  test("answers columns that are none: an unexpected answer", async () => {
    server.respond = () => ({ body: [{ name: "a" }] });
    expect(isUnexpectedResponseError(await rejection(platform().connectionSpecs.configs(LANDING_ZONE)))).toBe(true);
  });
});

test.each<[string, unknown]>([
  ["as the tutorial prints it", { format: "flat", schema: { columns: [{ name: "dob", type: "date" }] } }],
  ["as a bare list of columns", [{ name: "dob", type: "date" }]],
  ["in the reference's words", { items: [{ columnName: "dob", columnType: "date" }] }],
])("a table is read %s", async (_how, body) => {
  server.respond = () => ({ body });
  const { schema } = await platform().connectionSpecs.explore(LANDING_ZONE, { objectType: "table", object: "a" });
  expect(schema.columns[0]).toMatchObject({ name: "dob", type: "date" });
});

test("a table without columns is an unexpected answer", async () => {
  server.respond = () => ({ body: { format: "flat" } });
  const error = await rejection(platform().baseConnections.explore(BASE, { objectType: "table", object: "a" }));
  expect(isUnexpectedResponseError(error)).toBe(true);
});
