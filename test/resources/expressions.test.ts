import { isUnexpectedResponseError, isValidationError } from "aep-flow-service";
import { afterEach, beforeEach, expect, test } from "vitest";
import { client, rejection } from "../support/client.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

const LANGUAGE = "/data/foundation/conversion/languages/el";
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer();
});
afterEach(() => server.close());

const expressions = () => client(server.url).expressions;
const last = () => server.requests.at(-1);

test.each([true, false])("a judgement is a bare %j", async (body) => {
  server.respond = () => ({ body });
  const expression = 'concat("Hi", ",", "there", "!")';
  expect(await expressions().validate({ expression, sampleData: { a: 1 } })).toBe(body);
  expect(last()).toMatchObject({ method: "POST", path: `${LANGUAGE}/validate` });
  expect(last()?.json).toEqual({ expression, sampleData: '{"a":1}' });
});

test.each([[{}], ["true"], [null]])("%j is no judgement", async (body) => {
  server.respond = () => ({ body: JSON.stringify(body) });
  expect(isUnexpectedResponseError(await rejection(expressions().validate({ expression: "a" })))).toBe(true);
});

test("an empty expression is refused before it is sent", async () => {
  expect(isValidationError(await rejection(expressions().validate({ expression: " " })))).toBe(true);
  expect(server.requests).toEqual([]);
});

test("functions and operators come as lists, with whatever they say of themselves", async () => {
  const functions = [
    { category: "Date / Time", function: "date", syntax: "ZonedDateTime date(String)", params: [], since: 1 },
  ];
  const operators = [{ operatorSymbol: "+", methodName: "add", numberOfOperands: 2, example: "1 + 2" }];
  server.respond = ({ path }) => ({ body: path === `${LANGUAGE}/functions` ? functions : operators });
  expect(await expressions().functions()).toEqual(functions);
  expect(await expressions().operators()).toEqual(operators);
  expect(last()?.path).toBe(`${LANGUAGE}/operators`);
});

test("a list of something else is not taken for them", async () => {
  server.respond = () => ({ body: [{ name: "date" }] });
  expect(isUnexpectedResponseError(await rejection(expressions().functions()))).toBe(true);
  expect(isUnexpectedResponseError(await rejection(expressions().operators()))).toBe(true);
});
