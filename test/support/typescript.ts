import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export interface Complaint {
  readonly file: string;
  /** From 0. */
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Type-checks texts as if they were the files they are named after, under the project's own tsconfig.json. */
export function compileTexts(texts: Readonly<Record<string, string>>): Complaint[] {
  const config = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, dirname(`${ROOT}tsconfig.json`));
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (name) => texts[name] ?? readFile.call(host, name);
  host.fileExists = (name) => name in texts || fileExists.call(host, name);
  host.getSourceFile = (name, languageVersion, ...rest) => {
    const text = texts[name];
    return text === undefined
      ? getSourceFile.call(host, name, languageVersion, ...rest)
      : ts.createSourceFile(name, text, languageVersion);
  };
  const names = Object.keys(texts);
  const program = ts.createProgram(names, { ...options, noEmit: true, declaration: false }, host);
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file !== undefined && names.includes(file.fileName))
    .map((diagnostic) => ({
      file: diagnostic.file?.fileName ?? "",
      line: diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? -1,
      code: `TS${diagnostic.code}`,
      message: ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"),
    }));
}
