import { beforeAll, describe, expect, it } from "vitest";
import { type Body, type Platform, platform } from "./kit.ts";
import { dataSetBody, schemaBody, sent } from "./tutorial.ts";

let on: Platform;
let schema: string;
const made: Record<string, number> = {};

beforeAll(async () => {
  on = await platform();
  schema = (await sent(on.registry("POST", "/tenant/schemas", schemaBody()), 201)).$id;
  const bodies: Body[] = [
    { name: "test", tags: { team: ["blue"], "adobe/x": ["1"] } },
    { name: "te*st", description: "starred", tags: { team: ["blueish"] } },
    { name: "teast", description: "plain" },
    { name: "a,b", enableErrorDiagnostics: true },
  ];
  for (const body of bodies) {
    on.emulator.clock.advance(1000);
    const [ref] = await sent(on.catalog("POST", "/dataSets", { ...dataSetBody(schema), ...body }), 201);
    const id = ref.split("/").at(-1);
    made[body.name] = (await on.catalog("GET", `/dataSets/${id}`)).body[id].created;
    for (let count = 0; body.name === "teast" && count < 11; count += 1)
      await on.catalog("PATCH", `/dataSets/${id}`, {});
  }
});

const names = async (query: string) =>
  Object.values(await sent(on.catalog("GET", `/dataSets?${query}`), 200)).map((each) => (each as Body).name);

describe("datasets are listed by", () => {
  it.each([
    ["a value", "name=test", ["test"]],
    ["any of several", "name=test,teast", ["test", "teast"]],
    ["all but one", "name=!test", ["te*st", "teast", "a,b"]],
    ["none of several", "name=!test,teast", ["te*st", "a,b"]],
    ["a wildcard, which matches nothing, too", "name=te*st", ["test", "te*st", "teast"]],
    ["an asterisk, which is doubled", "name=te**st", ["te*st"]],
    ["a wildcard alone", "name=*", ["test", "te*st", "teast", "a,b"]],
    ["a wildcard in a property", "property=name==te*st", ["test", "te*st", "teast"]],
    ["a regular expression's letters, which mean nothing", "name=te.st", []],
    ["another field, which has no wildcards", "description=star*", []],
    ["a boolean", "enableErrorDiagnostics=true", ["a,b"]],
    ["a field that there is not", "nothing=x", []],
    ["an equal property, comma and all", "property=name==a,b", ["a,b"]],
    ["a different property", "property=name!=test", ["te*st", "teast", "a,b"]],
    ["a regular expression", "property=name~%5Ete", ["test", "te*st", "teast"]],
    ["whether it is there", "property=description", ["te*st", "teast"]],
    ["whether it is not there", "property=!description", ["test", "a,b"]],
    ["a version, part by part", "property=version%3E1.0.9", ["teast"]],
    ["a version up to", "property=version%3C=1.0.0", ["test", "te*st", "a,b"]],
    ["several properties, all of which must hold", "property=description&property=name==teast", ["teast"]],
    ["a nested field, which is none", "property=schemaRef.id~schemas", []],
    ["a tag", "tags=team:blue", ["test"]],
    ["the start of a tag", "tags=team:blue*", ["test", "te*st"]],
    ["any value of a tag", "tags=team:*", ["test", "te*st"]],
    ["several tags, all of which must be there", "tags=team:*,adobe/x:1", ["test"]],
    ["order", "orderBy=desc:name", ["test", "teast", "te*st", "a,b"]],
    ["order, one after the other", "orderBy=desc:version,name", ["teast", "a,b", "te*st", "test"]],
    ["a filter together with another", "name=test,teast&property=description", ["teast"]],
  ])("%s: %s", async (_, query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it("a range of time, without its ends", async () => {
    expect(await names(`createdAfter=${made.test}&createdBefore=${made.teast}`)).toEqual(["te*st"]);
    expect(await names(`property=created%3E=${made.teast}`)).toEqual(["teast", "a,b"]);
    expect(await names(`created=${made.test}`)).toEqual(["test"]);
  });

  it("the client that made them", async () => {
    const { clientId } = on.emulator.clientOptions().credentials;
    expect(await names(`createdClient=${clientId}`)).toHaveLength(4);
    expect(await names("createdClient=someone-else")).toEqual([]);
  });

  it.each(["property=name~(", "property=name=x", "property=", "tags=team", "orderBy=up:name", "createdAfter=today"])(
    "no %s, which is refused",
    async (query) => {
      expect((await on.catalog("GET", `/dataSets?${query}`)).body).toMatchObject({
        status: 400,
        title: "BadRequestError",
      });
    },
  );
});

it("an object without any of the properties asked for is empty", async () => {
  expect(Object.values((await on.catalog("GET", "/dataSets?name=test&properties=description")).body)).toEqual([{}]);
});

it("a tag tells what has it, and with which values", async () => {
  const { objectType, team } = await sent(on.catalog("GET", "/tags/team"), 200);
  expect([objectType.datasets.length, team]).toEqual([2, ["blue", "blueish"]]);
  expect((await on.catalog("GET", "/tags/adobe%2Fx")).body["adobe/x"]).toEqual(["1"]);
  expect((await on.catalog("GET", "/tags/none")).body).toEqual({ objectType: {}, none: [] });
});

it("kinds of object that there are none of are empty", async () => {
  expect((await on.catalog("GET", "/accounts?limit=5")).body).toEqual({});
  expect((await on.catalog("GET", "/connections/x")).status).toBe(404);
});

it("credentials are of the documented shape, and open nothing", async () => {
  const [id] = Object.keys((await on.catalog("GET", "/dataSets?limit=1")).body);
  const body = await sent(on.catalog("GET", `/dataSets/${id}/credentials?batchId=b1`), 200);
  expect(body).toMatchObject({ dataSetId: id, path: expect.any(String), stagePath: expect.stringContaining("b1") });
});
