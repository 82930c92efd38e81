import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anyAnswer } from "../support/any-answer.ts";
import { client } from "../support/client.ts";
import { METHODS } from "../support/methods.ts";
import { nameOf, OPERATIONS, operationOf, placeOf } from "../support/operations.ts";
import { type Recorded, type RecordingServer, recordingServer } from "../support/recording-server.ts";
import { BEYOND_THE_FILES, type Deviation, DEVIATIONS, LEFT_OUT, NOT_YET } from "./deviations.ts";
import { deviationOf, merged } from "./deviation-of.ts";

/*
 * Every public method is called against a server that records, and each request is held against the operations of Adobe's four API files.
 */

/** A request, and the method that sent it. */
interface Sent {
  readonly by: string;
  readonly request: Recorded;
  /** Name of the operation; undefined for a request of which the files know nothing. */
  readonly operation: string | undefined;
  /** `sandbox-management GET /`: what the request is, ids aside. */
  readonly place: string;
}

const sent: Sent[] = [];
let server: RecordingServer;

beforeAll(async () => {
  server = await recordingServer(anyAnswer);
  for (const [by, [kind, call]] of Object.entries(METHODS)) {
    server.requests.length = 0;
    const platform = client(server.url, { retries: 0 });
    const templates: string[] = [];
    platform.on("request", ({ pathTemplate }) => templates.push(pathTemplate));
    const failure = await failureOf(async () => call(platform));
    // What is asked after a create whose answer cannot be read belongs to no operation: the answer must be read.
    if (kind === "create") expect(failure, `any-answer.ts has no answer for ${by}`).toBeUndefined();
    sent.push(...server.requests.map((request, index) => described(by, request, templates[index] ?? "")));
  }
});
afterAll(() => server.close());

async function failureOf(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error;
  }
}

function described(by: string, request: Recorded, template: string): Sent {
  const [service = "", ...rest] = template.replace("/data/foundation/", "").split("/");
  const place = `${service} ${request.method} /${rest.join("/")}`;
  const below = placeOf(request.path);
  const fact = below && operationOf(below.service, request.method, below.path);
  return { by, request, operation: fact && nameOf(fact), place };
}

/** The methods behind each name, sorted and once. */
function callers(of: readonly (readonly [string | undefined, string])[]): Record<string, string[]> {
  const names = [...new Set(of.flatMap(([name]) => name ?? []))].sort();
  return Object.fromEntries(
    names.map((name) => [name, [...new Set(of.flatMap(([other, by]) => (other === name ? [by] : [])))].sort()]),
  );
}

test("the methods behind each operation are those that docs/coverage.md is written from", async () => {
  const covered = {
    operations: callers(sent.map(({ operation, by }) => [operation, by])),
    others: callers(sent.filter(({ operation }) => operation === undefined).map(({ place, by }) => [place, by])),
  };
  await expect(`${JSON.stringify(covered, undefined, 1)}\n`).toMatchFileSnapshot("../fixtures/coverage.json");
});

describe("every operation of the four files", () => {
  const called = () => new Set(sent.map(({ operation }) => operation));

  test.each(OPERATIONS.map((fact) => nameOf(fact)))("%s has a method, or a reason for having none", (name) => {
    const reasons = [LEFT_OUT[name], NOT_YET.includes(name) ? "not yet" : undefined].filter(
      (reason) => reason !== undefined,
    );
    expect(reasons, called().has(name) ? "it has a method: strike the reason" : "it has neither").toHaveLength(
      called().has(name) ? 0 : 1,
    );
  });

  test("is what the reasons are about", () => {
    const names = OPERATIONS.map(nameOf);
    expect(
      [...NOT_YET, ...Object.keys(LEFT_OUT), ...Object.keys(DEVIATIONS)].filter((one) => !names.includes(one)),
    ).toEqual([]);
  });
});

describe("what a method sends", () => {
  test("is an operation of the files, one of another service, or has a reason", () => {
    const unknown = sent.filter(
      ({ operation, request }) => operation === undefined && placeOf(request.path) !== undefined,
    );
    expect([...new Set(unknown.map(({ place }) => place))].sort()).toEqual(Object.keys(BEYOND_THE_FILES).sort());
  });

  test.each(OPERATIONS.map((fact) => ({ name: nameOf(fact), fact })))(
    "$name is as the file asks, or as is said why",
    ({ name, fact }) => {
      const requests = sent.filter(({ operation }) => operation === name).map(({ request }) => request);
      const { why, ...documented }: Deviation = DEVIATIONS[name] ?? { why: "" };
      expect(merged(requests.map((request) => deviationOf(fact, request)))).toEqual(documented);
      expect(why === "").toBe(DEVIATIONS[name] === undefined);
    },
  );
});
