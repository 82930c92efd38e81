import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { API_KEY, client, ORG_ID, TOKEN, warningsOf } from "../support/client.ts";
import { differences, type Exchange, exchangesOf, pathOf } from "../support/exchanges.ts";
import { type Recorded, type RecordingServer, recordingServer } from "../support/recording-server.ts";

/*
 * The tutorial on collecting marketing automation data, its seven steps typed as a user would, against a server that only records.
 */

const exchanges = exchangesOf("seed");
const SCHEMA_ID = "https://ns.adobe.com/acme/schemas/da411446eec78026c28d9fafd9e406e304b771d55b07b91b";
const CONNECTION_SPEC = "/data/foundation/flowservice/connectionSpecs/";
let server: RecordingServer;

beforeAll(async () => {
  server = await recordingServer(({ method, path }) => {
    const documented = exchanges.find((exchange) => exchange.method === method && pathOf(exchange) === path);
    return documented === undefined ? { status: 404 } : { status: documented.status, body: documented.response };
  });
  const platform = client(server.url);
  const warnings = warningsOf(platform);
  await theTutorial(platform);
  // The old start and the date format are worth a word, and nothing else is.
  expect(warnings.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    "scheduleParams.startTime start-time-past",
    "transformations.0.params.deltaColumn.dateFormat delta-column-format",
  ]);
});
afterAll(() => server.close());

