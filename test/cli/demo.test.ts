import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { createEmulator } from "aep-flow-service/emulator";
import { describe, expect, onTestFinished, test } from "vitest";
import { drawPipeline } from "../../src/cli/demo/picture.ts";
import { DEMO_MAPPINGS, runDemo } from "../../src/cli/demo/run-demo.ts";
import { type Output, terminal } from "../../src/cli/terminal.ts";
import { rejection } from "../support/client.ts";

const CLEAR_LINE = "\r\u001b\\[2K";
const run = promisify(execFile);
const cli = (...words: string[]) =>
  run(process.execPath, ["src/cli/main.ts", ...words], { env: { PATH: process.env.PATH } });

function captured(isTTY = false): Output & { readonly written: () => string } {
  const parts: string[] = [];
  return { isTTY, columns: 80, write: (text) => parts.push(text), written: () => parts.join("") };
}

describe("the demo", () => {
  test("tells each step with its id, two records, the counts and the pipeline, in plain lines", async () => {
    const out = captured();
    expect(await runDemo(terminal(out), {})).toBe(true);
    const text = out.written();
    const steps = [...text.matchAll(/^ {2}✓ ([a-z ]+?) {2,}(.+)$/gm)].map(([, title]) => title);
    expect(steps).toEqual([
      "base connection",
      "test",
      "explore",
      "source connection",
      "schema",
      "dataset",
      "target connection",
      "mapping set",
      "flow spec",
      "flow",
      "first run",
    ]);
    expect(text).toContain(
      '{"_id":"1001","person":{"name":{"firstName":"Ada"}},"_repo":{"createDate":"2020-01-06T09:00:00.000Z"}}',
    );
    expect(text).toContain("25 read, 24 landed, 1 failed");
    expect(text).toContain("│ dataset         │ ◀── │ target connection │ ◀── │ flow           │");
    expect(text).not.toContain("\u001b");
  });

  test("with another mapping lands other records", async () => {
    const out = captured();
    const mappings = [
      ...DEMO_MAPPINGS.slice(0, 1),
      { sourceAttribute: "Properties_Lastname_Value", destinationXdmPath: "person.name.lastName" },
    ];
    expect(await runDemo(terminal(out), {}, mappings)).toBe(true);
    expect(out.written()).toContain('{"_id":"1001","person":{"name":{"lastName":"Brook"}}}');
    expect(out.written()).not.toContain("firstName");
  });

  test("shows a live line on a terminal, while it waits", async () => {
    const out = captured(true);
    await runDemo(terminal(out), {});
    expect(out.written()).toMatch(
      new RegExp(`${CLEAR_LINE} {2}… first run\\s+(not started|scheduled|inProgress), [\\d.]+ s`),
    );
  });

  test("does not hold when nothing lands", async () => {
    const out = captured();
    expect(await runDemo(terminal(out), {}, [{ sourceAttribute: "NoSuchColumn", destinationXdmPath: "_id" }])).toBe(
      false,
    );
  });

  test("runs against the platform the environment names", async () => {
    const emulator = createEmulator();
    const server = await emulator.listen();
    onTestFinished(() => server.close());
    const { orgId, credentials } = emulator.clientOptions();
    const environment = {
      AEP_ORG_ID: orgId,
      AEP_SANDBOX_NAME: "prod",
      AEP_CLIENT_ID: credentials.clientId,
      AEP_CLIENT_SECRET: credentials.clientSecret,
      AEP_BASE_URL: server.url,
      AEP_IMS_URL: server.url,
    };
    const out = captured();
    // HubSpot's own credentials are missing from the environment: the platform refuses the first step, and so does the demo.
    expect(await rejection(runDemo(terminal(out), { ...environment, AEP_CLIENT_SECRET: "wrong" }))).toMatchObject({
      name: "AuthenticationError",
    });
    const hubspot = {
      HUBSPOT_CLIENT_ID: "a",
      HUBSPOT_CLIENT_SECRET: "b",
      HUBSPOT_ACCESS_TOKEN: "c",
      HUBSPOT_REFRESH_TOKEN: "d",
    };
    const demo = runDemo(terminal(out), { ...environment, ...hubspot });
    const started = () => emulator.requests.some(({ path }) => path.endsWith("/runs"));
    while (!started()) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(emulator.requests.filter(({ headers }) => headers["x-sandbox-name"] === "prod").length).toBeGreaterThan(10);
    expect(out.written()).toContain("in the sandbox prod of the real platform");
    void demo.catch(() => undefined);
  });
});

describe("the command", { timeout: 30_000 }, () => {
  test("demo ends with code 0 when all of it held", async () => {
    const { stdout } = await cli("demo");
    expect(stdout).toContain("24 landed");
  });

  test("--help and --version tell, on standard output", async () => {
    expect((await cli("--help")).stdout).toMatch(/^Usage: aep-flow-service <command>/);
    expect((await cli()).stdout).toMatch(/demo {8}collect HubSpot contacts/);
    expect((await cli("--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test.each([["nonsense"], ["demo", "--fast"]])("%s is refused with code 2, on standard error", async (...words) => {
    expect(await rejection(cli(...words))).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("there is no such command"),
    });
  });

  test("an error of ours is one line, without a stack, and code 1", async () => {
    const failing = run(process.execPath, ["src/cli/main.ts", "demo"], {
      env: { PATH: process.env.PATH, AEP_ORG_ID: "a@AdobeOrg" },
    });
    expect(await rejection(failing)).toMatchObject({
      code: 1,
      stderr: "ConfigurationError: AEP_SANDBOX_NAME: is not set in the environment\n",
    });
  });
});

test("the picture is as wide as its longest words, and turns back on itself", () => {
  const box = (title: string) => ({ title, fact: "x" });
  expect(drawPipeline([box("a"), box("bb"), box("ccc")], [box("f"), box("e"), box("d")])).toEqual([
    "┌───┐     ┌────┐     ┌─────┐",
    "│ a │ ──▶ │ bb │ ──▶ │ ccc │",
    "│ x │     │ x  │     │ x   │",
    "└───┘     └────┘     └──┬──┘",
    "                        ▼",
    "┌───┐     ┌────┐     ┌─────┐",
    "│ f │ ◀── │ e  │ ◀── │ d   │",
    "│ x │     │ x  │     │ x   │",
    "└───┘     └────┘     └─────┘",
  ]);
});
