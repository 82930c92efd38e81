import fc from "fast-check";
import { expect, test } from "vitest";
import { type Body, type Platform, platform } from "./kit.ts";
import { type Parts, baseBody, buildParts, recurringBody, sent, sourceBody, targetBody } from "./tutorial.ts";

/*
 * Whatever is sent is answered as the platform would answer, never by the emulator falling over, and leaves behind what can be read.
 */

const json = fc.jsonValue({ maxDepth: 3 });
const pointers = [
  "/name /description /auth /auth/params /auth/params/x /data /params /params/path /params/ /data/~1 /name/x",
  "/scheduleParams /scheduleParams/interval /scheduleParams/startTime /options /labels",
  "/transformations /transformations/- /transformations/99 /transformations/-1 /transformations/0/params",
  "/transformations/length /auth/__proto__/x /params/constructor/prototype/x /auth/toString",
].flatMap((line) => line.split(" "));
const change = fc.record({
  op: fc.constantFrom("add", "replace", "remove"),
  path: fc.constantFrom(...pointers),
  value: json,
});

test("odd patches are refused or carried out", async () => {
  const on = await platform();
  const parts = await buildParts(on);
  const { id } = await sent(on.flow("POST", "/flows", recurringBody(parts)), 201);
  const draft = await sent(on.flow("POST", "/flows?mode=draft", recurringBody(parts)), 201);
  const paths = [
    `/flows/${id}`,
    `/flows/${draft.id}`,
    `/connections/${parts.base}`,
    `/sourceConnections/${parts.source}`,
    `/targetConnections/${parts.target}`,
  ];
  const patch = fc.oneof(fc.array(change, { minLength: 1, maxLength: 3 }), json);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), patch, async (path, body) => {
      const { status } = await on.flow("PATCH", path, body, { headers: { "if-match": "*" } });
      expect([200, 400]).toContain(status);
      expect((await on.flow("GET", path)).status).toBe(200);
    }),
    { numRuns: 300 },
  );
});

const SPEC = { name: "a", providerId: "p", attributes: {} };
const CREATES: [string, (parts: Parts) => Body][] = [
  ["/connections", baseBody],
  ["/connections?mode=draft", baseBody],
  ["/sourceConnections", ({ base }) => sourceBody(base)],
  ["/sourceConnections?mode=draft", ({ base }) => sourceBody(base)],
  ["/targetConnections", ({ schema, dataSet }) => targetBody(schema, dataSet)],
  ["/targetConnections?mode=draft", ({ schema, dataSet }) => targetBody(schema, dataSet)],
  ["/flows", (parts) => recurringBody(parts)],
  ["/flows?mode=draft", (parts) => recurringBody(parts)],
  ["/connectionSpecs", () => ({ ...SPEC, authSpec: [], sourceSpec: {}, exploreSpec: {} })],
  ["/flowSpecs", () => ({ ...SPEC, transformationSpecDTOS: [], scheduleSpec: {}, optionSpec: {}, runSpec: {} })],
  ["/flows/search", () => ({ queryString: "a", limit: 3, orderby: "a", projectionFields: "a" })],
];

async function readBack(on: Platform, path: string, id: string): Promise<void> {
  const place = path.replace(/\?.*/, "");
  expect((await on.flow("GET", `${place}/${id}`)).status).toBe(200);
  expect((await on.flow("POST", `${place}/${id}/action?op=publish`)).status).toBeLessThan(500);
}

test.each(CREATES)("odd bodies for %s are refused or stored", async (path, bodyOf) => {
  const on = await platform();
  const body = bodyOf(await buildParts(on));
  const mutated = fc
    .tuple(fc.constantFrom(...Object.keys(body)), json)
    .map(([key, value]) => ({ ...body, [key]: value }));
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 3, arbitrary: mutated }, json), async (odd) => {
      const { status, body: answer } = await on.flow("POST", path, odd);
      expect([200, 201, 400, 404]).toContain(status);
      if (status === 201) await readBack(on, path, answer.id);
      on.emulator.clock.advance(5);
    }),
    { numRuns: 60 },
  );
});
