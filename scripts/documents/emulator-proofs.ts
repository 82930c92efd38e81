import { REPLAY_COUNTS } from "../../test/emulator/proof/replay-counts.ts";
import { NO_ROUTE, OTHERWISE_ANSWERED, REPLAY_RULES } from "../../test/emulator/proof/replay-rules.ts";
import { WALK_DEVIATIONS } from "../../test/emulator/proof/walk-deviations.ts";
import { documentedExchanges } from "../../test/support/exchanges.ts";
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
)}

## Held against the printed exchanges

\`test/emulator/replay.test.ts\` sends every exchange that Adobe's tutorials and API files print, in the document's own words, strings and all; only ids
are those of what the emulator holds. The answer must have the printed status, the same keys and the same types. What its maker put there
(\`params\`, the fields of a schema) is not compared where the document does not print how it was made; a key that another document prints of
the same resource is no difference.

${table(
  ["How it is replayed", "Exchanges"],
  Object.entries(REPLAY_COUNTS).map(([kind, count]) => [kind, String(count)]),
)}

With differences:

${table(
  ["Exchanges", "Difference", "Why"],
  REPLAY_RULES.map(({ of, differs, why }) => [code(of), code(differs), why]),
)}

Otherwise answered:

${table(
  ["Exchange", "Printed", "Here", "Why"],
  Object.entries(OTHERWISE_ANSWERED).map(([id, { status, why }]) => [
    id,
    String(printedStatus(id)),
    String(status),
    why,
  ]),
)}

No route:

${table(["Exchange", "Why"], Object.entries(NO_ROUTE))}`;
}

function printedStatus(id: string): number {
  const exchange = documentedExchanges().find((one) => one.id === id);
  if (exchange === undefined) throw new Error(`There is no exchange ${id}.`);
  return exchange.status;
}

function code({ source }: RegExp): string {
  return `\`${source.replaceAll("\\/", "/").replaceAll("|", "\\|")}\``;
}
