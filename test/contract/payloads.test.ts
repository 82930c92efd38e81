import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasDocuments } from "../../scripts/carry/documents-folder.ts";
import { composedCreates as carriedCreates } from "../../scripts/carry/exchanges.ts";
import { client, warningsOf } from "../support/client.ts";
import { composedCreates } from "../support/exchanges.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";
import { BY_OTHER_EDITIONS, PAYLOAD_EXCEPTIONS } from "./payloads/exceptions.ts";
import { create, refusals, refusalsBySpec } from "./payloads/judge.ts";
import { type Mutation, mutated, pointsAt } from "./payloads/mutation.ts";
import { mutationsOf } from "./payloads/mutations.ts";
import { type Body, documentedPayloads, rescheduled, type Subject, withFlowSpec } from "./payloads/subjects.ts";

/*
 * What is documented is accepted: every flow, base connection and source connection that a document creates, held against the spec it names. And
 * what the spec or the documents forbid is refused, where it is wrong: every such payload with one thing changed.
 */

const payloads = [...documentedPayloads(), ...rescheduled()];
const titled = payloads.map((payload) => ({ payload, title: payload.id }));
const made = new Map<string, Readonly<Record<string, number>>>();
const warned = new Map<string, readonly string[]>();
let server: RecordingServer;

beforeAll(async () => {
  server = await recordingServer();
});
afterAll(() => server.close());

/** A client of a platform that serves the payload's spec and takes everything. */
function clientFor({ spec }: Subject) {
  server.requests.length = 0;
  server.respond = ({ method }) => {
    if (method === "POST") return { status: 201, body: { id: "26b53912-1005-49f0-b539-12100559f0e2", etag: '"1"' } };
    return spec === undefined ? { status: 404, body: {} } : { body: { items: [spec] } };
  };
  return client(server.url, { retries: 0 });
}

const pathsOf = (issues: readonly { readonly path: readonly (string | number)[] }[]) =>
  issues.map(({ path }) => path.join("."));
const creates = () => server.requests.filter(({ method }) => method === "POST").length;

describe("a documented payload", () => {
  test.each(titled)("$title is created, or refused by the platform's own rule", async ({ payload }) => {
    const platform = clientFor(payload);
    const { at = [] } = PAYLOAD_EXCEPTIONS[payload.id] ?? {};

    expect(pathsOf(await refusals(platform, payload, payload.body))).toEqual(at);
    expect(at).toEqual(expect.arrayContaining(pathsOf(refusalsBySpec(payload, payload.body))));
    server.requests.length = 0;
    const warnings = warningsOf(platform);
    if (at.length === 0) await create(platform, payload, payload.body);
    expect(creates()).toBe(at.length === 0 ? 1 : 0);
    warned.set(payload.id, [...new Set(warnings.map(({ path, rule }) => `${path}: ${rule}`))]);
  });

  test.each(Object.entries(BY_OTHER_EDITIONS))(
    "%s is refused by the rules of another edition",
    async (id, exception) => {
      const payload = payloads.find((one) => one.id === id);
      const other = payload && withFlowSpec(payload, exception.edition);
      expect(other && pathsOf(await refusals(clientFor(other), other, other.body))).toEqual(exception.at);
    },
  );

  test("that is an exception is one there is", () => {
    const ids = payloads.map(({ id }) => id);
    expect(Object.keys({ ...PAYLOAD_EXCEPTIONS, ...BY_OTHER_EDITIONS }).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe("a documented payload with one thing changed", () => {
  test.each(titled)("$title is refused where it is wrong", async ({ payload }) => {
    const platform = clientFor(payload);
    const mutations = mutationsOf(payload);
    const known = PAYLOAD_EXCEPTIONS[payload.id]?.at ?? [];
    const missed: string[] = [];
    for (const mutation of mutations) {
      const body = mutated(payload.body, mutation.path, mutation.value) as Body;
      const byClient = await refusals(platform, payload, body);
      const bySpec = mutation.by === "spec" ? refusalsBySpec(payload, body) : byClient;
      for (const found of [byClient, bySpec].map((issues) => issues.map(({ path }) => path))) {
        // What was wrong before is no news, unless it is what was changed.
        const news = found.filter((path) => !known.includes(path.join(".")) || String(path) === String(mutation.path));
        if (!pointsAt(mutation, news)) missed.push(described(mutation, found));
      }
    }
    expect(missed).toEqual([]);
    expect(creates()).toBe(0);
    made.set(payload.id, countsOf(mutations));
  });
});

function described({ kind, path, value }: Mutation, found: readonly (readonly (string | number)[])[]): string {
  return `${kind}: ${path.join(".")} = ${JSON.stringify(value)} is refused at ${found.map((one) => one.join(".")).join(" and ") || "no place"}`;
}

function countsOf(mutations: readonly Mutation[]): Record<string, number> {
  const kinds = [...new Set(mutations.map(({ kind }) => kind))].sort();
  return Object.fromEntries(kinds.map((kind) => [kind, mutations.filter((one) => one.kind === kind).length]));
}

test("the counts are those that docs/coverage.md is written from", async () => {
  const lines = payloads.map(
    ({ id }) => ` ${JSON.stringify({ id, warnings: warned.get(id), mutations: made.get(id) })}`,
  );
  await expect(`[\n${lines.join(",\n")}\n]\n`).toMatchFileSnapshot("../fixtures/payloads.json");
});

test.skipIf(!hasDocuments())("the fixture is what the API files hold (skipped without the folder of documents)", () => {
  expect(composedCreates()).toEqual(carriedCreates());
});
