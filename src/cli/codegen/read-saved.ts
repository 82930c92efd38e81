import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { isRecord } from "../../specs/json-value.ts";
import { CodegenError, codeOf } from "./codegen-error.ts";
import { type FoundSpec, foundSpec } from "./found-spec.ts";

/** The specs in files, and in the .json files of folders. */
export async function readSaved(paths: readonly string[], onFile: (file: string) => void): Promise<FoundSpec[]> {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  const found: FoundSpec[] = [];
  for (const file of new Set(files)) {
    onFile(file);
    found.push(...specsIn(await parsed(file), file));
  }
  return found;
}

async function filesAt(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path)).filter((name) => name.endsWith(".json")).sort();
    if (names.length === 0) throw new CodegenError(`${path}: there is no .json file in this folder`);
    return names.map((name) => join(path, name));
  } catch (error) {
    throw error instanceof CodegenError ? error : unreadable(path, error);
  }
}

async function parsed(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw unreadable(file, error);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new CodegenError(`${file}: is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** One spec, a list of them, or the platform's envelope. */
function specsIn(document: unknown, file: string): FoundSpec[] {
  const items = isRecord(document) && Array.isArray(document.items) ? document.items : document;
  if (!Array.isArray(items)) return [foundSpec(items, file)];
  return items.map((item, index) => foundSpec(item, `${file}, item ${index}`));
}

function unreadable(path: string, error: unknown): CodegenError {
  const code = codeOf(error);
  return new CodegenError(
    `${path}: ${code === "ENOENT" ? "there is no such file or folder" : `cannot be read (${code})`}`,
  );
}
