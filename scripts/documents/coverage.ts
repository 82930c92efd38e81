import { type Deviation, DEVIATIONS, BEYOND_THE_FILES, LEFT_OUT, NOT_YET } from "../../test/contract/deviations.ts";
import coverage from "../../test/fixtures/coverage.json" with { type: "json" };
import { nameOf, type OperationFact, OPERATIONS, type Service, SERVICES } from "../../test/support/operations.ts";
import { payloadSection } from "./payloads.ts";
import { replaySection } from "./replays.ts";
import { table } from "../markdown.ts";

const COVERED: Readonly<Record<string, readonly string[]>> = coverage.operations;
const OTHERS: Readonly<Record<string, readonly string[]>> = coverage.others;

/** Services that are no subject of the four files, by the last part of their base path. */
const OTHER_SERVICES: Readonly<Record<string, string>> = {
  "sandbox-management": "Sandbox Management",
  export: "Data Access",
};

/** docs/coverage.md: which method calls which operation of Adobe's API files. The tests drive every method and hold the table to it. */
export function coverageDocument(): string {
  return `<!-- Written by \`npm run docs:generate\` from test/fixtures/coverage.json and payloads.json, and from what test/contract says of exceptions. -->

# Coverage

Which operation of the platform is called by which method, and which by none. \`npx vitest run test/contract\` calls every public method
against a server that records, and holds each request against Adobe's API files of June 2026: method, path, required query parameters
and required fields of the body. What is said here is compared with what was sent, both ways.

${summary()}

${(Object.keys(SERVICES) as Service[]).map(section).join("\n\n")}

## Where requests are other than the files say

The files contradict the tutorials in places; we do as the tutorials do. "Without" is asked for and not sent, "besides" is sent and not in
the file, "in other words" has a value that the file does not list.

${deviations()}

## What the four files know nothing of

Requests that no operation of the files is about: other services', and what only the tutorials document.

${others()}

${replaySection()}

${payloadSection()}
`;
}

function summary(): string {
  const rows = (Object.keys(SERVICES) as Service[]).map((service) => {
    const facts = OPERATIONS.filter((fact) => fact.service === service);
    const count = (test: (name: string) => boolean) => facts.filter((fact) => test(nameOf(fact))).length;
    const methods = new Set(facts.flatMap((fact) => COVERED[nameOf(fact)] ?? []));
    return [
      SERVICES[service],
      `${count((name) => name in COVERED)} of ${facts.length}`,
      String(count((name) => name in LEFT_OUT)),
      ...(NOT_YET.length === 0 ? [] : [String(count((name) => NOT_YET.includes(name)))]),
      String(methods.size),
    ];
  });
  const notYet = NOT_YET.length === 0 ? [] : ["Not callable yet"];
  return table(["Service", "Operations called", "Left out", ...notYet, "By methods"], rows);
}

function section(service: Service): string {
  const facts = OPERATIONS.filter((fact) => fact.service === service);
  return `## ${SERVICES[service]}\n\n${table(
    ["Operation", "Called by"],
    facts.map((fact) => [operation(fact), caller(nameOf(fact))]),
  )}`;
}

function operation({ method, path, deprecated }: OperationFact): string {
  return `\`${method} ${path}\`${deprecated === true ? " (deprecated)" : ""}`;
}

function caller(name: string): string {
  const methods = COVERED[name];
  if (methods !== undefined) return methods.map((method) => `\`${method}\``).join(", ");
  return `none: ${LEFT_OUT[name] ?? "not callable yet"}`;
}

function deviations(): string {
  return table(
    ["Operation", "What is sent", "Why"],
    Object.entries(DEVIATIONS).map(([name, deviation]) => [`\`${name}\``, difference(deviation), deviation.why]),
  );
}

function difference({ without = [], beyond = [], otherValues = [], slash }: Deviation): string {
  const names = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(", ");
  return [
    without.length === 0 ? [] : [`without ${names(without)}`],
    beyond.length === 0 ? [] : [`besides ${names(beyond)}`],
    otherValues.length === 0 ? [] : [`${names(otherValues)} in other words`],
    slash === true ? ["no slash at the end"] : [],
  ]
    .flat()
    .join("; ");
}

function others(): string {
  return table(
    ["Request", "Sent by", "Documented"],
    Object.entries(OTHERS).map(([place, methods]) => [
      `\`${place}\``,
      methods.map((method) => `\`${method}\``).join(", "),
      BEYOND_THE_FILES[place] ?? OTHER_SERVICES[place.split(" ")[0] ?? ""] ?? "another service's",
    ]),
  );
}
