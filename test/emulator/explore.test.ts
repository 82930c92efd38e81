import { describe, expect, it } from "vitest";
import type { EmulatorOptions } from "../../src/emulator/index.ts";
import { type Body, platform } from "./kit.ts";
import { HUBSPOT, baseBody, codeOf, sent } from "./tutorial.ts";

const AZURE = "be5ec48c-5b78-49d5-b8fa-7c89ec4569b8";
const FILE = "/acme/summerCampaign/account.csv";

async function exploring(specId = HUBSPOT, options: EmulatorOptions = {}) {
  const on = await platform(options);
  const auth = { specName: "Basic Authentication", params: { host: "h", userId: "u", password: "p" } };
  const body = specId === HUBSPOT ? baseBody() : { name: "files", auth, connectionSpec: { id: specId } };
  const { id } = await sent(on.flow("POST", "/connections", body), 201);
  const explore = (query: Record<string, string>) =>
    on.flow("GET", `/connections/${id}/explore?${new URLSearchParams(query)}`);
  return { on, id, explore };
}

const encoded = (value: unknown) => btoa(JSON.stringify(value));
const call = (fnName: string, ...params: unknown[]) => ({ nodeType: "fnApply", fnName, params });
const field = (fieldName: string) => ({ nodeType: "fieldLookup", fieldName });
const literal = (value: unknown) => ({ nodeType: "literal", value });
const filterOf = (value: unknown) => encoded({ type: "PQL", format: "pql/json", value });

describe("filters, in base64", () => {
  const first = field("Properties_Firstname_Value");
  it.each<[string, unknown, string[]]>([
    ["=", call("=", first, literal("Ada")), ["Ada"]],
    ["like", call("like", first, literal("%ara")), ["Chiara", "Tara", "Yara"]],
    ["in", call("in", first, literal(["Ada", "Leo"])), ["Ada", "Leo"]],
    ["<", call("<", field("Vid"), literal(1003)), ["Ada", "Bruno"]],
    [">= and !=", call("and", call(">=", field("Vid"), literal(1024)), call("!=", first, literal("Yara"))), ["Zeno"]],
    ["or", call("or", call("=", first, literal("Ada")), call("isNull", field("Vid"))), ["Ada", "Quinn"]],
    [
      "NOT",
      call("and", call("NOT", call(">", field("Vid"), literal(1001))), call("<=", field("Vid"), literal(9e9))),
      ["Ada"],
    ],
  ])("show the rows for which %s holds", async (_, value, expected) => {
    const { explore } = await exploring();
    const query = { objectType: "table", object: "Hubspot.Contacts", preview: "true", filters: filterOf(value) };
    const { data } = await sent(explore(query), 200);
    expect(data.map((row: Body) => row.Properties_Firstname_Value)).toEqual(expected);
  });

  it.each([
    ["no base64", "%%%", "1000-400"],
    ["no JSON", btoa("{"), "1000-400"],
    ["no object", btoa("[]"), "1000-400"],
    ["an unknown function", filterOf(call("soundsLike", field("Vid"), literal(1))), "1100-400"],
  ])("are refused for %s", async (_, filters, code) => {
    const { explore } = await exploring();
    const query = { objectType: "table", object: "Hubspot.Contacts", preview: "true", filters };
    expect(codeOf((await explore(query)).body)).toBe(code);
  });
});

describe("other ways to explore", () => {
  it("rest answers data, and reads sourceParams", async () => {
    const { explore } = await exploring();
    const query = { objectType: "rest", object: "json", sourceParams: encoded({ listId: "a" }) };
    expect((await sent(explore(query), 200)).data).toHaveLength(25);
    expect(codeOf((await explore({ ...query, sourceParams: "x" })).body)).toBe("1000-400");
  });

  it("what is determined cannot be told as well (1374), and a delimiter is one character (1331)", async () => {
    const { explore } = await exploring(AZURE);
    const query = { objectType: "file", object: FILE, fileType: "delimited" };
    await sent(explore({ ...query, determineProperties: "true", preview: "true" }), 200);
    const both = await explore({ ...query, determineProperties: "true", columnDelimiter: ";" });
    expect(codeOf(both.body)).toBe("1374-400");
    expect(codeOf((await explore({ ...query, columnDelimiter: ";;" })).body)).toBe("1331-400");
  });

  it("goes by the connection spec's own schema of requests, where it has one", async () => {
    const { explore } = await exploring(AZURE);
    const file = { objectType: "FILE", object: FILE };
    expect((await sent(explore({ ...file, FileType: "Delimited" }), 200)).schema.columns).toHaveLength(3);
    expect(codeOf((await explore(file)).body)).toBe("1100-400");
    expect(codeOf((await explore({ ...file, fileType: "parquet" })).body)).toBe("1100-400");
    expect(codeOf((await explore({ objectType: "table", object: FILE })).body)).toBe("1100-400");
  });

  it("fileExplore: an object, or bare columns", async () => {
    const query = { objectType: "file", object: FILE, fileType: "delimited" };
    const bare = await exploring(AZURE, { quirks: { fileExplore: "columns" } });
    expect(await sent(bare.explore(query), 200)).toContainEqual({ name: "Id", type: "string" });
  });

  it("specExplore: as a connection of the spec, or columns", async () => {
    const path = `/connectionSpecs/${HUBSPOT}/explore?objectType=root`;
    const { on } = await exploring();
    expect((await sent(on.flow("GET", path), 200))[0]).toMatchObject({ type: "table", path: "Hubspot.Contacts" });
    const columns = await exploring(HUBSPOT, { quirks: { specExplore: "columns" } });
    const { items } = await sent(columns.on.flow("GET", path), 200);
    expect(items).toContainEqual({ columnName: "Vid", columnType: "integer" });
  });

  it("configs: columns under items, or bare", async () => {
    const { on, id } = await exploring();
    const column = { columnName: "updatedAt", columnType: "date" };
    expect((await sent(on.flow("GET", `/connections/${id}/configs`), 200)).items).toContainEqual(column);
    const bare = await exploring(HUBSPOT, { quirks: { configs: "array" } });
    expect(await sent(bare.on.flow("GET", `/connections/${bare.id}/configs`), 200)).toContainEqual(column);
    expect(await sent(bare.on.flow("GET", `/connectionSpecs/${HUBSPOT}/configs`), 200)).toContainEqual(column);
  });
});
