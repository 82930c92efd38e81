import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { createEmulator } from "aep-flow-service/emulator";
import { describe, expect, onTestFinished, test } from "vitest";
import { runDoctor } from "../../src/cli/doctor/run-doctor.ts";
import { type Output, terminal } from "../../src/cli/terminal.ts";
import { rejection } from "../support/client.ts";
import { environmentOf, examined, jwt, platformServer, SECRETS } from "./doctor-kit.ts";

const run = promisify(execFile);
const cli = (environment: Readonly<Record<string, string>>, ...words: string[]) =>
  run(process.execPath, ["src/cli/main.ts", ...words], { env: { PATH: process.env.PATH, ...environment } });

/** The environment for an emulator behind a socket. */
async function emulated(change: Readonly<Record<string, string>> = {}): Promise<Record<string, string>> {
  const emulator = createEmulator();
  const server = await emulator.listen();
  onTestFinished(() => server.close());
  const { orgId, sandboxName, credentials } = emulator.clientOptions();
  return {
    AEP_ORG_ID: orgId,
    AEP_SANDBOX_NAME: sandboxName,
    AEP_CLIENT_ID: credentials.clientId,
    AEP_CLIENT_SECRET: credentials.clientSecret,
    AEP_BASE_URL: server.url,
    AEP_IMS_URL: server.url,
    ...change,
  };
}

async function printed(environment: Readonly<Record<string, string>>, isTTY = false): Promise<string> {
  const parts: string[] = [];
  const out: Output = { isTTY, columns: 80, write: (text) => parts.push(text) };
  await runDoctor(terminal(out), environment);
  return parts.join("");
}

describe("the doctor", () => {
  test("finds nothing on the emulator, in one line a check", async () => {
    const text = await printed(await emulated());
    expect([...text.matchAll(/^ {2}✓ ([A-Za-z ]+?) {2,}(.+)$/gm)].map(([, title]) => title)).toEqual([
      "configuration",
      "token",
      "scopes",
      "organisation",
      "sandbox",
      "Flow Service",
      "Schema Registry",
      "Catalog",
      "Data Prep",
    ]);
    expect(text).toContain('"dev" is an active development sandbox, one of 2 that the credential may use.');
    expect(text).toMatch(/\n\n9 fine\n$/);
    expect(text).not.toContain("\u001b");
  });

  test("puts the remedy below the line, and code, status and request id at its end", async () => {
    const text = await printed(await emulated({ AEP_ORG_ID: "0000@AdobeOrg" }));
    expect(text).toMatch(
      /^ {2}✗ organisation {5}The token is valid, but its credential has no product profile.* \(403025, HTTP 403, request [\w-]+\)\n {21}→ Check AEP_ORG_ID/m,
    );
    expect(text).toMatch(/^ {2}– Catalog {10}Not looked at: the organisation does not take the credential\.$/m);
    expect(text).toMatch(/3 fine, 1 failed, 5 skipped\n$/);
  });

  test("says what it looks at while it looks, on a terminal", async () => {
    const text = await printed(await emulated({ AEP_SANDBOX_NAME: "prod" }), true);
    for (const title of ["token", "Flow Service", "Data Prep"]) expect(text).toContain(`\r\u001b[2K  … ${title}`);
    expect(text).toMatch(/! sandbox {10}"prod" is a production sandbox/);
  });

  test("reads, and changes nothing", async () => {
    const server = await platformServer();
    await examined(environmentOf(server.url));
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "POST /ims/token/v3",
      "GET /data/foundation/sandbox-management/",
      "GET /data/foundation/flowservice/flows",
      "GET /data/foundation/schemaregistry/tenant/schemas",
      "GET /data/foundation/catalog/dataSets",
      "GET /data/foundation/conversion/mappingSets",
    ]);
  });

  test("reports the same as JSON, as one document and nothing else", async () => {
    const { report, text } = await examined(await emulated({ AEP_SANDBOX_NAME: "prdo" }));
    expect(text).toBe(`${JSON.stringify(report, undefined, 2)}\n`);
    expect(Object.keys(report)).toEqual(["ok", "checks"]);
    expect(report.ok).toBe(false);
    for (const check of report.checks) {
      expect(check).toMatchObject({
        id: expect.any(String),
        title: expect.any(String),
        status: expect.stringMatching(/^(ok|warning|failed|skipped)$/),
        sentence: expect.stringMatching(/^\S.*\.$/),
        durationMs: expect.any(Number),
      });
    }
    expect(report.checks.find(({ id }) => id === "flow-service")).toMatchObject({
      code: "FLOW-2100-404",
      httpStatus: 404,
      requestId: expect.any(String),
      remedy: "See to the sandbox first.",
    });
  });

  test("shows no secret, whatever goes wrong", async () => {
    const token = jwt({ scope: "openid", client_id: "somebody-else" });
    const title = `no: ${token} ${SECRETS.clientSecret} ${SECRETS.accessToken}`;
    const echo = { status: 403, body: { title } };
    const minted = { body: { access_token: token, token_type: "bearer", expires_in: 86_399 } };
    const server = await platformServer({ token: minted, sandboxes: echo, catalog: echo, "flow-service": echo });
    const refusing = await platformServer({ token: { status: 401, body: { error: "odd", error_description: title } } });
    const echoed = environmentOf(server.url);
    const cases: [Readonly<Record<string, string>>, readonly string[]][] = [
      [echoed, [token, SECRETS.clientSecret]],
      [{ ...echoed, AEP_ACCESS_TOKEN: SECRETS.accessToken, AEP_API_KEY: SECRETS.clientId }, [SECRETS.accessToken]],
      [environmentOf(refusing.url), [SECRETS.clientSecret]],
      [{ ...echoed, AEP_CLIENT_SECRET: `${SECRETS.clientSecret}\nx` }, [SECRETS.clientSecret]],
      [{ ...echoed, AEP_BASE_URL: `https://user:${SECRETS.clientSecret}@platform.example` }, [SECRETS.clientSecret]],
    ];
    for (const [environment, secrets] of cases) {
      const texts = [await printed(environment), await printed(environment, true), (await examined(environment)).text];
      for (const text of texts) {
        expect(text).toContain("failed");
        for (const secret of [...secrets, SECRETS.clientId]) expect(text).not.toContain(secret);
      }
    }
  });
});

describe("the command", () => {
  test("doctor ends with 0 when nothing failed, warnings aside", async () => {
    const { stdout, stderr } = await cli(await emulated({ AEP_SANDBOX_NAME: "prod" }), "doctor");
    expect(stdout).toContain("8 fine, 1 to note");
    expect(stderr).toBe("");
  });

  test("doctor --json ends with 1 when something failed", async () => {
    const failed = await rejection(cli(await emulated({ AEP_CLIENT_SECRET: "wrong" }), "doctor", "--json"));
    expect(failed).toMatchObject({ code: 1, stderr: "" });
    expect(JSON.parse(String(Reflect.get(Object(failed), "stdout")))).toMatchObject({ ok: false });
  });

  test("doctor ends with 2 without a configuration, and for a word it does not know", async () => {
    expect(await rejection(cli({}, "doctor"))).toMatchObject({
      code: 2,
      stdout: expect.stringContaining("are not set in the environment"),
    });
    expect(await rejection(cli({}, "doctor", "--jsno"))).toMatchObject({ code: 2, stdout: "" });
  });

  test("--help tells of it", async () => {
    expect((await cli({}, "--help")).stdout).toMatch(/doctor {6}look at the access/);
  });
});
