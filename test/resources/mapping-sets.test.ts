import { isUnexpectedResponseError, isUnknownOutcomeError, isValidationError, type MappingSet } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client, rejection } from "../support/client.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

const ID = "e7c80e4c0d8f4a98a7d400b4e178b635";
const SCHEMA = "https://ns.adobe.com/acme/schemas/89abc189258b1cb1a816d8f2b2341a6d98000ed8f4008305";
const CONTENT_TYPE = "application/vnd.adobe.xed-full+json;version=1";
const SETS = "/data/foundation/conversion/mappingSets";
const SET = {
  outputSchema: { schemaRef: { id: SCHEMA } },
  mappings: [{ sourceType: "ATTRIBUTE", source: "id", destination: "_id", name: "id" }],
};
const SENT = { ...SET, outputSchema: { schemaRef: { id: SCHEMA, contentType: CONTENT_TYPE } } };
/** As the guide prints what is read: a source in other words, and much besides. */
const READ = {
  id: ID,
  version: 1,
  createdDate: 1614901255000,
  modifiedDate: 1614909614227,
  createdBy: "a@techacct.adobe.com",
  modifiedBy: "a@techacct.adobe.com",
  supportVersion: "1.1",
  outputSchema: { id: "cf0a57df22354cfdb5f32a747b63a456", version: 0, schemaRef: SENT.outputSchema.schemaRef },
  mappings: [
    { id: "394bec", version: 0, sourceType: "text/x.schema-path", source: "id", destination: "_id", name: "id" },
  ],
  status: "DRAFT",
  strictMapping: false,
  xdmVersion: CONTENT_TYPE,
  schemaRef: SENT.outputSchema.schemaRef,
  xdmSchema: SCHEMA,
};
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer();
});
afterEach(() => server.close());

const sets = () => client(server.url).mappingSets;
const last = () => server.requests.at(-1);

describe("to read one", () => {
  test("the version is asked for where it is given, as a number or as text", async () => {
    server.respond = ({ query }) => ({ body: { ...READ, version: Number(query.get("version") ?? 0) } });
    expect((await sets().get(ID)).version).toBe(0);
    expect(last()?.query.has("version")).toBe(false);
    expect((await sets().get(ID, { version: 1, expandSchema: true })).version).toBe(1);
    expect(Object.fromEntries(last()?.query ?? [])).toEqual({ version: "1", expandSchema: "true" });
    expect((await sets().get(ID, { version: "2" })).version).toBe(2);
  });

  test("another version than the one asked for is not taken for it", async () => {
    server.respond = () => ({ body: { ...READ, version: 0 } });
    expect(isUnexpectedResponseError(await rejection(sets().get(ID, { version: 1 })))).toBe(true);
  });

  test("an answer without an id, as the reference prints it, is the one asked for", async () => {
    server.respond = () => ({ body: SET });
    expect(await sets().get(ID, { version: 3 })).toMatchObject({ id: ID, version: 3 });
  });
});

test("all of them, in an order", async () => {
  server.respond = () => ({ body: { data: [READ], _page: { count: 0, limit: 2 } } });
  expect((await sets().list({ orderBy: "-updatedDate", where: { name: "a" }, expandSchema: true })).items).toEqual([
    READ,
  ]);
  expect(Object.fromEntries(last()?.query ?? [])).toEqual({
    limit: "100",
    start: "0",
    orderBy: "-updatedDate",
    name: "a",
    expandSchema: "true",
  });
});

describe("a replacement", () => {
  test("gives the new version", async () => {
    server.respond = () => ({ body: READ });
    expect(await sets().replace(ID, SET)).toEqual(READ);
    expect(last()).toMatchObject({ method: "PUT", path: `${SETS}/${ID}`, json: SENT });
  });

  test("may be in the words of the tutorials", async () => {
    server.respond = () => ({ body: READ });
    const mappings = [{ sourceAttribute: "Vid", destinationXdmPath: "_id" }];
    await sets().replace(ID, { xdmSchema: SCHEMA, mappings });
    expect(last()?.json).toEqual({ version: 0, xdmVersion: "1.0", id: null, xdmSchema: SCHEMA, mappings });
  });

  test.each([
    ["was lost", { status: 503, headers: { "retry-after": "0" } }],
    ["does not tell the new version", { body: SENT }],
  ])("is not repeated when its answer %s", async (_what, reply) => {
    server.respond = () => reply;
    expect(isUnknownOutcomeError(await rejection(sets().replace(ID, SET)))).toBe(true);
    expect(server.requests).toHaveLength(1);
  });
});

