import { readdirSync, readFileSync } from "node:fs";
import { documentedConnectionSpecs } from "../../test/support/documented-specs.ts";
import { sampleOf } from "./sample.ts";

/** One spec to compile, and a payload that it accepts. */
export interface Subject {
  readonly name: string;
  readonly kind: "flow" | "connection";
  /** The spec as it is served. */
  readonly spec: object;
  /** The payload: of a flow or a base connection, what its spec decides. */
  readonly payload: object;
  readonly specText: string;
  readonly payloadText: string;
  /** The spec's JSON Schemas, each with its part of the payload: what engines of JSON Schema are given. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly value: unknown;
}

const FLOW_SPECS = new URL("../../test/fixtures/specs/", import.meta.url);
const SCHEDULE = { startTime: 4_070_908_800, frequency: "minute", interval: 15 };

/** Every flow spec, and every connection spec with the schema of its credentials. */
export function subjects(): Subject[] {
  const flows = readdirSync(FLOW_SPECS).map((file) =>
    flowSubject(file.replace(/\.json$/, ""), JSON.parse(readFileSync(new URL(file, FLOW_SPECS), "utf8"))),
  );
  const connections = documentedConnectionSpecs().flatMap((spec) =>
    (spec.authSpec ?? []).slice(0, 1).map((auth): Subject => {
      const params = sampleOf(auth.spec);
      const payload = { auth: { specName: auth.name, params } };
      const parts = [{ schema: auth.spec, value: params }];
      return withTexts({ name: spec.name, kind: "connection", spec, payload, parts });
    }),
  );
  return [...flows, ...connections];
}

type Named = { readonly name: string; readonly spec: Record<string, unknown> };
interface FlowSpec {
  readonly transformationSpecs?: Named | readonly Named[];
  readonly transformationSpec?: Named | readonly Named[];
  readonly scheduleSpec?: Named;
  readonly optionSpec?: Named;
}

function flowSubject(name: string, spec: FlowSpec): Subject {
  const steps = [spec.transformationSpecs ?? spec.transformationSpec ?? []].flat();
  const transformations = steps.map((step) => ({ name: step.name, params: sampleOf(step.spec) }));
  const options = spec.optionSpec && sampleOf(spec.optionSpec.spec);
  return withTexts({
    name,
    kind: "flow",
    spec,
    payload: {
      transformations,
      ...(spec.scheduleSpec === undefined ? {} : { scheduleParams: SCHEDULE }),
      ...(options === undefined ? {} : { options }),
    },
    parts: [
      ...steps.map((step) => ({ schema: step.spec, value: sampleOf(step.spec) })),
      ...(spec.scheduleSpec === undefined ? [] : [{ schema: spec.scheduleSpec.spec, value: SCHEDULE }]),
      ...(spec.optionSpec === undefined ? [] : [{ schema: spec.optionSpec.spec, value: options }]),
    ],
  });
}

function withTexts(subject: Omit<Subject, "specText" | "payloadText">): Subject {
  return { ...subject, specText: JSON.stringify(subject.spec), payloadText: JSON.stringify(subject.payload) };
}

/** The same subject with a spec that no engine has seen yet: each keeps what it has compiled. */
export function fresh(subject: Subject, number: number): Subject {
  const mark = { $comment: `number ${number}` };
  return {
    ...subject,
    spec: JSON.parse(subject.specText, (key, value) => (key === "spec" ? { ...value, ...mark } : value)),
    parts: subject.parts.map(({ schema, value }) => ({ schema: { ...structuredClone(schema), ...mark }, value })),
  };
}
