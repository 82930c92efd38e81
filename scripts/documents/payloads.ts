import {
  BY_OTHER_EDITIONS,
  type PayloadException,
  PAYLOAD_EXCEPTIONS,
} from "../../test/contract/payloads/exceptions.ts";
import { documentedPayloads, pageOf, rescheduled, type Subject } from "../../test/contract/payloads/subjects.ts";
import counts from "../../test/fixtures/payloads.json" with { type: "json" };
import { plain, table } from "../markdown.ts";

/** What is told when they are created, by payload. */
const WARNED: ReadonlyMap<string, readonly string[]> = new Map(counts.map(({ id, warnings }) => [id, warnings]));

/** How many changes of each kind were refused, by payload. */
const REFUSED: ReadonlyMap<string, Readonly<Record<string, number>>> = new Map(
  counts.map(({ id, mutations }) => [id, mutations]),
);

/** The part of docs/coverage.md about payloads that are created in documents. */
export function payloadSection(): string {
  const payloads = [...documentedPayloads(), ...rescheduled()];
  const accepted = documentedPayloads().filter(({ id }) => !(id in PAYLOAD_EXCEPTIONS));
  const pages = [...new Set(payloads.map(({ id }) => pageOf(id)))];
  return `## Documented payloads

Every flow, base connection and source connection that a document creates is held against the spec it names
(\`test/contract/payloads.test.ts\`): of ${documentedPayloads().length} payloads ${accepted.length} are accepted, and ${documentedPayloads().length - accepted.length} are refused for a rule of the
platform's own. Of several editions of a spec the page's own counts, else today's; where none is printed, or the spec does not say what such
a payload may hold, our model of it alone. Payloads of \`openapi-flowservice\` are put together from parts of the API file; those with a word
after their number are printed ones with another schedule.

Then one thing is changed at a time, which the spec's own words forbid, as ajv reads them, or the documents forbid of every such payload: each
of these ${total(payloads).toLocaleString("en")} changes is refused, and the error points to where the change was made. What we coerce is no such change, nor is a flow that
runs once without an interval.

${table(
  ["Change", "Made and refused"],
  kinds().map((kind) => [kind, String(sum(payloads, kind))]),
)}

Payloads that are refused:

${table(
  ["Payload", "Where", "Rule", "Why"],
  [
    ...Object.entries(PAYLOAD_EXCEPTIONS).map(([id, exception]) => row(id, exception)),
    ...Object.entries(BY_OTHER_EDITIONS).map(([id, exception]) => row(`${id}, by \`${exception.edition}\``, exception)),
  ],
)}

${pages
  .map((page) =>
    pageTable(
      page,
      payloads.filter(({ id }) => pageOf(id) === page),
    ),
  )
  .join("\n\n")}`;
}

function row(name: string, { at, rule, why }: PayloadException): string[] {
  return [name, at.map((path) => `\`${path}\``).join(", "), rule, why];
}

function pageTable(page: string, payloads: readonly Subject[]): string {
  const rows = payloads.map((payload) => [
    payload.id,
    payload.kind,
    payload.specName === "none" ? "our model" : `\`${plain(payload.specName)}\``,
    payload.id in PAYLOAD_EXCEPTIONS ? "refused" : "accepted",
    (WARNED.get(payload.id) ?? []).map((warning) => `\`${warning}\``).join(", "),
    String(total([payload])),
  ]);
  return `### ${page}\n\n${table(["Payload", "What it is", "Judged by", "Verdict", "With a warning about", "Changes refused"], rows)}`;
}

function kinds(): string[] {
  return [...new Set([...REFUSED.values()].flatMap((refused) => Object.keys(refused)))].sort();
}

function total(payloads: readonly Subject[]): number {
  return kinds().reduce((all, kind) => all + sum(payloads, kind), 0);
}

function sum(payloads: readonly Subject[], kind: string): number {
  return payloads.reduce((all, { id }) => all + (REFUSED.get(id)?.[kind] ?? 0), 0);
}
