import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Mutant } from "./mutant.ts";
import { placeOf } from "./place.ts";

const COPIED = ["src", "test", "scripts", "docs", "package.json", "tsconfig.json", "vitest.config.ts"];

/** A copy of the project that may be damaged: nothing happens to the project itself. */
export class ProjectCopy {
  readonly root = mkdtempSync(join(tmpdir(), "mutants-"));

  constructor(project: string) {
    for (const name of COPIED) cpSync(join(project, name), join(this.root, name), { recursive: true });
    symlinkSync(join(project, "node_modules"), join(this.root, "node_modules"));
  }

  /** Puts a mutant in its place while something is done. Gives back its file and what was done. */
  with<T>(mutant: Mutant, work: () => T): { readonly file: string; readonly result: T } {
    const file = placeOf(this.root, mutant);
    const source = readFileSync(file, "utf8");
    writeFileSync(
      file,
      source.replace(mutant.text, () => mutant.instead),
    );
    try {
      return { file: relative(this.root, file), result: work() };
    } finally {
      writeFileSync(file, source);
    }
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}
