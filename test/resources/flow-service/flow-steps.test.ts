import { type EntityDraft, type Flow, isValidationError, type JsonPatch } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client, rejection } from "../../support/client.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

const ID = "2edc08ac-4df5-4fe6-936f-81a19ce92f5c";
const ETAG = '"1"';
const COPY = { name: "Copy", params: { deltaColumn: { name: "updatedAt" } } };
const MAPPING = { name: "Mapping", params: { mappingId: "0b090130b58b4819afc78b6dc98b484d", mappingVersion: "0" } };
const NEW_MAPPING = { name: "Mapping", params: { mappingId: "c5f22f04e09f44498e528901546a83b1", mappingVersion: "2" } };
const ENCRYPTION = { name: "Encryption", params: { publicKeyId: "a" } };
let server: RecordingServer;

/** The flow has no spec: nothing but the loss of a step can be refused. */
beforeEach(async () => {
  server = await recordingServer(({ method }) => ({
    body:
      method === "PATCH"
        ? { id: ID, etag: '"2"' }
        : { items: [{ id: ID, etag: ETAG, transformations: [COPY, MAPPING] }] },
  }));
});
afterEach(() => server.close());

const flows = () => client(server.url).flows;
const byPatch = (...patch: JsonPatch) => flows().update(ID, patch, { etag: ETAG });
const byChange = (change: (draft: EntityDraft<Flow>) => void) => flows().update(ID, change);
const patched = () => server.requests.filter(({ method }) => method === "PATCH").map(({ json }) => json);
const replace = (path: string, value: unknown) => ({ op: "replace", path, value }) as const;
const remove = (path: string) => ({ op: "remove", path }) as const;
const pathsOf = (error: unknown) => (isValidationError(error) ? error.issues.map(({ path }) => path.join(".")) : error);

describe("a patch that loses a step is refused", () => {
  test("when the Mapping takes the place of the Copy, as in the tutorial, with the index of each", async () => {
    const error = await rejection(byPatch(replace("/transformations/0", NEW_MAPPING)));
    expect(pathsOf(error)).toEqual(["transformations.0.name"]);
    expect(String(error)).toMatch(/Copy.*Mapping stands at index 1/);
    expect(patched()).toEqual([]);
  });

  test.each<[string, JsonPatch]>([
    ["by another name", [replace("/transformations/0/name", "Copie")]],
    ["by a list without it", [replace("/transformations", [MAPPING])]],
    ["by the removal of another of that place", [remove("/transformations/1"), replace("/transformations/0", MAPPING)]],
    ["by a list that is added over it", [{ op: "add", path: "/transformations", value: [MAPPING] }]],
  ])("%s", async (_what, patch) => {
    expect(pathsOf(await rejection(byPatch(...patch)))).toEqual(["transformations.0.name"]);
    expect(patched()).toEqual([]);
  });

  test("with all of them when the whole list is removed", async () => {
    const error = await rejection(byPatch(remove("/transformations")));
    expect(pathsOf(error)).toEqual(["transformations.0.name", "transformations.1.name"]);
  });
});

test.each<[string, JsonPatch]>([
  ["it meets the step of its name", [replace("/transformations/1", NEW_MAPPING)]],
  ["the step has moved within the patch", [remove("/transformations/0"), replace("/transformations/0", NEW_MAPPING)]],
  ["the steps change places", [replace("/transformations/0", MAPPING), replace("/transformations/1", COPY)]],
  ["another list has them all", [replace("/transformations", [ENCRYPTION, NEW_MAPPING, COPY])]],
  ["a step is plainly removed", [remove("/transformations/0")]],
])("a patch goes out where %s", async (_what, patch) => {
  await byPatch(...patch);
  expect(patched()).toEqual([patch]);
});

describe("a function that loses a step is refused", () => {
  test.each<[string, (draft: EntityDraft<Flow>) => void, string]>([
    [
      "by another name",
      ({ transformations }) => {
        if (transformations?.[0] !== undefined) transformations[0].name = "Copie";
      },
      "transformations.0.name",
    ],
    ["by a shorter list of other steps", (draft) => (draft.transformations = [NEW_MAPPING]), "transformations.0.name"],
  ])("%s", async (_what, change, path) => {
    expect(pathsOf(await rejection(byChange(change)))).toEqual([path]);
    expect(patched()).toEqual([]);
  });

  test("but not where one is missing and the others are as they were", async () => {
    await byChange(({ transformations }) => void transformations?.shift());
    expect(patched()).toEqual([[remove("/transformations/0")]]);
  });
});

test("a lost step goes out where validation only warns", async () => {
  await flows().update(ID, [replace("/transformations", [MAPPING])], { etag: ETAG, validation: "warn" });
  expect(patched()).toHaveLength(1);
});
