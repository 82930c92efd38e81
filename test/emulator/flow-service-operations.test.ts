import { expect, test } from "vitest";
import { FLOW_SERVICE } from "../../src/emulator/flow-service/service.ts";
import { matchPath } from "../../src/emulator/http/route.ts";
import { OPERATIONS, nameOf } from "../support/operations.ts";
import { type Body, type Platform, platform } from "./kit.ts";
import { HUBSPOT, baseBody, buildParts, onceBody, recurringBody, sent, sourceBody, targetBody } from "./tutorial.ts";

/*
 * All 45 operations of Adobe's API file of Flow Service, called with what it says that they take.
 */

const facts = OPERATIONS.filter(({ service }) => service === "flowservice");

test.each(facts.map((fact) => ({ name: nameOf(fact), fact })))("$name has a route that takes its query", ({ fact }) => {
  const route = FLOW_SERVICE.routes.find(
    ({ method, pattern }) => method === fact.method && matchPath(pattern, fact.path) !== undefined,
  );
  expect(route?.query).toEqual(expect.arrayContaining([...fact.query, ...fact.optional]));
  expect(route?.fidelity).toMatchObject({
    level: expect.any(String),
    source: expect.stringMatching(/^Flow Service: ./),
  });
});

test("no route is without an operation, and none hides another", () => {
  const routed = facts.map(({ method, path }) =>
    FLOW_SERVICE.routes.find((route) => route.method === method && matchPath(route.pattern, path) !== undefined),
  );
  expect(new Set(routed).size).toBe(facts.length);
  expect(FLOW_SERVICE.routes).toHaveLength(facts.length);
});

/** The ids that stand for the parameters of the paths, and for what bodies refer to. */
async function idsOn(on: Platform): Promise<Record<string, string>> {
  const parts = await buildParts(on);
  const id = async (path: string, body: Body) => (await sent(on.flow("POST", path, body), 201)).id;
  const flow = await id("/flows", recurringBody(parts, { startTime: 4_000_000_000 }));
  const once = await id("/flows", onceBody(parts));
  on.emulator.clock.advance(10_000);
  const [run] = (await sent(on.flow("GET", `/runs?property=flowId==${once}`), 200)).items;
  return {
    BASE_CONNECTION_ID: await id("/connections", baseBody()),
    SOURCE_CONNECTION_ID: await id("/sourceConnections", sourceBody(parts.base)),
    TARGET_CONNECTION_ID: await id("/targetConnections", targetBody(parts.schema, parts.dataSet)),
    CONNECTION_SPEC_ID: HUBSPOT,
    FLOW_SPEC_ID: "14518937-270c-4525-bdec-c2ba7cce3860",
    FLOW_ID: flow,
    RUN_ID: run.id,
    ONCE_ID: once,
    SCHEMA_ID: parts.schema,
    DATA_SET_ID: parts.dataSet,
    BASE_ID: parts.base,
    MAPPING_ID: parts.mapping,
    SOURCE_ID: parts.source,
    TARGET_ID: parts.target,
  };
}

const PATCH = [{ op: "replace", path: "/name", value: "Renamed" }];
const SPEC = { name: "acme", providerId: "0ed90a81-07f4-4586-8190-b40eccef1c5a" };

