#!/usr/bin/env node
import { isPlatformError } from "../errors/guards.ts";
import { processEnvironment } from "../env.ts";
import { VERSION } from "../version.ts";
import { CodegenError } from "./codegen/codegen-error.ts";
import { codegenOptions, CODEGEN_USAGE } from "./codegen/options.ts";
import { runCodegen } from "./codegen/run-codegen.ts";
import { runDemo } from "./demo/run-demo.ts";
import { runDoctor } from "./doctor/run-doctor.ts";
import { terminal } from "./terminal.ts";

const USAGE = `Usage: aep-flow-service <command>

  demo        collect HubSpot contacts into a dataset: on the embedded emulator, or, with
              AEP_ORG_ID and its likes in the environment, on the real platform
  doctor      look at the access that the environment gives: token, scopes, organisation, sandbox, and one
              read of each service; --json prints the report as JSON. Ends with 0 when nothing failed, 1 when
              something did, 2 when the configuration cannot be used
  codegen     write a TypeScript module for each flow spec and connection spec, from saved files or from
              the platform; codegen --help tells how

  --help      this text
  --version   the version`;

async function main(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  const out = terminal(process.stdout);
  if (rest.length === 0 && command === "demo") return (await runDemo(out, processEnvironment())) ? 0 : 1;
  if (command === "doctor" && rest.every((word) => word === "--json")) {
    return runDoctor(out, processEnvironment(), { json: rest.length > 0 });
  }
  if (command === "codegen") return codegen(rest);
  if (command === "--version") out.line(VERSION);
  else if (command === "--help" || command === undefined) out.line(USAGE);
  else {
    console.error(`aep-flow-service: there is no such command: ${words.join(" ")}\n\n${USAGE}`);
    return 2;
  }
  return 0;
}

async function codegen(words: readonly string[]): Promise<number> {
  const out = terminal(process.stdout);
  if (words.includes("--help")) {
    out.line(CODEGEN_USAGE);
    return 0;
  }
  const options = codegenOptions(words);
  if (typeof options !== "string") return runCodegen(out, options, { environment: processEnvironment() });
  console.error(`aep-flow-service codegen: ${options}\n\n${CODEGEN_USAGE}`);
  return 2;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof CodegenError) console.error(`aep-flow-service codegen: ${error.message}`);
    else console.error(isPlatformError(error) ? `${error.name}: ${error.message}` : error);
    process.exitCode = 1;
  },
);
