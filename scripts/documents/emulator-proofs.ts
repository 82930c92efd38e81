import { WALK_DEVIATIONS } from "../../test/emulator/proof/walk-deviations.ts";
import { table } from "../markdown.ts";

/** The part of docs/emulator-fidelity.md about what the tests hold the routes to, and where they fall short of it. */
export function proofSections(): string {
  return `## Held against the API files

\`test/emulator/openapi-walk.test.ts\` calls every operation of Adobe's four API files on an emulator that holds one of everything, and judges each
answer by the file's own schema. Where an answer is not what the file says, a document says otherwise:

${table(
  ["Operations", "Answer", "Why", "Switch to the file's reading"],
  WALK_DEVIATIONS.map(({ of, found, why, file = {} }) => [
    code(of),
    code(found),
    why,
    Object.entries(file)
      .map(([name, value]) => `\`${name}: ${value}\``)
      .join(", "),
  ]),
)}`;
}

function code({ source }: RegExp): string {
  return `\`${source.replaceAll("\\/", "/").replaceAll("|", "\\|")}\``;
}
