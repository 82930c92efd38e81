import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { createEmulator } from "../../src/emulator/index.ts";

const run = promisify(execFile);
const hasCurl = ["bash", "curl"].every((command) => spawnSync(command, ["--version"]).status === 0);

test.skipIf(!hasCurl)(
  "the whole chain is driven with curl alone (skipped where there is none)",
  { timeout: 30_000 },
  async () => {
    const emulator = createEmulator({ seed: 1 });
    const server = await emulator.listen();
    onTestFinished(() => server.close());
    const env = { PATH: process.env.PATH, AEP_BASE_URL: server.url };
    const { stdout, stderr } = await run("bash", ["examples/collect-hubspot.sh"], { env });
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^flow [0-9a-f-]{36}: success, 24 records landed\n$/);
    expect(emulator.requests.every(({ headers }) => headers["user-agent"]?.startsWith("curl/"))).toBe(true);
  },
);