describe("a change by a function", () => {
  beforeEach(() => {
    server.respond = ({ method }) => ({ body: method === "GET" ? READ : { ...READ, version: 2 } });
  });
  const add = (version: number | string) =>
    sets().update(
      ID,
      (draft) => {
        draft.mappings.push({ sourceType: "ATTRIBUTE", source: "nationality", destination: "person.nationality" });
      },
      { version },
    );

  test.each([1, "1"])("is made on the version given (%j), and written in the words of writes", async (version) => {
    expect((await add(version)).version).toBe(2);
    expect(server.requests.map(({ method }) => method)).toEqual(["GET", "PUT"]);
    expect(server.requests[0]?.query.get("version")).toBe("1");
    expect(last()?.json).toEqual({
      ...SENT,
      strictMapping: false,
      mappings: [
        ...SENT.mappings,
        { sourceType: "ATTRIBUTE", source: "nationality", destination: "person.nationality" },
      ],
    });
  });

  test("that changes nothing makes no new version", async () => {
    expect(await sets().update(ID, () => undefined, { version: 1 })).toEqual(READ);
    expect(server.requests).toHaveLength(1);
  });

  test("that leaves no mapping is refused", async () => {
    const error = await rejection(
      sets().update(
        ID,
        (draft) => {
          draft.mappings = [];
        },
        { version: 1 },
      ),
    );
    expect(isValidationError(error)).toBe(true);
    expect(server.requests).toHaveLength(1);
  });

  test.each([undefined, {}, { version: -1 }, { version: "" }, { version: "latest" }])(
    "needs a version: %j is none",
    async (options) => {
      // @ts-expect-error what the compiler would refuse
      const error = await rejection(sets().update(ID, () => undefined, options));
      expect(isValidationError(error) && error.issues[0]?.path).toEqual(["version"]);
      expect(server.requests).toEqual([]);
    },
  );
});

describe("a judgement", () => {
  test("is good when all mappings are", async () => {
    server.respond = () => ({ body: { validationResponse: [{ status: "SUCCESS", errors: null }] } });
    expect(await sets().validate(SET)).toEqual({ ok: true, verdicts: [{ status: "SUCCESS", errors: [] }] });
    expect(last()).toMatchObject({ method: "POST", path: `${SETS}/validate`, json: SENT });
  });

  test("is bad when one mapping is, although the answer is HTTP 200", async () => {
    const errors = [{ source: "id", destination: "_id", sourceType: "ATTRIBUTE", exception: "no such path" }];
    server.respond = () => ({
      body: {
        validationResponse: [
          { status: "SUCCESS", errors: null },
          { status: "FAILED", errors },
        ],
      },
    });
    const { ok, verdicts } = await sets().validate(SET);
    expect(ok).toBe(false);
    expect(verdicts[1]).toEqual({ status: "FAILED", errors });
  });

  test("without a status is no judgement", async () => {
    server.respond = () => ({ body: { validationResponse: [{}] } });
    expect(isUnexpectedResponseError(await rejection(sets().validate(SET)))).toBe(true);
  });
});

describe("a preview", () => {
  const data = [{ id: 1234, firstName: "Jim" }];
  const row = { data: { _id: "1234" }, errors: null };

  test.each([
    ["a list, as in the guide", [row]],
    ["one row, as in the reference", row],
  ])("comes as %s", async (_what, body) => {
    server.respond = () => ({ body });
    expect(await sets().preview({ data, mappingSet: SET })).toEqual([{ data: { _id: "1234" }, errors: [] }]);
    expect(last()).toMatchObject({ method: "POST", path: `${SETS}/preview`, json: { data, mappingSet: SENT } });
  });
});

describe("the mappings of one", () => {
  const [mapping] = READ.mappings;

  test.each([
    ["a list, as in the guide", [mapping]],
    ["one mapping, as in the reference", mapping],
  ])("come as %s", async (_what, body) => {
    server.respond = () => ({ body });
    expect(await sets().mappings(ID)).toEqual([mapping]);
    expect(last()?.path).toBe(`${SETS}/${ID}/mappings`);
  });

  test("one of them has an id of its own", async () => {
    server.respond = () => ({ body: mapping });
    const read: NonNullable<MappingSet["mappings"]>[number] = await sets().mapping(ID, "394bec");
    expect(read.destination).toBe("_id");
    expect(last()?.path).toBe(`${SETS}/${ID}/mappings/394bec`);
  });
});
