import { createServer } from "node:net";
import { expect, test } from "vitest";
import { diagnose } from "../../src/cli/doctor/diagnose.ts";
import { ownToken } from "../../src/cli/doctor/token-watch.ts";
import { API_KEY, client, TOKEN } from "../support/client.ts";
import { environmentOf, examined, examinedOn, PATHS, platformServer } from "./doctor-kit.ts";

const PAGE = "<html><head><title>503 Service Unavailable</title></head><body>proxy</body></html>";

/** A port that nothing listens on. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

test("one service that is down, behind a proxy's page, leaves the others be", async () => {
  const { check, code, statuses } = await examinedOn({
    catalog: { status: 503, headers: { "content-type": "text/html" }, body: PAGE },
  });
  expect(check("catalog")).toMatchObject({
    status: "failed",
    sentence: 'Catalog did not answer itself: an HTML page came ("503 Service Unavailable"), with HTTP 503.',
    remedy: expect.stringContaining("proxy"),
    httpStatus: 503,
  });
  expect(Object.values(statuses).filter((status) => status !== "ok")).toEqual(["failed"]);
  expect(code).toBe(1);
});

test.each([
  [{ status: 500, body: { title: "Oops" } }, 'Data Prep is in trouble (HTTP 500). It says: "Oops".'],
  [{ status: 429, headers: { "retry-after": "0" }, body: {} }, "Data Prep is asked too much at once."],
  [{ status: 200, body: "<html>Log in</html>" }, "Data Prep did not answer itself: an HTML page came."],
  [
    { status: 302, headers: { location: "https://login.example" } },
    "Data Prep did not answer itself: a redirect to another place came.",
  ],
  [{ status: 200, body: '{"data": [' }, "Data Prep did not answer itself: JSON came that stops half-way."],
  [
    { status: 200, body: { data: 5 } },
    "Data Prep did not answer itself: JSON came, but not of the form that is documented.",
  ],
])("an answer that is none, %j, is told as what it is", async (reply, sentence) => {
  expect((await examinedOn({ "data-prep": reply })).check("data-prep")).toMatchObject({ status: "failed", sentence });
});

test("sandboxes that cannot be listed for a passing reason leave the organisation unknown, and the services be", async () => {
  const { statuses } = await examinedOn({ sandboxes: { status: 500, body: {} } });
  expect(statuses).toMatchObject({ token: "ok", organisation: "skipped", sandbox: "failed", "flow-service": "ok" });
});

test("a host whose name nobody knows is told as that, for the token service", async () => {
  const server = await platformServer();
  const { check, statuses } = await examined({
    ...environmentOf(server.url),
    AEP_IMS_URL: "https://ims.invalid",
  });
  expect(check("token")).toMatchObject({
    status: "failed",
    sentence: "There is no token. The token service cannot be reached: the name of its host cannot be looked up.",
    code: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/),
  });
  expect(statuses).toMatchObject({ scopes: "skipped", sandbox: "skipped", catalog: "skipped" });
});

test("a platform that refuses connections is told once, and its services are skipped", async () => {
  const server = await platformServer();
  const { check, statuses } = await examined({
    ...environmentOf(server.url),
    AEP_BASE_URL: `http://127.0.0.1:${await closedPort()}`,
  });
  expect(check("sandbox")).toMatchObject({ status: "failed", code: "ECONNREFUSED" });
  expect(statuses).toMatchObject({ token: "ok", organisation: "skipped" });
  expect(check("catalog")).toMatchObject({
    status: "skipped",
    sentence: "Not looked at: the platform cannot be reached.",
  });
});

test("TLS that cannot be is told as that", async () => {
  const server = await platformServer();
  const { check } = await examined({
    ...environmentOf(server.url),
    AEP_BASE_URL: server.url.replace("http:", "https:"),
  });
  expect(check("sandbox")).toMatchObject({
    status: "failed",
    sentence: expect.stringContaining("no secure connection can be made"),
    remedy: expect.stringContaining("NODE_EXTRA_CA_CERTS"),
  });
});

test("a service that does not answer in time is told as that", async () => {
  const server = await platformServer({ catalog: { body: {}, delayMs: 1_000 } });
  const platform = client(server.url, { timeoutMs: 200, retries: 0 });
  const report = await diagnose(platform, {
    configuration: { status: "ok", sentence: "Made by the test." },
    sandboxName: "dev",
    apiKey: API_KEY,
    scopes: undefined,
    token: () => ownToken(TOKEN),
  });
  expect(report.checks.find(({ id }) => id === "catalog")).toMatchObject({
    status: "failed",
    sentence: "Catalog did not answer within 0.2 seconds.",
  });
  expect(report.checks.filter(({ status }) => status === "failed")).toHaveLength(1);
});

test("what is foreign to the client is told by its name alone", async () => {
  const server = await platformServer();
  const platform = client(server.url, {
    fetch: (input, init) => {
      if (String(input instanceof Request ? input.url : input).includes(PATHS.catalog))
        throw new RangeError("my-secret");
      return fetch(input, init);
    },
  });
  const report = await diagnose(platform, {
    configuration: { status: "ok", sentence: "Made by the test." },
    sandboxName: "dev",
    apiKey: API_KEY,
    scopes: undefined,
    token: () => ownToken(TOKEN),
  });
  expect(report.checks.find(({ id }) => id === "catalog")?.sentence).toBe(
    "Something failed that the doctor does not know: RangeError.",
  );
  expect(JSON.stringify(report)).not.toContain("my-secret");
});
