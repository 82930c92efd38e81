import type { PlatformOptions } from "aep-flow-service";
import { afterEach, beforeEach, expect, test } from "vitest";
import { client } from "../support/client.ts";
import { type RecordingServer, recordingServer, type Reply } from "../support/recording-server.ts";

/*
 * A thousand calls at once, on a real socket.
 */

const CALLS = 1_000;
const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const REFUSED: Reply = { status: 401, body: { error_code: "401013", message: "Oauth token is not valid" } };
let server: RecordingServer;
let minted = 0;

beforeEach(async () => {
  minted = 0;
  server = await recordingServer();
});
afterEach(() => server.close());

/** Answers mints with `minted-1`, `minted-2` …, slowly enough for every call to be waiting. */
const token = (): Reply => ({ body: { access_token: `minted-${++minted}`, expires_in: 86399 }, delayMs: 50 });
const oauth = (options: Partial<PlatformOptions> = {}) =>
  client(server.url, { credentials: { clientId: "c", clientSecret: "s3cr3t" }, retries: 0, ...options });
const numbers = Array.from({ length: CALLS }, (_, index) => index);

test("1,000 concurrent first calls, of two sandboxes: one mint, and every call answered with its token", async () => {
  server.respond = ({ path, headers }) => {
    if (path === "/ims/token/v3") return token();
    return headers.authorization === "Bearer minted-1" ? { body: { items: [{ id: ID }] } } : REFUSED;
  };
  const platform = oauth();
  const other = platform.inSandbox("prod");
  const flows = await Promise.all(numbers.map((index) => (index % 2 === 0 ? platform : other).flows.get(ID)));
  expect(flows.map(({ id }) => id)).toEqual(numbers.map(() => ID));
  expect(minted).toBe(1);
  expect(server.requests).toHaveLength(CALLS + 1);
}, 60_000);

test("1,000 concurrent 401s on creates: one new mint, every call answered, every body sent whole twice", async () => {
  server.respond = ({ path }) => (path === "/ims/token/v3" ? token() : { body: { items: [{ id: ID }] } });
  const platform = oauth();
  await platform.flows.get(ID);
  server.requests.length = 0;
  server.respond = ({ path, headers, json }) => {
    if (path === "/ims/token/v3") return token();
    if (headers.authorization === "Bearer minted-1") return REFUSED;
    const { params } = json as { params: { number: number } };
    return { status: 201, body: { id: `run-${params.number}`, etag: '"1"' } };
  };
  const runs = await Promise.all(
    numbers.map((number) =>
      platform.request({
        method: "POST",
        path: "/data/foundation/flowservice/runs",
        body: { flowId: ID, params: { number, text: "x".repeat(200) } },
      }),
    ),
  );
  expect(runs).toEqual(numbers.map((number) => ({ id: `run-${number}`, etag: '"1"' })));
  expect(minted).toBe(2);
  const sent = new Map<string, number>();
  for (const { path, body } of server.requests) {
    if (path !== "/ims/token/v3") sent.set(body, (sent.get(body) ?? 0) + 1);
  }
  expect(sent.size).toBe(CALLS);
  expect(new Set(sent.values())).toEqual(new Set([2]));
  expect([...sent.keys()].every((body) => JSON.parse(body).params.text.length === 200)).toBe(true);
}, 60_000);
