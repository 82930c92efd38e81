import { describe, expect, test } from "vitest";
import type { SourceRow } from "../../src/emulator/index.ts";
import { type Body, connect, platform } from "./kit.ts";
import { baseBody, buildParts, recurringBody, sent } from "./tutorial.ts";

const contact = (id: number, updated: string): SourceRow => ({
  Vid: id,
  Properties_Firstname_Value: `Name ${id}`,
  Properties_Createdate_Value: "2026-01-01T00:00:00Z",
  updatedAt: updated,
});

async function explored(on: Awaited<ReturnType<typeof platform>>, path: string): Promise<Body> {
  const { id } = await sent(on.flow("POST", "/connections", baseBody()), 201);
  const address = `/connections/${id}/explore?objectType=table&object=${path}&preview=true`;
  return sent(on.flow("GET", address), 200);
}

describe("data that is given to a source", () => {
  test("is explored and previewed, with the columns that its rows have", async () => {
    const on = await platform();
    on.emulator.source("Invoices").rows([
      { id: 1, total: 9.5, paid: true, at: "2026-01-05T09:00:00Z", note: null, lines: [{ sku: "a" }] },
      { id: 2, total: 12, paid: false, at: "2026-01-06T09:00:00Z", more: "x" },
    ]);
    const { schema, data } = await explored(on, "Invoices");
    expect(schema.columns.map(({ name, type, "meta:xdmType": format }: Body) => [name, type, format])).toEqual([
      ["id", "integer", undefined],
      ["total", "number", undefined],
      ["paid", "boolean", undefined],
      ["at", "string", "date-time"],
      ["note", "string", undefined],
      ["lines", "string", undefined],
      ["more", "string", undefined],
    ]);
    expect(data).toHaveLength(2);
  });

  test("takes the place of what the emulator brings along, until a reset", async () => {
    const on = await platform();
    on.emulator.source("Hubspot.Contacts").rows([contact(1, "2026-01-05T09:00:00Z")]);
    expect((await explored(on, "Hubspot.Contacts")).data).toHaveLength(1);
    on.emulator.source("Hubspot.Contacts").add([contact(2, "2026-01-05T09:00:00Z")]);
    expect((await explored(on, "Hubspot.Contacts")).data).toHaveLength(2);
    on.emulator.reset();
    const fresh = await platform();
    expect((await explored(fresh, "Hubspot.Contacts")).data).toHaveLength(25);
  });

  test("is copied: it cannot be changed behind the emulator's back", async () => {
    const on = await platform();
    const row = { id: 1 };
    on.emulator.source("Invoices").rows([row]);
    row.id = 2;
    expect((await explored(on, "Invoices")).data).toEqual([{ id: 1 }]);
  });

  test("belongs to one connector where that is said", async () => {
    const on = await platform();
    on.emulator.source("Invoices", { connectionSpecId: "another" }).rows([{ id: 1 }]);
    const { id } = await sent(on.flow("POST", "/connections", baseBody()), 201);
    expect((await on.flow("GET", `/connections/${id}/explore?objectType=table&object=Invoices`)).status).toBe(404);
  });

  test("lands by the flow's delta column: each run takes what is newer than the last", async () => {
    const on = await platform();
    const start = Date.UTC(2026, 0, 6);
    on.emulator.clock.set(start - 60_000);
    const contacts = on.emulator.source("Hubspot.Contacts").rows([contact(1, "2026-01-05T09:00:00Z")]);
    const parts = await buildParts(on);
    await sent(on.flow("POST", "/flows", recurringBody(parts, { startTime: start / 1000 })), 201);
    const landed = () => on.emulator.records(parts.dataSet).map(({ _id }) => _id);
    on.emulator.clock.set(start + 5_000);
    expect(landed()).toEqual(["1"]);
    contacts.add([contact(2, "2026-01-06T00:05:00Z"), contact(3, "2026-01-06T00:20:00Z")]);
    on.emulator.clock.set(start + 15 * 60_000 + 5_000);
    expect(landed()).toEqual(["1", "2"]);
    on.emulator.clock.set(start + 30 * 60_000 + 5_000);
    expect(landed()).toEqual(["1", "2", "3"]);
  });

  test("lands as far as the source connection's filter lets it, and by folders", async () => {
    const { emulator } = await platform({ now: () => Date.UTC(2026, 0, 6) });
    const later = { startTime: Date.UTC(2026, 0, 6, 0, 0, 30) };
    const cloud = emulator.given.amazonS3(later);
    const crm = emulator.given.salesforce(later);
    const on = await connect(emulator);
    const change = async (id: string, path: string, value: unknown) => {
      const headers = { headers: { "if-match": "*" } };
      await sent(on.flow("PATCH", `/sourceConnections/${id}`, [{ op: "add", path, value }], headers), 200);
    };
    const name = { nodeType: "fieldLookup", fieldName: "first_name" };
    const is = { nodeType: "fnApply", fnName: "=", params: [name, { nodeType: "literal", value: "Bela" }] };
    await change(crm.sourceConnectionId, "/params/filters", { type: "PQL", format: "pql/json", value: is });
    await change(cloud.sourceConnectionId, "/params", { path: "/acme", type: "folder", recursive: true });
    emulator.source("/acme/winter.csv").rows([{ Id: "W-1", FirstName: "Wim", LastName: "Yu" }]);
    emulator.clock.advance(60_000);
    const landed = (id: string) => emulator.records(id).map(({ person }: Body) => person.name.firstName);
    expect(landed(crm.dataSetId)).toEqual(["Bela"]);
    expect(landed(cloud.dataSetId).sort()).toEqual(["Dara", "Enzo", "Faye", "Wim"]);
    const patch = [{ op: "replace", path: "/params/filters/value/fnName", value: "sounds-like" }];
    const headers = { headers: { "if-match": "*" } };
    const refused = await on.flow("PATCH", `/sourceConnections/${crm.sourceConnectionId}`, patch, headers);
    expect([refused.status, refused.body.report["detailed-message"]]).toEqual([
      400,
      expect.stringContaining("sounds-like"),
    ]);
  });

  test("can be given over HTTP", async () => {
    const on = await platform();
    const give = (body: unknown) =>
      on.emulator.fetch("http://localhost/_emulator/sources", { method: "POST", body: JSON.stringify(body) });
    expect((await give({ path: "Invoices", rows: [{ id: 1 }] })).status).toBe(204);
    expect((await give({ path: "Invoices", add: [{ id: 2 }] })).status).toBe(204);
    expect((await explored(on, "Invoices")).data).toEqual([{ id: 1 }, { id: 2 }]);
    const refused = await Promise.all(
      [{ path: "x" }, { path: "x", rows: [1] }, { rows: [] }, { path: "x", rows: 5 }].map(give),
    );
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  });
});

test.each<readonly [string, unknown, RegExp]>([
  ["", [], /named by the path/],
  ["Invoices", [1], /Row 0 of the source is no object/],
  ["Invoices", {}, /an array of objects/],
])("source(%j).rows(%j) is refused", async (path, rows, message) => {
  const { emulator } = await platform();
  expect(() => emulator.source(path).rows(rows as SourceRow[])).toThrow(message);
});
