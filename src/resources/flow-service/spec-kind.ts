import type { RuleSettings } from "../../specs/rules.ts";
import { connectionValidator } from "../../specs/connection-spec.ts";
import { compileFlowSpec } from "../../specs/flow-spec.ts";
import type { SpecResult } from "../../specs/spec-schema.ts";
import type { Collection, Identified } from "./collection.ts";
import { CONNECTION_SPECS } from "./connection-spec.ts";
import { FLOW_SPECS } from "./flow-spec.ts";

/** What names a spec: a live one, `{ id, version }`, or a generated module. */
export interface SpecLike {
  readonly id: string;
}

/** A kind of spec that payloads are judged by. */
export interface SpecKind {
  /** Where it is looked up. */
  readonly collection: Collection<Identified>;
  /** The fields that hold its schemas: what has one of them need not be looked up. */
  readonly schemaFields: readonly string[];
  /** Throws an UnsupportedSpecError for a spec that cannot judge. */
  readonly judge: (spec: object, parts: object, rules: RuleSettings) => SpecResult<object>;
}

export const FLOW_SPEC: SpecKind = {
  collection: FLOW_SPECS,
  schemaFields: [
    "transformationSpecs",
    "transformationSpec",
    "transformationSpecDTOS",
    "scheduleSpec",
    "optionSpec",
    "runSpec",
  ],
  judge: (spec, parts, rules) => compileFlowSpec(spec, { rules }).safeParse(parts),
};

export const CONNECTION_SPEC: SpecKind = {
  collection: CONNECTION_SPECS,
  schemaFields: ["authSpec", "sourceSpec"],
  judge: (spec, parts, rules) => connectionValidator(spec, rules).safeParse(parts),
};
