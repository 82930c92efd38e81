import { beforeAll, describe, expect, it } from "vitest";
import { SERVICES as EMULATED } from "../../src/emulator/services.ts";
import { OPERATIONS } from "../support/operations.ts";
import { type Body, type Platform, platform } from "./kit.ts";
import { buildParts, dataSetBody, mappingBody, sent } from "./tutorial.ts";

/*
 * Every operation that Adobe's files of Catalog and Data Prep list is answered from state.
 */

const operations = OPERATIONS.filter(({ service }) => service === "catalog" || service === "conversion");

let on: Platform;
let ids: Record<string, string>;
let bodies: Record<string, Body>;

beforeAll(async () => {
  on = await platform();
  const { schema, dataSet, mapping } = await buildParts(on);
  await sent(on.catalog("POST", "/batches/written", { status: "success" }), 201);
  const [{ id }] = await sent(on.prep("GET", `/mappingSets/${mapping}/mappings`), 200);
  ids = { DATASET_ID: dataSet, id: dataSet, BATCH_ID: "written", FIELD: "status", tagNamespace: "team" };
  ids = { ...ids, MAPPING_SET_ID: mapping, MAPPING_ID: id };
  bodies = {
    "/dataSets": dataSetBody(schema),
    "/dataSets/{DATASET_ID}": dataSetBody(schema),
    "/v2/dataSets/{DATASET_ID}": { classification: { dataBehavior: "time-series", managedBy: "CUSTOMER" } },
    "/batches": { status: "loading" },
    "/batches/{BATCH_ID}": { status: "loading" },
    "/": [{ id: "first", resource: "/dataSets", method: "get" }],
    "/languages/el/validate": { expression: "1 + 1" },
    "/mappingSets": mappingBody(schema),
    "/mappingSets/{MAPPING_SET_ID}": mappingBody(schema),
    "/mappingSets/validate": mappingBody(schema),
    "/mappingSets/preview": { data: [{ Vid: 1 }], mappingSet: mappingBody(schema) },
  };
});

it("there are 20 and 11 of them", () => {
  expect(operations.filter(({ service }) => service === "catalog")).toHaveLength(20);
  expect(operations.filter(({ service }) => service === "conversion")).toHaveLength(11);
});

/** What deletes comes last, and what must find no batch of its id is given another. */
const inOrder = operations.toSorted((one, two) => Number(one.method === "DELETE") - Number(two.method === "DELETE"));

it.each(inOrder.map((each) => ({ ...each, name: `${each.service} ${each.method} ${each.path}` })))(
  "$name succeeds",
  async ({ service, method, path, query }) => {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? `no ${name}`);
    const address = method === "POST" && path === "/batches/{BATCH_ID}" ? "/batches/another" : filled;
    const required = query.map((name) => `${name}=1`).join("&");
    const body = method === "GET" || method === "DELETE" ? undefined : bodies[path];
    const answer = await on.call(service)(method, required === "" ? address : `${address}?${required}`, body);
    const creates = service === "catalog" && method === "POST" && path !== "/";
    expect([answer.status, answer.body]).toEqual([creates ? 201 : 200, expect.anything()]);
  },
);

describe("every route says how far it may be trusted", () => {
  const services = EMULATED.filter(({ prefix }) => /\/(catalog|conversion|export)$/.test(prefix));

  it.each(services.flatMap(({ prefix, routes }) => routes.map((route) => ({ prefix, ...route }))))(
    "$method $prefix$pattern",
    ({ fidelity }) => {
      expect(fidelity?.source).toMatch(/Catalog|Data/);
    },
  );
});
