import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { codegenOptions } from "../../src/cli/codegen/options.ts";
import { type CodegenSurroundings, runCodegen } from "../../src/cli/codegen/run-codegen.ts";
import { type Output, terminal } from "../../src/cli/terminal.ts";

export interface Desk {
  readonly path: (...names: string[]) => string;
  readonly save: (name: string, value: unknown) => string;
  readonly read: (name: string) => string;
  /** The files of a folder, whatever they are called. */
  readonly files: (folder: string) => string[];
  readonly touchedAt: (name: string) => number;
}

/** A folder of the test's own. */
export function desk(): Desk {
  const root = mkdtempSync(join(tmpdir(), "codegen-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const path = (...names: string[]) => join(root, ...names);
  return {
    path,
    save(name, value) {
      mkdirSync(join(path(name), ".."), { recursive: true });
      writeFileSync(path(name), typeof value === "string" ? value : JSON.stringify(value));
      return path(name);
    },
    read: (name) => readFileSync(path(name), "utf8"),
    files: (folder) => readdirSync(path(folder)).sort(),
    touchedAt: (name) => statSync(path(name)).mtimeMs,
  };
}

export interface Ran {
  readonly code: number;
  readonly text: string;
}

/** Runs the command as main.ts does, on a terminal or not. */
export async function ran(
  words: readonly string[],
  { isTTY = false, ...around }: Partial<CodegenSurroundings> & { readonly isTTY?: boolean } = {},
): Promise<Ran> {
  const options = codegenOptions(words);
  if (typeof options === "string") throw new Error(options);
  const parts: string[] = [];
  const out: Output = { isTTY, columns: 80, write: (text) => parts.push(text) };
  const now = () => new Date("2026-06-01T23:59:59Z");
  const code = await runCodegen(terminal(out), options, { environment: {}, now, ...around });
  return { code, text: parts.join("") };
}

export const CRM = {
  id: "14518937-270c-4525-bdec-c2ba7cce3860",
  name: "CRMToAEP",
  version: "1.0",
  transformationSpecs: [{ name: "Copy", spec: { type: "object", properties: { deltaColumn: { type: "object" } } } }],
};
export const HUBSPOT = {
  id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806",
  name: "hubspot",
  version: "1.0",
  authSpec: [{ name: "Basic Authentication", spec: { type: "object", properties: { clientId: { type: "string" } } } }],
};