/** What is sent where a body is needed. */
const BODIES: Record<string, (ids: Record<string, string>) => Body> = {
  "POST /connections": () => baseBody(),
  "POST /sourceConnections": (ids) => sourceBody(ids.BASE_ID ?? ""),
  "POST /targetConnections": (ids) => targetBody(ids.SCHEMA_ID ?? "", ids.DATA_SET_ID ?? ""),
  "POST /flows": (ids) =>
    onceBody({
      base: "",
      schema: "",
      dataSet: "",
      source: ids.SOURCE_ID ?? "",
      target: ids.TARGET_ID ?? "",
      mapping: ids.MAPPING_ID ?? "",
    }),
  "POST /runs": (ids) => ({
    flowId: ids.ONCE_ID,
    params: { windowStartTime: 1577836800, windowEndTime: 1651585956, deltaColumn: { name: "updatedAt" } },
  }),
  "PUT /runs/{RUN_ID}": () => ({ metrics: { statusSummary: { status: "failed" } } }),
  "POST /connectionSpecs": () => SPEC,
  "PUT /connectionSpecs/{CONNECTION_SPEC_ID}": () => SPEC,
  "POST /flowSpecs": () => SPEC,
  "PUT /flowSpecs/{FLOW_SPEC_ID}": () => SPEC,
  "POST /connections/search": () => ({ limit: 10, orderby: "name" }),
  "POST /flows/search": () => ({ limit: 10, count: false }),
  "POST /flowSpecs/search": () => ({ queryString: "name==CRMToAEP" }),
};

/** Values for the query parameters of single operations, and the state that they need. */
const QUERY: Record<string, string> = {
  "GET /connections/{BASE_CONNECTION_ID}/explore": "?objectType=ROOT",
  "GET /connectionSpecs/{CONNECTION_SPEC_ID}/explore": "?objectType=root",
  "POST /connections/{BASE_CONNECTION_ID}/action": "?op=FINALIZE&subOp=APPLY",
  "POST /flows/{FLOW_ID}/action": "?op=DISABLE&subOp=APPLY",
  "POST /runs/{RUN_ID}/action": "?op=RE_TRIGGER",
  "POST /sourceConnections/{SOURCE_CONNECTION_ID}/action": "?op=PUBLISH",
  "POST /targetConnections/{TARGET_CONNECTION_ID}/action": "?op=PUBLISH",
};

test.each(["", "/"])("every operation answers, with a path that ends in '%s'", async (slash) => {
  const statuses: Record<string, number> = {};
  for (const fact of facts) {
    const on = await platform();
    const ids = await idsOn(on);
    if (fact.path.includes("action") && /^\/(source|target)/.test(fact.path)) await makeDrafts(on, ids);
    if (fact.path === "/runs/{RUN_ID}/action") {
      await sent(
        on.flow("PUT", `/runs/${ids.RUN_ID}`, { metrics: { statusSummary: { status: "failed" } } }, anyVersion),
        200,
      );
    }
    const key = `${fact.method} ${fact.path}`;
    const path = fact.path.replace(/\/$/, "").replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? "");
    const body = fact.method === "PATCH" ? PATCH : BODIES[key]?.(ids);
    const { status, body: answer } = await on.flow(fact.method, `${path}${slash}${QUERY[key] ?? ""}`, body, anyVersion);
    expect(status, `${key}: ${JSON.stringify(answer)}`).toBeLessThan(300);
    statuses[key] = status;
  }
  const of = (method: string, pattern: RegExp) =>
    Object.entries(statuses).flatMap(([key, status]) => (key.startsWith(method) && pattern.test(key) ? [status] : []));
  expect(new Set(of("GET", /./))).toEqual(new Set([200]));
  expect(new Set(of("PATCH", /./))).toEqual(new Set([200]));
  expect(new Set(of("DELETE", /./))).toEqual(new Set([204]));
  expect(new Set(of("POST", /^POST \/\w+$/))).toEqual(new Set([201]));
  expect(new Set(of("POST", /action|search/))).toEqual(new Set([200]));
});

const anyVersion = { headers: { "if-match": "*" } };

async function makeDrafts(on: Platform, ids: Record<string, string>): Promise<void> {
  const source = await sent(on.flow("POST", "/sourceConnections?mode=draft", sourceBody(ids.BASE_ID ?? "")), 201);
  const target = targetBody(ids.SCHEMA_ID ?? "", ids.DATA_SET_ID ?? "");
  ids.SOURCE_CONNECTION_ID = source.id;
  ids.TARGET_CONNECTION_ID = (await sent(on.flow("POST", "/targetConnections?mode=draft", target), 201)).id;
}
