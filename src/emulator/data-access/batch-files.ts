import type { Failure } from "../engine/outcome.ts";
import type { Json, JsonObject } from "../json.ts";
import type { Run } from "../state/run.ts";
import type { Sandbox } from "../state/sandbox.ts";

/** A file that Data Access serves: JSON, an object a line. */
export interface StoredFile {
  /** Below the directory it is listed in, such as `row_errors/conversion_errors_0.json`. */
  readonly path: string;
  readonly text: string;
}

/** How many row errors the file of samples holds. */
const SAMPLES = 100;
/** Under both names that Adobe gives it. */
export const SAMPLE_NAMES = ["row_error_samples.json", "row_errors_sample.json"] as const;

/** The run that brought a batch. */
export function runOf(sandbox: Sandbox, batchId: string): Run | undefined {
  return [...sandbox.runs.values()].find(({ references, landed }) => landed && references.batchId === batchId);
}

/** What stands in a batch's meta directory. Without error diagnostics, the errors of its rows do not. */
export function metaFiles({ outcome }: Run, sampleName: string): readonly StoredFile[] {
  const input = { path: "input_files/fileMetaData1.json", text: linesOf([{ path: INPUT }]) };
  if (!outcome.hasDiagnostics || outcome.failures.length === 0) return [input];
  const kinds = [
    { path: "row_errors/conversion_errors_0.json", code: "MAPPER-3700-400" },
    { path: "row_errors/validation_errors_0.json", code: "INGEST-1555-400" },
  ];
  const errors = kinds.flatMap(({ path, code }) => {
    const failures = outcome.failures.filter((each) => each.errors[0]?.code === code);
    return failures.length === 0 ? [] : [{ path, text: linesOf(failures.map(errorRecord)) }];
  });
  const samples = { path: sampleName, text: linesOf(outcome.failures.slice(0, SAMPLES).map(errorRecord)) };
  return [...errors, input, samples];
}

/** The file that a batch read, and what of it failed with the batch as a whole. */
const INPUT = "part-00000.json";

/** What a batch failed with; nothing of one that succeeded. */
export function failedFiles({ outcome }: Run): readonly StoredFile[] {
  return outcome.status === "success" ? [] : [{ path: INPUT, text: linesOf(outcome.failures.map(errorRecord)) }];
}

/** The file that a batch came to in its dataset. The platform's is Parquet. */
export function dataFiles({ outcome }: Run): readonly StoredFile[] {
  return outcome.records.length === 0 ? [] : [{ path: INPUT, text: linesOf(outcome.records) }];
}

/** A row with its errors, whose codes stand there without the words around the number. */
function errorRecord({ row, errors }: Failure): JsonObject {
  const told: Json[] = errors.map(({ code, message }) => ({ code: code.split("-")[1] ?? code, message }));
  return { ...row, _errors: told, _filename: INPUT };
}

function linesOf(objects: readonly JsonObject[]): string {
  return objects.map((each) => `${JSON.stringify(each)}\n`).join("");
}
