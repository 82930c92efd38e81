/*
 * Makes the client make each of the mistakes that are easily made with these APIs, and shows which test sees it.
 *
 *   npm run mutants                 all of them
 *   npm run mutants -- 9 12         those of some points
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { table } from "./markdown.ts";
import { ProjectCopy } from "./mutants/copy.ts";
import { type Mutant, type PendingMutant, POINTS } from "./mutants/mutant.ts";
import { MUTANTS } from "./mutants/mutants.ts";
import { runTests } from "./mutants/run-tests.ts";

const PROJECT = fileURLToPath(new URL("../", import.meta.url));
const points = process.argv.slice(2).map(Number);
const chosen = MUTANTS.filter(({ point }) => points.length === 0 || points.includes(point));
const copy = new ProjectCopy(PROJECT);
const rows: string[][] = [];
let survivors = 0;

try {
  const files = [...new Set(chosen.flatMap((mutant) => ("tests" in mutant ? mutant.tests : [])))];
  const missing = files.filter((file) => !existsSync(`${PROJECT}${file}`));
  const { failed, ran } = runTests(copy.root, files);
  if (missing.length > 0 || failed !== undefined || !ran)
    throw new Error(`without a mutant, all must be well: ${missing.join(", ")} ${failed ?? ""}`);
  for (const mutant of chosen) {
    const row = "pending" in mutant ? pendingRow(mutant) : judged(mutant);
    console.log(row.join(" · "));
    rows.push(row);
  }
} finally {
  copy.remove();
}

function pendingRow({ point, mistake, pending }: PendingMutant): string[] {
  return [String(point), POINTS[point] ?? "", mistake, "", `pending: ${pending}`];
}

function judged(mutant: Mutant): string[] {
  const { point, mistake, tests } = mutant;
  const head = [String(point), POINTS[point] ?? "", mistake];
  try {
    const { file, result } = copy.with(mutant, () => runTests(copy.root, tests));
    if (result.failed !== undefined) return [...head, file, result.failed];
    survivors += 1;
    return [...head, file, result.ran ? "NOTHING: it survives" : "NOTHING: the tests could not be loaded"];
  } catch (error) {
    survivors += 1;
    return [...head, mutant.within, `NOT MADE: ${error instanceof Error ? error.message : error}`];
  }
}

console.log(`\n${table(["Point", "What must be right", "Mutant", "File", "Seen by"], rows)}\n`);
const pending = chosen.filter((mutant) => "pending" in mutant).length;
console.log(
  `${chosen.length - pending - survivors} of ${chosen.length - pending} mutants are seen; ${pending} are pending.`,
);
process.exitCode = survivors === 0 ? 0 : 1;
