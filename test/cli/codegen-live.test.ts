import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { createEmulator } from "aep-flow-service/emulator";
import { describe, expect, onTestFinished, test } from "vitest";
import { codegenOptions } from "../../src/cli/codegen/options.ts";
import { rejection } from "../support/client.ts";
import { recordingServer } from "../support/recording-server.ts";
import { CRM, desk, HUBSPOT, ran } from "./codegen-kit.ts";
import { environmentOf, SECRETS } from "./doctor-kit.ts";

const run = promisify(execFile);

/** A platform on a socket with these specs. */
async function platformWith(flowSpecs: readonly object[], connectionSpecs: readonly object[]) {
  const token = { access_token: "token", token_type: "bearer", expires_in: 86_399 };
  const server = await recordingServer(({ path, query }) => {
    if (path === "/ims/token/v3") return { body: token };
    const [collection, id] = path.replace("/data/foundation/flowservice/", "").split("/");
    const all = collection === "flowSpecs" ? flowSpecs : connectionSpecs;
    const name = query
      .getAll("property")
      .map((each) => /^name==(.+)$/.exec(each)?.[1])[0]
      ?.replace(/^"|"$/g, "");
    const items = all.filter(
      (spec) => (id === undefined || Object(spec).id === id) && (name === undefined || Object(spec).name === name),
    );
    return id !== undefined && items.length === 0 ? { status: 404, body: { title: "none" } } : { body: { items } };
  });
  onTestFinished(() => server.close());
  return { environment: environmentOf(server.url), server };
}

describe("codegen from the platform", () => {
  test("reads flow specs and connection specs by name and by id, and changes nothing there", async () => {
    const { path, files } = desk();
    const { environment, server } = await platformWith([CRM], [HUBSPOT]);
    const words = ["--flow-spec", "CRMToAEP", "--connection-spec", HUBSPOT.id, "--out", path("out")];
    const { code } = await ran(words, { environment });
    expect(code).toBe(0);
    expect(files("out")).toEqual(["crm-to-aep.ts", "hubspot.ts"]);
    expect(server.requests.map(({ method }) => method)).toEqual(["POST", "GET", "GET"]);
  });

  test("reads all there are", async () => {
    const { path, files } = desk();
    const { environment } = await platformWith([CRM, { ...CRM, id: "x", name: "Other" }], [HUBSPOT]);
    const { text } = await ran(["--all", "--out", path("out")], { environment, isTTY: true });
    expect(files("out")).toEqual(["crm-to-aep.ts", "hubspot.ts", "other.ts"]);
    expect(text).toContain("  … Other");
  });

  test("writes the same from the emulator, whatever the form its specs come in", async () => {
    const { path, read } = desk();
    const texts = [];
    for (const transformationKey of ["transformationSpec", "transformationSpecs"] as const) {
      const emulator = createEmulator({ quirks: { transformationKey } });
      const server = await emulator.listen();
      onTestFinished(() => server.close());
      const { orgId, sandboxName, credentials } = emulator.clientOptions();
      const environment = {
        AEP_ORG_ID: orgId,
        AEP_SANDBOX_NAME: sandboxName,
        AEP_CLIENT_ID: credentials.clientId,
        AEP_CLIENT_SECRET: credentials.clientSecret,
        AEP_BASE_URL: server.url,
        AEP_IMS_URL: server.url,
      };
      await ran(["--flow-spec", "CRMToAEP", "--out", path(transformationKey)], { environment });
      texts.push(read(`${transformationKey}/crm-to-aep.ts`));
    }
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toContain("readonly Copy: {");
  });

  test("says what is not there, and what the environment lacks", async () => {
    const { path } = desk();
    const { environment } = await platformWith([CRM], []);
    const none = await rejection(ran(["--flow-spec", "CRMToAPE", "--out", path("out")], { environment }));
    expect(none).toHaveProperty("name", "NotFoundError");
    expect(String(none)).not.toContain(SECRETS.clientSecret);
    expect(await rejection(ran(["--all"]))).toHaveProperty("name", "ConfigurationError");
  });
});

describe("the words of the command", () => {
  test.each([
    [[], /say which specs/],
    [["--out", "x"], /say which specs/],
    [["stray"], /nothing says what "stray" is for/],
    [["--from", "", "--out", "x"], /empty value/],
    [["--all", "--out", ""], /empty value/],
    [["--al"], /--al/],
    [["--from"], /--from/],
    [["--all=yes"], /--all/],
  ])("%j are refused", (words, message) => {
    expect(codegenOptions(words)).toMatch(message);
  });

  test("modules go to ./aep-specs unless something else is said", () => {
    expect(codegenOptions(["--all"])).toEqual({
      from: [],
      flowSpecs: [],
      connectionSpecs: [],
      all: true,
      out: "aep-specs",
      force: false,
      check: false,
    });
  });
});

describe("the command", () => {
  const cli = (...words: string[]) =>
    run(process.execPath, ["src/cli/main.ts", "codegen", ...words], { env: { PATH: process.env.PATH } });

  test("ends with 0, with 1 and one plain line, and with 2 and its usage", async () => {
    const { path, save } = desk();
    const [written, missing, unknown, help] = await Promise.all([
      cli("--from", save("a.json", CRM), "--out", path("out")),
      rejection(cli("--from", path("none.json"))),
      rejection(cli("--nonsense")),
      cli("--help"),
    ]);
    expect(written.stdout).toMatch(/1 module in /);
    expect(missing).toMatchObject({
      code: 1,
      stdout: "",
      stderr: `aep-flow-service codegen: ${path("none.json")}: there is no such file or folder\n`,
    });
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining("Usage: aep-flow-service codegen") });
    expect(help.stdout).toContain("--connection-spec");
  }, 30_000);
});
