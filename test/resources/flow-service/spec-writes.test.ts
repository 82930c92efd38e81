import { isPermissionDeniedError, isUnknownOutcomeError, isValidationError } from "aep-flow-service";
import { afterEach, beforeEach, expect, test } from "vitest";
import { client, rejection } from "../../support/client.ts";
import { hurry } from "../../support/hurry.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

hurry();

const ID = "9753525b-82c7-4dce-8a9b-5ccfce2b9876";
const SPEC = { name: "AcmeToAEP", providerId: "0ed90a81-07f4-4586-8190-b40eccef1c5a" };
const TRANSFORMATIONS = { transformationSpecDTOS: [{ name: "Mapping", spec: { type: "object" } }] };
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer(() => ({ body: { id: ID, ...SPEC } }));
});
afterEach(() => server.close());

const platform = () => client(server.url);
const sent = () => server.requests.map(({ method, path }) => `${method} ${path.split("/flowservice")[1]}`);

test("specs are made and replaced as they are given, and answered bare", async () => {
  const { connectionSpecs, flowSpecs } = platform();
  expect(await connectionSpecs.create({ ...SPEC, authSpec: [{ name: "Basic Authentication" }] })).toEqual({
    id: ID,
    ...SPEC,
  });
  expect(await connectionSpecs.replace(ID, SPEC)).toEqual({ id: ID, ...SPEC });
  expect(await flowSpecs.create({ ...SPEC, ...TRANSFORMATIONS })).toEqual({ id: ID, ...SPEC });
  expect(await flowSpecs.replace(ID, SPEC)).toEqual({ id: ID, ...SPEC });
  expect(sent()).toEqual([
    "POST /connectionSpecs",
    `PUT /connectionSpecs/${ID}`,
    "POST /flowSpecs",
    `PUT /flowSpecs/${ID}`,
  ]);
  expect(server.requests[2]?.json).toEqual({ ...SPEC, ...TRANSFORMATIONS });
  expect(server.requests[1]?.headers["if-match"]).toBeUndefined();
});

test("a user's token is refused with what to do", async () => {
  server.respond = () => ({
    status: 400,
    body: { type: "https://ns.adobe.com/aep/errors/FLOW-1426-400", title: "Bad request", status: 400 },
  });
  const error = await rejection(platform().connectionSpecs.create(SPEC));
  expect(isPermissionDeniedError(error) && error.remedy).toMatch(/server-to-server/);
});

test("a spec without its provider is refused before it is sent", async () => {
  // @ts-expect-error what the compiler would refuse
  const error = await rejection(platform().flowSpecs.create({ name: "a" }));
  expect(isValidationError(error) && error.issues[0]?.path).toEqual(["providerId"]);
  expect(server.requests).toEqual([]);
});

test("a lost create names what may have come of it, by the name alone", async () => {
  server.respond = ({ method }, response) => {
    if (method === "GET") return { body: { items: [{ id: ID, ...SPEC, transformationSpecs: [] }] } };
    response.destroy();
    return undefined;
  };
  const error = await rejection(platform().flowSpecs.create({ ...SPEC, ...TRANSFORMATIONS }));
  expect(isUnknownOutcomeError(error) && error.candidates.map(({ id }) => id)).toEqual([ID]);
  expect(server.requests[1]?.query.get("property")).toBe("name==AcmeToAEP");
  expect(server.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
}, 20_000);
