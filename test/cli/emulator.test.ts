import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { readWords } from "../../src/cli/emulator/words.ts";

/** Each test starts processes, which takes its time on a busy machine. */
vi.setConfig({ testTimeout: 30_000 });

interface Running {
  readonly url: string;
  readonly child: ChildProcess;
  /** Ends it as Ctrl-C does, and tells its exit code and everything it wrote. */
  readonly stop: () => Promise<Ended>;
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function command(...words: string[]): { child: ChildProcess; ended: Promise<Ended>; written: () => string } {
  const child = spawn(process.execPath, ["src/cli/main.ts", "emulator", ...words], { env: { PATH: process.env.PATH } });
  let out = "";
  let err = "";
  child.stdout.on("data", (data) => (out += data));
  child.stderr.on("data", (data) => (err += data));
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = new Promise<Ended>((resolve) => child.once("close", (code) => resolve({ code, out, err })));
  return { child, ended, written: () => out };
}

async function start(...words: string[]): Promise<Running> {
  const { child, ended, written } = command("--port", "0", ...words);
  const url = async (): Promise<string> => {
    const found = /listening on (http\S+)/.exec(written())?.[1];
    if (found !== undefined) return found;
    if (child.exitCode !== null) throw new Error((await ended).err);
    await new Promise((resolve) => setTimeout(resolve, 10));
    return url();
  };
  const stop = () => {
    child.kill("SIGINT");
    return ended;
  };
  return { url: await url(), child, stop };
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "emulator-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

async function mint(url: string): Promise<string> {
  const { client } = await (await fetch(`${url}/_emulator`)).json();
  const { clientId, clientSecret } = client.credentials;
  const form = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret, scope: "openid" };
  const response = await fetch(`${url}/ims/token/v3`, { method: "POST", body: new URLSearchParams(form) });
  return (await response.json()).access_token;
}

describe("the command emulator", () => {
  test("tells when it is ready and what to set, answers, and stops on a signal with code 0", async () => {
    const { url, stop } = await start("--log");
    expect(await mint(url)).toMatch(/^\S+$/);
    const { code, out, err } = await stop();
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(`AEP_BASE_URL=${url} AEP_IMS_URL=${url} AEP_ORG_ID=`);
    expect(out).toMatch(/200 {5}POST {3}\/ims\/token\/v3/);
    expect(out).toMatch(/stopped after 1 requests\n$/);
    expect(out).not.toContain("\u001b");
  });

  test("answers the request under way before it stops", async () => {
    const { url, stop } = await start();
    const fault = JSON.stringify({ delayMs: 300 });
    await fetch(`${url}/_emulator/faults`, { method: "POST", body: fault });
    const answer = fetch(`${url}/data/foundation/flowservice/flows`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const [response, { code }] = await Promise.all([answer, stop()]);
    expect([response.status, code]).toEqual([403, 0]);
  });

  test("under a seed and a stopped clock answers with the same bytes in another process", async () => {
    const texts = await Promise.all(
      [1, 2].map(async () => {
        const { url, stop } = await start("--seed", "7", "--clock", "2026-01-05T00:00:00Z");
        const token = await mint(url);
        const state = await (await fetch(`${url}/_emulator/snapshot`)).text();
        await stop();
        return [token, state];
      }),
    );
    expect(texts[1]).toEqual(texts[0]);
  });
});

describe("its state", () => {
  test("survives a restart: what was made is still there, and so is the token", async () => {
    const file = join(folder(), "state.json");
    const first = await start("--state", file);
    const token = await mint(first.url);
    const before = await (await fetch(`${first.url}/_emulator/snapshot`)).json();
    expect((await first.stop()).out).toContain(`the state is in ${file}`);
    const second = await start("--state", file);
    const after = await (await fetch(`${second.url}/_emulator/snapshot`)).json();
    expect(after).toEqual(before);
    expect(JSON.stringify(after)).toContain(token);
    await second.stop();
    expect(readdirSync(join(file, ".."))).toEqual(["state.json"]);
  });

  test("is saved while it runs: a killed process loses a second at most", async () => {
    const file = join(folder(), "state.json");
    const { url, child } = await start("--state", file);
    const token = await mint(url);
    await expect.poll(() => readFileSync(file, "utf8"), { timeout: 5_000 }).toContain(token);
    child.kill("SIGKILL");
    const again = await start("--state", file);
    expect(await (await fetch(`${again.url}/_emulator/snapshot`)).text()).toContain(token);
  });

  test.each([
    ["a damaged file", '{ "format": "aep-flow', /cannot be used: it is not whole JSON .*: it is damaged/],
    ["another file", "{}", /cannot be used: This is no state that an emulator has saved/],
    [
      "one of a newer emulator",
      JSON.stringify({ format: "aep-flow-service emulator state", version: 2, seed: 1 }),
      /cannot be used: This state was saved by a newer emulator \(format 2; this one reads up to 1\)/,
    ],
  ])("%s is refused with code 1, and left as it is", async (_, text, message) => {
    const file = join(folder(), "state.json");
    writeFileSync(file, text);
    const { code, err } = await command("--port", "0", "--state", file).ended;
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  test("a place that cannot be written to is told at once", async () => {
    const file = join(folder(), "no", "state.json");
    const { code, err } = await command("--port", "0", "--state", file).ended;
    expect([code, err]).toEqual([1, expect.stringMatching(/The state cannot be saved to .*ENOENT/)]);
  });
});

test.each([
  [["--prot", "1"], /Unknown option '--prot'/],
  [["extra"], /Unexpected argument 'extra'/],
  [["--port", "x"], /--port takes a whole number; got "x"/],
  [["--seed", "1.5"], /--seed takes a whole number; got "1.5"/],
  [["--specs", "2019"], /--specs takes current or 2020; got "2019"/],
  [["--clock", "noon"], /--clock takes an ISO time/],
  [["--quirk", "getById"], /--quirk takes name=value; got "getById"/],
] as const)("%j are words that make no sense", (words, message) => {
  expect(() => readWords(words)).toThrow(message);
});

test.each([
  [["--port", "x"], 2, /--port takes a whole number; got "x"\.\n\nUsage: /],
  [["--quirk", "getById=both"], 1, /"getById" is one of "items", "bare"; got "both"/],
] as const)("%j is refused with code %i", async (words, code, message) => {
  const ended = await command(...words).ended;
  expect(ended.code).toBe(code);
  expect(ended.err).toMatch(message);
  expect(ended.err).not.toMatch(/^\s+at /m);
});

test("--help tells its options", async () => {
  const { code, out } = await command("--help").ended;
  expect(code).toBe(0);
  expect(out).toMatch(/^Usage: aep-flow-service emulator \[options\]\n/);
});
