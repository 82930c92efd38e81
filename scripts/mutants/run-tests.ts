import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** What became of a run of some test files. */
export interface TestRun {
  /** The first test that failed. */
  readonly failed: string | undefined;
  /** Whether the files could be run at all: one that cannot even be loaded proves nothing. */
  readonly ran: boolean;
}

interface Report {
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Runs test files of a project, without its type tests, up to the first that fails. */
export function runTests(root: string, files: readonly string[]): TestRun {
  const report = join(root, "report.json");
  const words = ["run", ...files, "--typecheck.enabled=false", "--bail=1", "--reporter=json", `--outputFile=${report}`];
  spawnSync(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), ...words], { cwd: root, stdio: "ignore" });
  const { numTotalTests, testResults }: Report = JSON.parse(readFileSync(report, "utf8"));
  rmSync(report);
  const failed = testResults.flatMap((file) => file.assertionResults).find(({ status }) => status === "failed");
  return { failed: failed?.fullName, ran: numTotalTests > 0 };
}
