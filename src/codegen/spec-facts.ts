import { UnsupportedSpecError } from "../errors/unsupported-spec-error.ts";
import { tooDeep } from "../specs/compile/too-deep.ts";
import { readConnectionSpec } from "../specs/connection/connection-spec-document.ts";
import { readFlowSpec } from "../specs/flow/flow-spec-document.ts";
import { isRecord, own } from "../specs/json-value.ts";
import { assertionsOf } from "./assertions.ts";

type Json = Readonly<Record<string, unknown>>;

export type SpecKind = "flow" | "connection";

/** A spec as a module is made of it. */
export interface SpecFacts {
  readonly kind: SpecKind;
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly description: string | undefined;
  /** Transformations of a flow spec, ways to authenticate of a connection spec: the schema of each by its name, with all it says to people. */
  readonly named: ReadonlyMap<string, unknown>;
  readonly schedule: unknown;
  readonly options: unknown;
  readonly run: unknown;
  readonly source: unknown;
  /** Such as `isDraftModeSupported`. What a user interface shows is left out. */
  readonly attributes: Json | undefined;
}

const FLOW_FIELDS = [
  "transformationSpecs",
  "transformationSpec",
  "transformationSpecDTOS",
  "scheduleSpec",
  "optionSpec",
  "runSpec",
  "sourceConnectionSpecIds",
  "targetConnectionSpecIds",
];
const CONNECTION_FIELDS = ["authSpec", "sourceSpec", "targetSpec", "exploreSpec", "encryptionSpecs"];

/** Which kind of spec a document is; undefined when it is neither. */
export function specKindOf(document: unknown): SpecKind | undefined {
  if (!isRecord(document) || textAt(document, "id") === undefined || textAt(document, "name") === undefined)
    return undefined;
  if (FLOW_FIELDS.some((field) => field in document)) return "flow";
  return CONNECTION_FIELDS.some((field) => field in document) ? "connection" : undefined;
}

/** Reads a spec in any of the forms it is served in. */
export function specFacts(kind: SpecKind, document: Json): SpecFacts {
  const deep = tooDeep(document);
  if (deep !== undefined) throw new UnsupportedSpecError("depth", deep.path, `the spec ${deep.what}`);
  const common = {
    kind,
    id: textAt(document, "id") ?? "",
    name: textAt(document, "name") ?? "",
    version: textAt(document, "version") ?? "1.0",
    description: textAt(document, "description"),
    attributes: attributesOf(document),
  };
  const nothing = { schedule: undefined, options: undefined, run: undefined, source: undefined };
  if (kind === "connection") {
    const { auth, source } = readConnectionSpec(document);
    return { ...common, ...nothing, named: new Map(auth), source };
  }
  const { transformations, schedule, options, run } = readFlowSpec(document);
  return { ...common, ...nothing, named: new Map(transformations), schedule, options, run };
}

/** What a module carries at run time, under the names that the platform gives it: all that asserts something. */
export function carriedBy(facts: SpecFacts): Json {
  const { id, name, version, named } = facts;
  const specs = [...named].map(([each, schema]) => ({ name: each, ...part(schema) }));
  if (facts.kind === "connection") {
    return defined({ id, name, version, authSpec: specs, sourceSpec: maybe(facts.source) });
  }
  return defined({
    id,
    name,
    version,
    transformationSpecs: specs,
    scheduleSpec: maybe(facts.schedule),
    optionSpec: maybe(facts.options),
    runSpec: maybe(facts.run),
  });
}

/** The same facts give the same text, in whatever order they are served: what a spec's hash is made of. */
export function canonicalOf(facts: SpecFacts): string {
  return JSON.stringify(sorted(carriedBy(facts)));
}

function attributesOf(document: Json): Json | undefined {
  const attributes = own(document, "attributes");
  if (!isRecord(attributes)) return undefined;
  const { uiAttributes: _, ...rest } = attributes;
  return Object.keys(rest).length === 0 ? undefined : rest;
}

const part = (schema: unknown) => (schema === undefined ? {} : { spec: assertionsOf(schema) });
const maybe = (schema: unknown) => (schema === undefined ? undefined : part(schema));

function defined(record: Json): Json {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

function textAt(document: Json, key: string): string | undefined {
  const value = own(document, key);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
