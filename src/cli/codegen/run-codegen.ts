import { join } from "node:path";
import { moduleOf } from "../../codegen/module-of.ts";
import { type Environment, optionsFromEnv } from "../../env.ts";
import { ExperiencePlatform } from "../../platform.ts";
import type { Terminal } from "../terminal.ts";
import { CodegenError } from "./codegen-error.ts";
import { existingFile } from "./existing-file.ts";
import type { FoundSpec } from "./found-spec.ts";
import type { CodegenOptions } from "./options.ts";
import { type PlannedFile, planFiles } from "./plan-files.ts";
import { readLive } from "./read-live.ts";
import { readSaved } from "./read-saved.ts";
import { specHash } from "./spec-hash.ts";
import { replaceFile, textOf } from "./write-files.ts";

export interface CodegenSurroundings {
  readonly environment: Environment;
  readonly now?: () => Date;
  readonly fetch?: typeof globalThis.fetch;
}

/** A module as it should be, and whether the file is so already. */
interface Module {
  readonly file: string;
  readonly text: string;
  readonly state: "new" | "changed" | "unchanged" | "foreign";
}

/**
 * Writes a module for each spec it is asked for, tells what it has done, and answers the exit code. Throws a {@link CodegenError}, or the
 * client's own error, where it cannot.
 */
export async function runCodegen(out: Terminal, options: CodegenOptions, around: CodegenSurroundings): Promise<0 | 1> {
  try {
    const found = await readAll(out, options, around);
    const date = (around.now?.() ?? new Date()).toISOString().slice(0, 10);
    const modules = await Promise.all(planFiles(found).map((planned) => moduleFor(planned, options.out, date)));
    refuseForeign(modules, options);
    return options.check ? tellChanges(out, modules, options) : await writeAll(out, modules, options);
  } catch (error) {
    out.progress("");
    throw error;
  }
}

async function readAll(out: Terminal, options: CodegenOptions, around: CodegenSurroundings): Promise<FoundSpec[]> {
  const progress = (what: string) => out.progress(`  … ${what}`);
  const saved = await readSaved(options.from, progress);
  if (!options.all && options.flowSpecs.length + options.connectionSpecs.length === 0) return saved;
  const { fetch } = around;
  const platform = new ExperiencePlatform({
    ...optionsFromEnv(around.environment),
    readOnly: true,
    ...(fetch === undefined ? {} : { fetch }),
  });
  return [...saved, ...(await readLive(platform, options, progress))];
}

/** A spec that asserts what it did keeps its date: running the command again changes nothing. */
async function moduleFor({ facts, file }: PlannedFile, folder: string, today: string): Promise<Module> {
  const given = await textOf(join(folder, file));
  const existing = given === undefined ? undefined : existingFile(given);
  const hash = await specHash(facts);
  const date = existing?.isOurs === true && existing.hash === hash ? (existing.date ?? today) : today;
  const text = moduleOf(facts, { hash, date });
  if (existing === undefined) return { file, text, state: "new" };
  if (existing.text === text) return { file, text, state: "unchanged" };
  return { file, text, state: existing.isOurs ? "changed" : "foreign" };
}

function refuseForeign(modules: readonly Module[], { out, force }: CodegenOptions): void {
  const foreign = modules.filter(({ state }) => state === "foreign").map(({ file }) => join(out, file));
  if (foreign.length === 0 || force) return;
  throw new CodegenError(
    `${foreign.join(", ")}: was not written by this command, and is not overwritten: move it, choose another --out, or give --force`,
  );
}

function tellChanges(out: Terminal, modules: readonly Module[], options: CodegenOptions): 0 | 1 {
  const stale = modules.filter(({ state }) => state !== "unchanged");
  for (const { file, state } of stale)
    out.line(`${join(options.out, file)}: ${state === "new" ? "is missing" : "would change"}`);
  out.line(stale.length === 0 ? `${counted(modules.length)} up to date` : `${counted(stale.length)} out of date`);
  return stale.length === 0 ? 0 : 1;
}

async function writeAll(out: Terminal, modules: readonly Module[], options: CodegenOptions): Promise<0> {
  for (const { file, text, state } of modules) {
    if (state !== "unchanged") await replaceFile(options.out, file, text);
    out.line(`${state === "unchanged" ? "unchanged" : "wrote    "} ${join(options.out, file)}`);
  }
  out.line(`${counted(modules.length)} in ${options.out}`);
  return 0;
}

const counted = (count: number) => `${count} ${count === 1 ? "module" : "modules"}`;
