import { type DataSetFilter, type DataSetListQuery, isValidationError } from "aep-flow-service";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { client, rejection } from "../support/client.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

let server: RecordingServer;

beforeAll(async () => {
  server = await recordingServer();
});
afterAll(() => server.close());

/** The query a list goes out with, but for its limit. */
async function queryOf(query: DataSetListQuery): Promise<[string, string][]> {
  await client(server.url).dataSets.list(query);
  return [...(server.requests.at(-1)?.query ?? [])].filter(([name]) => name !== "limit");
}

const APRIL = new Date("2019-04-01T00:00:00Z");

describe("a filter in Catalog's words", () => {
  test.each<[string, DataSetFilter, [string, string][]]>([
    ["a value", { name: "exampleName" }, [["name", "exampleName"]]],
    ["any of several values", { name: ["exampleName", "anotherName"] }, [["name", "exampleName,anotherName"]]],
    ["any value but one", { name: { ne: "exampleName" } }, [["name", "!exampleName"]]],
    [
      "none of several values",
      { name: { ne: ["exampleName", "anotherName"] } },
      [
        ["property", "name!=exampleName"],
        ["property", "name!=anotherName"],
      ],
    ],
    ["a pattern of a name", { name: { like: "te*st" } }, [["name", "te*st"]]],
    ["an asterisk in a name is itself", { name: "five*" }, [["name", "five**"]]],
    ["an asterisk elsewhere is itself, too", { description: "five*" }, [["description", "five*"]]],
    ["a comma in a value", { name: "a, b" }, [["property", "name==a, b"]]],
    ["an exclamation mark before a value", { name: "!a" }, [["property", "name==!a"]]],
    [
      "a comma in a value that is not wanted",
      { name: { ne: ["a, b", "c"] } },
      [
        ["property", "name!=a, b"],
        ["property", "name!=c"],
      ],
    ],
    ["a comma in a pattern", { name: { like: "a, *" } }, [["property", "name==a, *"]]],
    ["a comparison", { version: { gt: "1.0.3" } }, [["property", "version>1.0.3"]]],
    [
      "a span of time",
      { created: { gte: APRIL, lt: 1556668799000 } },
      [
        ["property", "created>=1554076800000"],
        ["property", "created<1556668799000"],
      ],
    ],
    ["a regular expression", { description: { matches: "^example" } }, [["property", "description~^example"]]],
    ["a field that is there", { description: { exists: true } }, [["property", "description"]]],
    ["a field that is not there", { description: { exists: false } }, [["property", "!description"]]],
    [
      "a pattern and an exception",
      { name: { like: "a*", ne: "ab" } },
      [
        ["name", "a*"],
        ["property", "name!=ab"],
      ],
    ],
    ["a yes or no", { enableErrorDiagnostics: true }, [["enableErrorDiagnostics", "true"]]],
    [
      "tags",
      { tags: { sampleTag: "123456", "adobe/pqs/table": "a*", secondTag: true } },
      [["tags", "sampleTag:123456,adobe/pqs/table:a*,secondTag:*"]],
    ],
    [
      "several fields",
      { name: "a", createdClient: "b" },
      [
        ["name", "a"],
        ["createdClient", "b"],
      ],
    ],
    ["a condition that is left out", { name: undefined, version: { lt: undefined } }, []],
  ])("%s", async (_what, where, expected) => {
    expect(await queryOf({ where })).toEqual(expected);
  });

  test("the service's own words hold besides", async () => {
    expect(await queryOf({ where: { version: { gt: "1.0.3" } }, property: ["name~^a"] })).toEqual([
      ["property", "version>1.0.3"],
      ["property", "name~^a"],
    ]);
  });

  test("fields, and an order by several of them", async () => {
    expect(await queryOf({ properties: ["name", "schemaRef"], orderBy: ["name", "desc:created"] })).toEqual([
      ["properties", "name,schemaRef"],
      ["orderBy", "name,desc:created"],
    ]);
  });
});

test("a batch's own data is dated in seconds, everything else in milliseconds", async () => {
  const { batches } = client(server.url);
  await batches.list({
    where: {
      dataSet: "5ed5639d798a22191b6987b2",
      status: ["failed", "failure"],
      createdAfter: APRIL,
      startAfter: APRIL,
    },
  });
  expect(Object.fromEntries(server.requests.at(-1)?.query ?? [])).toEqual({
    limit: "100",
    dataSet: "5ed5639d798a22191b6987b2",
    status: "failed,failure",
    createdAfter: "1554076800000",
    startAfter: "1554076800",
  });
});

describe("what cannot be said is refused before it is sent:", () => {
  test.each<[string, object, readonly string[]]>([
    ["an empty value", { name: "" }, ["name"]],
    ["an empty list", { name: [] }, ["name"]],
    ["an empty comparison", { name: {} }, ["name"]],
    ["no tags", { tags: {} }, ["tags"]],
    ["a value with a comma among several", { name: ["a, b", "c"] }, ["name"]],
    ["an invalid date", { created: new Date("never") }, ["created"]],
    ["an object without an operator", { created: { above: 1 } }, ["created", "above"]],
    ["two limits of one kind", { created: { lt: [1, 2] } }, ["created", "lt"]],
    ["a pattern of another field", { description: { like: "a*" } }, ["description", "like"]],
    ["a presence that is no yes or no", { name: { exists: "yes" } }, ["name", "exists"]],
    ["a tag with a comma", { tags: { a: "b,c" } }, ["tags", "a"]],
    ["a tag with a colon in its name", { tags: { "a:b": true } }, ["tags", "a:b"]],
    ["tags as text", { tags: "a:b" }, ["tags"]],
    ["nothing at all", { name: null }, ["name"]],
  ])("%s", async (_what, where, path) => {
    const sent = server.requests.length;
    const error = await rejection(client(server.url).dataSets.list({ where }));
    expect(isValidationError(error) && error.issues.map((issue) => issue.path)).toEqual([["where", ...path]]);
    expect(server.requests).toHaveLength(sent);
  });

  test.each([
    [{ pageSize: 0 }],
    [{ pageSize: 101 }],
    [{ pageSize: 2.5 }],
    [{ pageSize: 21, properties: ["observableSchema"] }],
  ])("a page of %j", async (query) => {
    const error = await rejection(client(server.url).dataSets.list(query));
    expect(isValidationError(error) && error.issues[0]?.path).toEqual(["pageSize"]);
  });
});

test("pages are as large as they may be, which is less where whole schemas are asked for", async () => {
  await client(server.url).dataSets.list({ properties: ["name", "observableSchema"] });
  expect(server.requests.at(-1)?.query.get("limit")).toBe("20");
});
