import type { Environment } from "../../env.ts";
import type { Terminal } from "../terminal.ts";
import { CodegenError } from "./codegen-error.ts";
import { codegenOptions, CODEGEN_USAGE } from "./options.ts";
import { runCodegen } from "./run-codegen.ts";

/** The command: what `runCodegen` ends with, 1 where it had to give up, 2 where its words make no sense. */
export async function startCodegen(out: Terminal, words: readonly string[], environment: Environment): Promise<number> {
  if (words.includes("--help")) {
    out.line(CODEGEN_USAGE);
    return 0;
  }
  const options = codegenOptions(words);
  if (typeof options === "string") {
    console.error(`aep-flow-service codegen: ${options}\n\n${CODEGEN_USAGE}`);
    return 2;
  }
  try {
    return await runCodegen(out, options, { environment });
  } catch (error) {
    if (!(error instanceof CodegenError)) throw error;
    console.error(`aep-flow-service codegen: ${error.message}`);
    return 1;
  }
}
