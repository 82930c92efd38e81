import { machine } from "../machine.ts";
import { table } from "../table.ts";
import type { Spread } from "../transport/statistics.ts";
import type { Bundle } from "./bundle.ts";
import { compared, type Rounds } from "./compare.ts";
import type { Import } from "./imports.ts";
import type { Subject } from "./subject.ts";
import type { Verdicts } from "./verdicts.ts";

/** Everything that was measured. */
export interface Measured {
  readonly subjects: readonly Subject[];
  /** By engine, the baseline first. */
  readonly times: ReadonlyMap<string, Rounds>;
  readonly rounds: number;
  readonly verdicts: ({ readonly name: string } & Verdicts)[];
  readonly heap: { readonly name: string; readonly mib: number }[];
  readonly imports: readonly Import[];
  readonly bundles: readonly Bundle[];
}

/** The section of docs/performance.md. */
export function section(measured: Measured): string {
  const [baseline = "", ...engines] = measured.times.keys();
  return [
    "## Validation",
    `What it costs to make a validator of a spec, and to validate a payload with it. The specs are those of the tests: every flow spec with its
transformations, schedule and options, and every documented connection spec with the parameters of its first way to authenticate.
\`compileFlowSpec\` and \`compileConnectionSpec\` do what \`create\` does: coerce, validate, look for unknown fields, and check the rules that
JSON Schema cannot say. \`compileJsonSchema\` validates the same schemas and does nothing else, as the other engines do: it is their match.`,
    "```sh\nnpm run bench:validate -- --write\n```",
    `Written on ${new Date().toISOString().slice(0, 10)}, with Node ${process.versions.node} on ${machine()};
${measured.rounds} rounds, in each of which every engine had its turn, in random order and in a process of its own. Ratios are to \`${baseline}\` in the
same round, of the text of the spec where compiling is measured, and of the text of the payload where validating is. Given are medians.
Every spec is compiled for the first time, for engines keep what they have compiled.`,
    `### Compiling\n\n${timesTable(measured, engines, "compile")}`,
    `### Validating\n\n${timesTable(measured, engines, "validate")}`,
    `### Verdicts\n\nValues that are valid or nearly so, judged beside ajv.\n\n${verdictsTable(measured)}`,
    `### Heap\n\nWhat is held after compiling 1,000 distinct specs, these themselves aside.\n\n${heapTable(measured)}`,
    `### Cold import\n\nLoading a module in a fresh process.\n\n${importsTable(measured.imports)}`,
    `### Size\n\nPrograms bundled by esbuild for Node, minified unless it is said otherwise.\n\n${bundlesTable(measured.bundles)}`,
  ].join("\n\n");
}

function timesTable({ subjects, times }: Measured, engines: readonly string[], what: "compile" | "validate"): string {
  const [baseline = [], ...others] = times.values();
  const rows = subjects.map((subject, index) => [
    subject.name,
    ...others.map((rounds) => cellOf(compared(rounds, baseline, index), what)),
  ]);
  return table(["", ...engines.map((name) => `${name}, µs (ratio)`)], rows, { named: true });
}

function cellOf(result: ReturnType<typeof compared>, what: "compile" | "validate"): string {
  if ("refused" in result) return result.refused === "refuses the payload" ? "wrong verdict" : "throws";
  const us = result[`${what}Us`];
  return `${digits(us.median)} (${digits(result[`${what}Ratio`].median)})`;
}

function verdictsTable({ verdicts }: Measured): string {
  return table(
    ["", "schemas", "values", "wrong verdicts", "of the specs", "throws at schemas of", "saying"],
    verdicts.map(({ name, schemas, values, wrong, wrongSpecs, refused, reasons }) => [
      name,
      String(schemas),
      values.toLocaleString("en"),
      String(wrong),
      wrongSpecs.join(", ") || "none",
      refused.join(", ") || "none",
      reasons.map((reason) => `"${reason}"`).join(", "),
    ]),
    { named: true },
  );
}

function heapTable({ heap }: Measured): string {
  return table(
    ["", "MiB", "KiB a spec"],
    heap.map(({ name, mib }) => [name, mib.toFixed(1), ((mib * 1024) / 1000).toFixed(1)]),
    { named: true },
  );
}

function importsTable(imports: readonly Import[]): string {
  return table(
    ["", "ms", "of the empty module's"],
    imports.map(({ name, ms, ratio }) => [name, withSpread(ms), digits(ratio.median)]),
    { named: true },
  );
}

function bundlesTable(bundles: readonly Bundle[]): string {
  return table(
    ["", "bytes", "gzipped"],
    bundles.map(({ name, bytes, gzipped }) => [name, bytes.toLocaleString("en"), gzipped.toLocaleString("en")]),
    { named: true },
  );
}

function withSpread({ median, low, high }: Spread): string {
  return `${median.toFixed(1)} [${low.toFixed(1)} to ${high.toFixed(1)}]`;
}

/** Three of them, as far as they say something. */
function digits(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(value < 1 ? 2 : 3);
}