async function theTutorial(platform: ReturnType<typeof client>): Promise<void> {
  const source = await platform.sourceConnections.create({
    name: "Source connection for marketing automation",
    baseConnectionId: "c6d4ee17-6752-4e83-94ee-1767522e83fa",
    description: "Source connection for a marketing automationj connector",
    data: { format: "tabular" },
    params: { path: "Hubspot.Contacts" },
    connectionSpec: { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806", version: "1.0" },
  });
  const schema = await platform.schemas.create({
    type: "object",
    title: "Target schema for marketing automation",
    description: "Target schema for marketing automation",
    allOf: [
      { $ref: "https://ns.adobe.com/xdm/context/profile" },
      { $ref: "https://ns.adobe.com/xdm/context/profile-person-details" },
      { $ref: "https://ns.adobe.com/xdm/context/profile-personal-details" },
    ],
    "meta:containerId": "tenant",
    "meta:resourceType": "schemas",
    "meta:xdmType": "object",
    "meta:class": "https://ns.adobe.com/xdm/context/profile",
  });
  expect(schema.$id).toBe(SCHEMA_ID);
  const dataSet = await platform.dataSets.create(
    {
      name: "Target dataset for a marketing automation connector",
      schemaRef: { id: schema.$id, contentType: "application/vnd.adobe.xed-full-notext+json; version=1" },
    },
    { query: { requestDataSource: true } },
  );
  const target = await platform.targetConnections.create({
    name: "Target Connection for a marketing automation connector",
    description: "Target Connection for a marketing automation connector",
    data: { schema: { id: schema.$id, version: "application/vnd.adobe.xed-full+json;version=1.0" } },
    params: { dataSetId: dataSet.id },
    connectionSpec: { id: "c604ff05-7f1a-43c0-8e18-33bf874cb11c", version: "1.0" },
  });
  const unused = { identity: false, identityGroup: null, namespaceCode: null, version: 0 };
  const mapping = await platform.mappingSets.create({
    version: 0,
    xdmSchema: schema.$id,
    xdmVersion: "1.0",
    id: null,
    mappings: [
      { destinationXdmPath: "_id", sourceAttribute: "Vid", ...unused },
      { destinationXdmPath: "person.name.firstName", sourceAttribute: "Properties_Firstname_Value", ...unused },
      { destinationXdmPath: "_repo.createDate", sourceAttribute: "Added_At", ...unused },
    ],
  });
  const flowSpec = await platform.flowSpecs.getByName("CRMToAEP");
  const flow = await platform.flows.create({
    name: "Dataflow for a marketing automation source",
    description: "collecting Hubspot.Contacts",
    flowSpec,
    sourceConnectionIds: [source.id],
    targetConnectionIds: [target.id],
    transformations: [
      { name: "Copy", params: { deltaColumn: { name: "updatedAt", dateFormat: "YYYY-MM-DD", timezone: "UTC" } } },
      { name: "Mapping", params: { mappingId: mapping.id, mappingVersion: "0" } },
    ],
    scheduleParams: { startTime: "1591043454", frequency: "once", interval: "15" },
  });
  expect(flow).toEqual({ id: "e0bd8463-0913-4ca1-bd84-6309134ca1f6", etag: '"04004fe9-0000-0200-0000-5ebc4c8b0000"' });
}

/** Bodies differ in this, and in nothing else. */
const BODY_DIFFERENCES: Readonly<Record<string, readonly string[]>> = {
  "seed-07": ['scheduleParams.interval: "15" -> 15', 'scheduleParams.startTime: "1591043454" -> 1591043454'],
};

/** What is sent but for the look-up of the connection spec, which the tutorial does without. */
function steps(): Recorded[] {
  return server.requests.filter(({ method, path }) => !(method === "GET" && path.startsWith(CONNECTION_SPEC)));
}

test("every step is sent once, in the tutorial's order", () => {
  expect(steps().map((request) => `${request.method} ${request.path}`)).toEqual(
    exchanges.map((exchange) => `${exchange.method} ${pathOf(exchange)}`),
  );
});

test.each(exchanges.map((exchange, index) => ({ exchange, index, title: exchange.id })))(
  "$title is sent as the tutorial prints it",
  ({ exchange, index }) => {
    const sent = steps()[index];
    expect(Object.fromEntries(sent?.query ?? [])).toEqual(exchange.query);
    expect(differences(exchange.request, sent?.json ?? null)).toEqual(BODY_DIFFERENCES[exchange.id] ?? []);
    expect(platformHeaders(sent?.headers ?? {})).toEqual(expectedHeaders(exchange));
  },
);

/** The tutorial forgets the token on two of its steps; all four headers go everywhere. */
function expectedHeaders(exchange: Exchange): Record<string, string> {
  const forgotten = ["authorization", "x-api-key", "x-gw-ims-org-id", "x-sandbox-name"].filter(
    (name) => !exchange.headers.includes(name),
  );
  expect(forgotten).toEqual(["seed-06", "seed-07"].includes(exchange.id) ? ["authorization"] : []);
  return {
    authorization: `Bearer ${TOKEN}`,
    "x-api-key": API_KEY,
    "x-gw-ims-org-id": ORG_ID,
    "x-sandbox-name": "dev",
    ...(exchange.headers.includes("content-type") ? { "content-type": "application/json" } : {}),
  };
}

/** What any HTTP client adds by itself, curl too. */
const AMBIENT =
  /^(host|connection|accept|accept-encoding|accept-language|content-length|sec-fetch-mode|user-agent|transfer-encoding)$/;

function platformHeaders(headers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  expect(headers.accept).toBe("*/*");
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !AMBIENT.test(name)));
}

test("the connection spec is looked up once, to check the source connection", () => {
  expect(server.requests.length - steps().length).toBe(1);
});

test("nothing asks for a data source unless the caller does, through the call's own query", async () => {
  await client(server.url).dataSets.create({ name: "Contacts", schemaRef: { id: SCHEMA_ID } });
  expect(server.requests.at(-1)?.query.size).toBe(0);
});

const TUTORIAL = new URL("../../../shared/corpus/tutorials/seed-marketing-automation.json", import.meta.url);

test.skipIf(!existsSync(TUTORIAL))("the fixture is the tutorial (skipped without the folder of documents)", () => {
  const printed: Exchange[] = JSON.parse(readFileSync(TUTORIAL, "utf8").replaceAll(/\{TENANT_ID\}?/g, "acme"));
  expect(printed.map(({ method, path, query }) => ({ method, path, query }))).toEqual(
    exchanges.map(({ method, path, query }) => ({ method, path, query })),
  );
  expect(printed.map(({ request }) => request)).toEqual(exchanges.map(({ request }) => request));
});
