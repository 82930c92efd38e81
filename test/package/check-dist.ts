/*
 * Looks at the built package as a consumer gets it. Run after a build: `npm run check:pkg`.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const consumer = mkdtempSync(join(tmpdir(), "consumer-"));

const PROGRAM = `
import { ExperiencePlatform, FlowId, isNotFoundError, type Flow } from "aep-flow-service";
import { createEmulator } from "aep-flow-service/emulator";
import { crmToAep, type CrmToAepTypes } from "aep-flow-service/specs/crm-to-aep";
import { hubspot } from "aep-flow-service/specs/hubspot";

const once: CrmToAepTypes["schedule"] = { startTime: new Date(), frequency: "once" };
export const unused = (p: ExperiencePlatform) => [
  p.flows.create({ name: "a", flowSpec: crmToAep, sourceConnectionIds: [], targetConnectionIds: [], scheduleParams: once }),
  p.sourceConnections.create({ name: "a", connectionSpec: hubspot }),
];
const platform = new ExperiencePlatform(createEmulator().clientOptions());
const flow: Promise<Flow> = platform.flows.get(FlowId("e0bd8463-0913-4ca1-bd84-6309134ca1f6"));
flow.catch((error: unknown) => console.log(isNotFoundError(error) && error.code));
`;

function check(what: string, action: () => void): void {
  action();
  console.log(`✓ ${what}`);
}

try {
  mkdirSync(join(consumer, "node_modules"));
  symlinkSync(ROOT, join(consumer, "node_modules/aep-flow-service"), "dir");
  writeFileSync(join(consumer, "package.json"), '{ "type": "module" }');
  writeFileSync(join(consumer, "program.ts"), PROGRAM);
  const run = (...words: string[]) => execFileSync(process.execPath, words, { cwd: consumer, encoding: "utf8" });

  check("no declaration names a bundled library", () => {
    for (const entry of ["index", "emulator", "msw"]) {
      const declarations = readFileSync(join(ROOT, `dist/${entry}.d.ts`), "utf8").replace(/\/\*.*?\*\//gs, "");
      assert.doesNotMatch(declarations, /\bzod\b|cfworker|p-limit|rfc6902/);
    }
  });
  check("each spec is a small file of its own, which nothing else loads", () => {
    const specs = readdirSync(join(ROOT, "dist/specs")).filter((file) => file.endsWith(".js"));
    assert.ok(specs.length >= 17);
    for (const file of specs) assert.ok(readFileSync(join(ROOT, "dist/specs", file), "utf8").length < 10_000, file);
    for (const file of readdirSync(join(ROOT, "dist")).filter((name) => name.endsWith(".js"))) {
      assert.doesNotMatch(
        readFileSync(join(ROOT, "dist", file), "utf8"),
        /from\s*["'][^"']*\/specs\/|import\(["'][^"']*\/specs\//,
      );
    }
  });
  for (const [module, exact] of [
    ["nodenext", "true"],
    ["nodenext", "false"],
    ["preserve", "true"],
  ] as const) {
    check(`a strict consumer compiles: module ${module}, exactOptionalPropertyTypes ${exact}`, () => {
      const options = [
        "--strict",
        "--noEmit",
        "--skipLibCheck",
        "false",
        "--target",
        "es2023",
        "--lib",
        "es2023,dom,dom.iterable",
      ];
      run(
        join(ROOT, "node_modules/typescript/bin/tsc"),
        ...options,
        "--module",
        module,
        "--exactOptionalPropertyTypes",
        exact,
        "program.ts",
      );
    });
  }
  check("an ES module runs", () => assert.equal(run("program.ts"), "FLOW-1439-404\n"));
  check("require() of it works, too", () => {
    const script = 'const { VERSION } = require("aep-flow-service"); console.log(typeof VERSION);';
    assert.equal(run("-e", script), "string\n");
  });
  check("the emulator runs in a browser: no module of Node's, none of its globals, no code made of strings", () => {
    const seen = new Set<string>();
    const walk = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      const text = readFileSync(join(ROOT, "dist", file), "utf8");
      assert.doesNotMatch(text, /["']node:|\beval\(|new Function\(|\bprocess\.\w|\bBuffer\b|\brequire\(/, file);
      for (const [, next = ""] of text.matchAll(/(?:from|import)\s*\(?"\.\/([^"]+)"/g)) walk(next);
    };
    walk("emulator-browser.js");
    const script = `
      const { createEmulator } = await import(${JSON.stringify(join(ROOT, "dist/emulator-browser.js"))});
      const emulator = createEmulator();
      const { status } = await emulator.fetch("https://platform.adobe.io/data/foundation/flowservice/flows");
      const refused = await emulator.listen().catch((error) => error.message);
      console.log(status, refused);
    `;
    const told = run("--disallow-code-generation-from-strings", "--input-type=module", "-e", script);
    assert.match(told, /^403 A browser has no sockets/);
  });
  check("the command writes modules of saved specs", () => {
    writeFileSync(join(consumer, "spec.json"), '{ "id": "x", "name": "Made up", "transformationSpecs": [] }');
    assert.match(
      run(join(ROOT, "dist/cli.js"), "codegen", "--from", "spec.json", "--out", "specs"),
      /1 module in specs/,
    );
    assert.match(readFileSync(join(consumer, "specs/made-up.ts"), "utf8"), /export const madeUp: FlowSpecModule/);
  });
  check("the command runs the demo", () => assert.match(run(join(ROOT, "dist/cli.js"), "demo"), /24 landed/));
} finally {
  rmSync(consumer, { recursive: true, force: true });
}
