import { isRecord } from "../../../src/specs/json-value.ts";
import { flowSpec } from "../../specs/fixtures.ts";
import { documentedConnectionSpecs } from "../../support/documented-specs.ts";
import { composedCreates, type DocumentedExchange, documentedExchanges } from "../../support/exchanges.ts";

/*
 * Every flow, base connection and source connection that a document creates, together with the spec it names.
 */

export type Kind = "flow" | "base connection" | "source connection";
export type Body = Readonly<Record<string, unknown>>;

export interface Subject {
  /** Of the exchange it was printed in. */
  readonly id: string;
  readonly kind: Kind;
  readonly body: Body;
  readonly draft: boolean;
  /** The spec as the page prints it, or as other pages do; undefined where none prints it. */
  readonly spec: Body | undefined;
  /** What that spec is called in docs/coverage.md; "none" where it has nothing to say of such a payload. */
  readonly specName: string;
}

const KINDS: Readonly<Record<string, Kind>> = {
  "/flows": "flow",
  "/connections": "base connection",
  "/sourceConnections": "source connection",
};

/** Flow specs by their ids: of several editions, today's. */
const FLOW_SPECS: Readonly<Record<string, string>> = {
  "14518937-270c-4525-bdec-c2ba7cce3860": "crm-current",
  "9753525b-82c7-4dce-8a9b-5ccfce2b9876": "cloud-storage-current",
};

/** Pages that print an edition of their own. */
const EDITIONS: Readonly<Record<string, string>> = { seed: "crm-2020", draft: "cloud-storage-draft" };

/** Ids that name no spec, and what is meant by them, as the pages' own words show. */
const MEANT: Readonly<Record<string, string>> = {
  // Salesforce, with a letter too many.
  "ccfc0fee1-7dc0-40ef-b73e-d8b134c436f5": "cfc0fee1-7dc0-40ef-b73e-d8b134c436f5",
  // The provider of all batch sources, in place of ADLS Gen2.
  "0ed90a81-07f4-4586-8190-b40eccef1c5a": "b3ba5556-48be-44b7-8b85-ff2b69b46dc4",
};

/** The page that an exchange is printed on, or the file of several. */
export function pageOf(id: string): string {
  return id.replace(/-\d+(, .*)?$/, "");
}

export function documentedPayloads(): Subject[] {
  return [...documentedExchanges(), ...composedCreates()].flatMap((exchange) => {
    const kind = exchange.method === "POST" ? KINDS[exchange.path] : undefined;
    return kind === undefined || !isRecord(exchange.request) ? [] : [subject(kind, exchange, exchange.request)];
  });
}

/** Two flows beside those printed, each a printed one turned into the other kind of schedule, for today's editions of the specs. */
export function rescheduled(): Subject[] {
  const start = { startTime: "1591043454" };
  return [
    withSchedule("seed-07", "recurring", "crm-current", { ...start, frequency: "minute", interval: "15" }),
    withSchedule("collect-cloud-storage-07", "once", "cloud-storage-current", { ...start, frequency: "once" }),
  ];
}

function withSchedule(id: string, what: string, edition: string, scheduleParams: Body): Subject {
  const printed = documentedPayloads().find((one) => one.id === id);
  if (printed === undefined) throw new Error(`${id} is not among the fixtures`);
  return withFlowSpec({ ...printed, id: `${id}, ${what}`, body: { ...printed.body, scheduleParams } }, edition);
}

/** The same payload, judged by another edition of its spec. */
export function withFlowSpec(payload: Subject, name: string): Subject {
  return { ...payload, spec: { ...flowSpec(name) }, specName: name };
}

function subject(kind: Kind, { id, query = {} }: DocumentedExchange, body: Body): Subject {
  const plain = { id, kind, body, draft: query.mode === "draft", spec: undefined, specName: "none" };
  const named = idIn(body[kind === "flow" ? "flowSpec" : "connectionSpec"]);
  if (kind === "flow") {
    const edition = EDITIONS[pageOf(id)] ?? FLOW_SPECS[named];
    return edition === undefined ? plain : withFlowSpec(plain, edition);
  }
  const spec = documentedConnectionSpecs().find((one) => one.id === (MEANT[named] ?? named));
  if (spec === undefined) return plain;
  // Most specs do not say what the parameters of a source are.
  const isJudge = kind === "base connection" || spec.sourceSpec !== undefined;
  return { ...plain, spec: { ...spec }, specName: isJudge ? spec.name : "none" };
}

function idIn(reference: unknown): string {
  return isRecord(reference) ? String(reference.id) : "";
}
