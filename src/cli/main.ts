#!/usr/bin/env node
import { isPlatformError } from "../errors/guards.ts";
import { processEnvironment } from "../env.ts";
import { VERSION } from "../version.ts";
import { terminal } from "./terminal.ts";

const USAGE = `Usage: aep-flow-service <command>

  demo        collect HubSpot contacts into a dataset: on the embedded emulator, or, with
              AEP_ORG_ID and its likes in the environment, on the real platform
  doctor      look at the access that the environment gives: token, scopes, organisation, sandbox, and one
              read of each service; --json prints the report as JSON. Ends with 0 when nothing failed, 1 when
              something did, 2 when the configuration cannot be used
  codegen     write a TypeScript module for each flow spec and connection spec, from saved files or from
              the platform; codegen --help tells how
  emulator    the platform on your desk, on a socket, for any language; emulator --help tells its options

  --help      this text
  --version   the version`;

/** Each command is loaded when it is asked for: an emulator is ready sooner without the client. */
async function main(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  const out = terminal(process.stdout);
  if (rest.length === 0 && command === "demo") {
    const { runDemo } = await import("./demo/run-demo.ts");
    return (await runDemo(out, processEnvironment())) ? 0 : 1;
  }
  if (command === "doctor" && rest.every((word) => word === "--json")) {
    const { runDoctor } = await import("./doctor/run-doctor.ts");
    return runDoctor(out, processEnvironment(), { json: rest.length > 0 });
  }
  if (command === "codegen") {
    const { startCodegen } = await import("./codegen/start-codegen.ts");
    return startCodegen(out, rest, processEnvironment());
  }
  if (command === "emulator") {
    const { startEmulator } = await import("./emulator/start-emulator.ts");
    return startEmulator(out, rest);
  }
  if (command === "--version") out.line(VERSION);
  else if (command === "--help" || command === undefined) out.line(USAGE);
  else {
    console.error(`aep-flow-service: there is no such command: ${words.join(" ")}\n\n${USAGE}`);
    return 2;
  }
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(isPlatformError(error) ? `${error.name}: ${error.message}` : error);
    process.exitCode = 1;
  },
);
