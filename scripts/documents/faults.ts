import { POSITIONS } from "../../test/faults/chain.ts";
import { COLUMNS, type Documented, DOCUMENTED, type Outcome } from "../../test/faults/documented.ts";
import { plain, table } from "../markdown.ts";

const TITLES = ["Minting a token", "Reads", "Creates", "Creates without a search"];

/** docs/faults.md: what the client does about each fault. The tests hold every request of the chain to the same table. */
export function faultsDocument(): string {
  const faults = Object.entries(DOCUMENTED);
  const cases = faults.reduce(
    (count, [, { lasting }]) => count + (lasting === undefined ? 1 : 2) * POSITIONS.length,
    0,
  );
  return `<!-- Written by \`npm run docs:generate\` from test/faults/documented.ts: change it there. -->

# Faults

What becomes of a call when something goes wrong on the way. \`npx vitest run test/faults\` makes every fault happen to every request of the
tutorial's chain, and to the creates it does without: ${faults.length} faults at ${POSITIONS.length} positions, ${cases} cases, on bare
sockets. Each case asserts the outcome below, and besides:

- of what was asked for once, the platform holds at most one;
- what a create resolves with was made by this very client, and a stranger's entity of the same name never is;
- an error that says that nothing was carried out is right about it;
- no other host is ever called.

| Word | Means |
|---|---|
| ok | the result, at the first attempt |
| again | the result, after the request was repeated |
| found | the result, found by looking for it: the create was not repeated, and \`recovered\` is true |
| unknown | an \`UnknownOutcomeError\`: the create was not repeated, and whether it was carried out cannot be told |

**Creates** are those of base, source and target connections, flows, schemas and datasets. **Creates without a search** are those of runs and of
mapping sets in the tutorial's words; those of mapping sets in the reference's words are looked for, but their service does not tell who made
them: where it says *found* below, their error names a candidate instead.

## The fault strikes once

${outcomes(faults.map(([name, { once }]) => [name, once]))}

## The fault strikes every time

After the retries of a call are used up. Faults that are not listed end as above: they are never met with a repetition.

${outcomes(faults.flatMap(([name, { lasting }]) => (lasting === undefined ? [] : [[name, lasting] as const])))}

## What cannot be told apart

An entity is taken for what a lost create made when every field that was sent is equal (secrets aside), its \`createdClient\` is our client id, it
was created no earlier than the request was sent, by the platform's own clock (as its \`Date\` header tells it, to the second; within a minute where
it has told none), no
other call of this client was given it, and nothing uses it yet. Two processes that share one credential and create the same thing
within the same seconds leave two such entities. Where each finds both, that is an \`UnknownOutcomeError\` with two candidates. Where one of them has
come to nothing, or does not show in the list yet, the one that is there bears every mark of the other: it is taken, and both processes hold
one entity. Within one process that does not happen: while two creates of one content are under way, neither takes what may be the other's. Give
entities names of their own where that matters.

Lists lag behind what was just written. Three looks within ten seconds are made; none found after that is no proof, and \`find()\` on the error
looks again at any time.
`;
}

function outcomes(rows: readonly (readonly [string, Documented["once"]])[]): string {
  return table(
    ["Fault", ...TITLES],
    rows.map(([name, row]) => [plain(name), ...COLUMNS.map((column) => word(row[column]))]),
  );
}

function word(outcome: Outcome): string {
  if (outcome === "retried") return "again";
  return outcome.endsWith("Error") ? `\`${outcome}\`` : outcome;
}
