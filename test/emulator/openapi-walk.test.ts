import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { documentedResponseSchemas, hasDocuments } from "../../scripts/carry/documents-folder.ts";
import { OPERATIONS, type OperationFact, nameOf } from "../support/operations.ts";
import { carriedResponseSchemas, judges } from "../support/response-schemas.ts";
import { requestOf } from "./proof/requests.ts";
import { type Stage, stage } from "./proof/stage.ts";
import { FILES_SIDE, WALK_DEVIATIONS, type WalkDeviation, foundIn } from "./proof/walk-deviations.ts";

/*
 * Every operation of Adobe's four API files, called on an emulator that holds one of everything: it is routed, it succeeds, and what it
 * answers is what the file says of that answer.
 */

const judged = judges();

describe.each([
  { side: "as it is", quirks: {}, allowed: WALK_DEVIATIONS.filter(({ side }) => side === undefined) },
  {
    side: "where every switch stands on the file's side",
    quirks: FILES_SIDE,
    allowed: WALK_DEVIATIONS.filter(({ file }) => file === undefined),
  },
])("the emulator, $side", ({ quirks, allowed }) => {
  let on: Stage;
  const met = new Set<WalkDeviation>();

  beforeAll(async () => {
    on = await stage({ quirks });
  });
  beforeEach(() => on.again());

  test.each(OPERATIONS.map((fact) => ({ name: nameOf(fact), fact })))("$name", async ({ name, fact }) => {
    const { status, body } = await on.send(requestOf(fact, on.ids));
    expect(JSON.stringify(body) ?? "").not.toContain("The emulator does not know");
    expect(status, JSON.stringify(body)).toBeLessThan(300);
    const unexplained = deviations(fact, status, body).filter((found) => {
      const known = allowed.find((one) => one.of.test(name) && one.found.test(found));
      if (known !== undefined) met.add(known);
      return known === undefined;
    });
    expect(unexplained).toEqual([]);
  });

  afterAll(() => {
    expect(allowed.filter((one) => !met.has(one))).toEqual([]);
  });
});

function deviations({ service, method, path }: OperationFact, status: number, body: unknown): string[] {
  const errors = judged[service](`${method} ${path}`, status, body);
  return errors === undefined ? [`${status} is not in the file`] : [...new Set(errors.map(foundIn))];
}

test("the files say what is in every answer, but for deletes without one and three others", () => {
  const silent = OPERATIONS.filter(({ service, method, path }) => {
    const answers = carriedResponseSchemas(service).responses[`${method} ${path}`] ?? {};
    return Object.entries(answers).every(([status, schema]) => !status.startsWith("2") || isSilent(schema));
  });
  expect(silent.filter(({ method }) => method === "DELETE")).toHaveLength(10);
  expect(silent.filter(({ method }) => method !== "DELETE").map(nameOf)).toEqual([
    "flowservice PATCH /connections/{BASE_CONNECTION_ID}/",
    "schemaregistry PUT /tenant/mixins/{MIXIN_ID}",
    "schemaregistry PATCH /tenant/mixins/{MIXIN_ID}",
  ]);
});

const isSilent = (schema: unknown) => schema === true || JSON.stringify(schema) === "{}";

test.skipIf(!hasDocuments())("the fixtures are what the files say (skipped without the folder of documents)", () => {
  for (const [service, schemas] of Object.entries(documentedResponseSchemas())) {
    expect(carriedResponseSchemas(service as OperationFact["service"])).toEqual(schemas);
  }
});
