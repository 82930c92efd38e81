import { describe, expect, test } from "vitest";
import type { Emulator } from "../../src/emulator/index.ts";
import { type Body, type Platform, connect, platform } from "./kit.ts";
import { sent } from "./tutorial.ts";

const START = Date.UTC(2026, 0, 6);

const FILES = {
  "/acme/winter.csv": [{ Id: "W-1", FirstName: "Wim", LastName: "Yu" }],
  "/acme/2026/january.csv": [{ Id: "J-1", FirstName: "Jan", LastName: "Zorn" }],
  "/beta/january.csv": [{ Id: "B-1", FirstName: "Bea", LastName: "Amis" }],
};

function withFiles(emulator: Emulator) {
  for (const [path, rows] of Object.entries(FILES)) emulator.source(path).rows(rows);
}

async function explorer() {
  const on = await platform();
  withFiles(on.emulator);
  const { baseConnectionId } = on.emulator.given.amazonS3();
  return async (query: string): Promise<[string, string][]> => {
    const entries: Body = await sent(on.flow("GET", `/connections/${baseConnectionId}/explore?${query}`), 200);
    return entries.map(({ type, path }: Body) => [type, path]);
  };
}

describe("a bucket is explored folder by folder", () => {
  test.each<[string, [string, string][]]>([
    [
      "objectType=root",
      [
        ["folder", "/acme"],
        ["folder", "/beta"],
      ],
    ],
    [
      "objectType=folder&object=/acme",
      [
        ["file", "/acme/winter.csv"],
        ["folder", "/acme/2026"],
        ["folder", "/acme/summerCampaign"],
      ],
    ],
    ["objectType=folder&object=/acme/2026/", [["file", "/acme/2026/january.csv"]]],
    ["objectType=folder&object=/ac", []],
  ])("%s", async (query, entries) => {
    const explore = await explorer();
    expect(await explore(query)).toEqual(entries);
  });
});

interface Collected {
  names: unknown[];
  run: Body;
}

/** What a run of the source connection with these params brings. */
async function collected(kind: "amazonS3" | "salesforce", params: Body): Promise<Collected> {
  const { emulator } = await platform({ now: () => START });
  withFiles(emulator);
  const { sourceConnectionId, dataSetId } = emulator.given[kind]({ startTime: START + 30_000 });
  const on: Platform = await connect(emulator);
  const patch = [{ op: "replace", path: "/params", value: params }];
  const headers = { headers: { "if-match": "*" } };
  await sent(on.flow("PATCH", `/sourceConnections/${sourceConnectionId}`, patch, headers), 200);
  emulator.clock.advance(60_000);
  const [run] = (await sent(on.flow("GET", "/runs"), 200)).items;
  return { names: emulator.records(dataSetId).map(({ person }: Body) => person?.name?.firstName), run };
}

describe("a run reads", () => {
  test.each<[string, Body, string[], number]>([
    ["one file", { path: "/acme/winter.csv", type: "file" }, ["Wim"], 1],
    ["the files of a folder", { path: "/acme", type: "folder" }, ["Wim"], 1],
    [
      "those of its folders, too",
      { path: "/acme", type: "folder", recursive: true },
      ["Dara", "Enzo", "Faye", "Jan", "Wim"],
      3,
    ],
    ["what wildcards fit", { path: "/*/january.csv", type: "file" }, ["Bea"], 1],
  ])("%s", async (_, params, names, files) => {
    const { names: landed, run } = await collected("amazonS3", params);
    expect(landed.sort()).toEqual(names);
    expect(run.metrics.fileSummary.inputFileCount).toBe(files);
    expect(run.activities[0].fileSummary).toEqual({ inputFileCount: files, outputFileCount: files });
  });

  test("nothing of a folder that there is not: it fails in the copy", async () => {
    const { names, run } = await collected("amazonS3", { path: "/nowhere", type: "folder" });
    expect([names, run.metrics.statusSummary.errors[0].code]).toEqual([[], "CONNECTOR-1001-500"]);
  });

  test("the columns that the source connection lists, and no others", async () => {
    const columns = [
      { name: "last_name", type: "string" },
      { name: "email", type: "string" },
    ];
    const { names, run } = await collected("salesforce", { path: "Accounts", columns });
    expect(names).toEqual([undefined, undefined, undefined]);
    expect(run.metrics.recordSummary.outputRecordCount).toBe(3);
  });
});

test.each([
  ["3416976c-a9ca-4bba-901a-1f08f66978ff", "table"],
  ["38ad80fe-8b06-4938-94f4-d4ee80266b07", "table"],
  ["d771e9c1-4f26-40dc-8617-ce58c4b53702", "table"],
  ["3c9b37f8-13a6-43d8-bad3-b863b941fedd", "table"],
  ["b3ba5556-48be-44b7-8b85-ff2b69b46dc4", "folder"],
  ["4c10e202-c428-4796-9208-5f1f5732b1cf", "folder"],
  ["32e8f412-cdf7-464c-9885-78184cb113fd", "folder"],
  ["b7bf2577-4520-42c9-bae9-cad01560f7bc", "folder"],
])("the connector %s has data to explore: a %s", async (id, type) => {
  const on = await platform();
  const [entry] = await sent(on.flow("GET", `/connectionSpecs/${id}/explore?objectType=root`), 200);
  expect(entry.type).toBe(type);
  const object = type === "table" ? entry.path : "/acme/summerCampaign/account.csv";
  const address = `/connectionSpecs/${id}/explore?objectType=${type === "table" ? "table" : "file"}&object=${object}&preview=true`;
  const { data, schema } = await sent(on.flow("GET", address), 200);
  expect(data).toHaveLength(3);
  expect(Object.keys(data[0])).toEqual(schema.columns.map(({ name }: Body) => name));
});
