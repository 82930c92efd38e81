import { describe, expect, it } from "vitest";
import type { Body } from "./kit.ts";
import { braced, previewing } from "./previewing.ts";

const attribute = (source: string, destination: string): Body => ({ sourceType: "ATTRIBUTE", source, destination });

/** What one row becomes. */
async function mapped(row: Body, ...mappings: Body[]): Promise<Body> {
  const [{ data }] = await (await previewing()).preview([row], ...mappings);
  return data;
}

describe("a row", () => {
  it("becomes what Adobe's guide prints", async () => {
    const { preview } = await previewing();
    const row = { id: 1234, firstName: "Jim", lastName: "Seltzer" };
    const mappings = [
      { ...attribute("id", "_id"), name: "id", description: "Identifier field" },
      attribute("firstName", "person.name.firstName"),
      attribute("lastName", "person.name.lastName"),
    ];
    expect(await preview([row], ...mappings)).toEqual([
      { data: { person: { name: { firstName: "Jim", lastName: "Seltzer" } }, _id: "1234" }, errors: null },
    ]);
  });

  it("is mapped from attributes, expressions and static values", async () => {
    expect(
      await mapped(
        { first: "Ada", last: "Brook" },
        { sourceType: "EXPRESSION", source: 'concat(first, " ", last)', destination: "person.name.fullName" },
        { sourceType: "STATIC", source: "concat(first)", destination: "_tenant.label" },
      ),
    ).toEqual({ person: { name: { fullName: "Ada Brook" } }, _tenant: { label: "concat(first)" } });
  });

  it.each([
    ["a nested attribute", { a: { b: 1 } }, attribute("a.b", "x"), { x: 1 }],
    ["a column with a dot, escaped", { "a.b": 1 }, attribute(String.raw`a\.b`, "x"), { x: 1 }],
    ["a column with a space", { "First Name": 1 }, attribute(braced("First Name"), "x"), { x: 1 }],
    ["a column with a dot that is not escaped", { "a.b": 1 }, attribute("a.b", "x"), {}],
    ["an item of a list", { list: [{ id: 1 }, { id: 2 }] }, attribute("list[1].id", "x"), { x: 2 }],
    ["one of each item", { list: [{ id: 1 }, {}] }, attribute("list[*].id", "ids"), { ids: [1, null] }],
    [
      "one of each item to one of each item",
      { list: [{ id: 1 }, { id: 2 }] },
      attribute("list[*].id", "things[*].key"),
      { things: [{ key: 1 }, { key: 2 }] },
    ],
    ["one value to each item", { a: 1 }, attribute("a", "things[*].key"), { things: [{ key: 1 }] }],
    [
      "a place in a list",
      { a: 1 },
      attribute("a", "identityMap.Email[1].id"),
      { identityMap: { Email: [null, { id: 1 }] } },
    ],
    [
      "a key of the prototype",
      { a: 1 },
      attribute("a", "__proto__.polluted"),
      JSON.parse('{"__proto__":{"polluted":1}}'),
    ],
    ["a column that is not there", {}, attribute("a", "x"), {}],
    ["a column of the prototype", {}, attribute("constructor", "x"), {}],
  ])("takes %s", async (_, row, mapping, record) => {
    expect(await mapped(row, mapping)).toEqual(record);
  });

  it("puts two mappings into one item of a list", async () => {
    const row = { mail: "a@example.com", primary: true };
    expect(
      await mapped(
        row,
        attribute("mail", "identityMap.Email[0].id"),
        attribute("primary", "identityMap.Email[0].primary"),
      ),
    ).toEqual({ identityMap: { Email: [{ id: "a@example.com", primary: true }] } });
  });
});

describe("a value takes the type of its field", () => {
  it.each([
    ["a number to text", 12, "person.name.firstName", "12"],
    ["text to a whole number", "1980", "person.birthYear", 1980],
    ["text to a date", "3/04/1980", "person.birthDate", "1980-03-04"],
    ["text to a date and time", "2020-01-06 09:00:00", "_repo.createDate", "2020-01-06T09:00:00.000Z"],
    ["milliseconds to a date and time", 1578301200000, "_repo.createDate", "2020-01-06T09:00:00.000Z"],
    ["with its zone", "2020-01-06T10:00:00+01:00", "_repo.createDate", "2020-01-06T09:00:00.000Z"],
  ])("%s", async (_, value, destination, expected) => {
    const { preview } = await previewing();
    const [{ data }] = await preview([{ value }], attribute("value", destination));
    expect(destination.split(".").reduce((here, key) => here[key], data)).toBe(expected);
  });

  it.each([
    ["1980.5", "person.birthYear", "1980.5 does not convert to integer."],
    ["soon", "person.birthDate", "soon does not convert to date."],
    ["2020-02-30", "_repo.createDate", "2020-02-30 does not convert to date-time."],
    [{ nested: true }, "person.name.firstName", '{"nested":true} does not convert to string.'],
  ])("or its column is left out: %j", async (value, destination, exception) => {
    const { preview } = await previewing();
    const rows = await preview([{ value, id: 1 }], attribute("id", "_id"), attribute("value", destination));
    expect(rows).toEqual([
      {
        data: { _id: "1" },
        errors: [{ source: "value", destination, columnName: destination, sourceType: "ATTRIBUTE", exception }],
      },
    ]);
  });
});

describe("a path that cannot be read is refused", () => {
  it.each([
    ["an empty step", "a..b"],
    ["a dot at its end", "a."],
    ["a dot at its start", ".a"],
    ["a list at its start", "[0].a"],
    ["an index that is none", "a[x]"],
    ["a bracket without an end", "a[0"],
    ["too large an index", "a[1000000]"],
  ])("%s", async (_, destination) => {
    const { prep, setOf } = await previewing();
    const { status, body } = await prep("POST", "/mappingSets", setOf([attribute("id", destination)]));
    expect([status, body.title]).toEqual([400, "BadRequestError"]);
  });
});
