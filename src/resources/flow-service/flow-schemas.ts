import type { ValidationIssue } from "../../errors/validation-error.ts";
import { isRecord } from "../../http/envelopes.ts";
import { flowSchemaIssues, type MappedStep, type WrittenTarget } from "../../payloads/rules/same-schema.ts";
import { type SchemaFacts, versionOf } from "../schema-facts.ts";

/** The parts of a flow that schemas hang on. A payload may hold anything there. */
interface Joined {
  readonly transformations?: unknown;
  readonly targetConnectionIds?: unknown;
}

/** Whether the mappings and targets of a flow are of one schema, as far as this client knows them. */
export function issuesOfSchemas(facts: SchemaFacts, sandboxName: string, flow: Joined): readonly ValidationIssue[] {
  const steps = listOf(flow.transformations).flatMap((step, index): MappedStep[] => {
    const { mappingId, mappingVersion } = paramsOf(step);
    if (typeof mappingId !== "string") return [];
    // Which version a flow without one uses is documented nowhere.
    if (typeof mappingVersion !== "string" && typeof mappingVersion !== "number") return [];
    const schemaId = facts.recall(sandboxName, "mapping set", versionOf(mappingId, mappingVersion))?.schemaId;
    return schemaId === undefined ? [] : [{ index, schemaId }];
  });
  const targets = listOf(flow.targetConnectionIds).map((id, index): WrittenTarget => {
    const target = facts.recall(sandboxName, "target connection", String(id));
    const dataSet = facts.recall(sandboxName, "data set", target?.dataSetId);
    return { index, schemaId: target?.schemaId, dataSetSchemaId: dataSet?.schemaId };
  });
  return flowSchemaIssues(steps, targets);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function paramsOf(step: unknown): Readonly<Record<string, unknown>> {
  return isRecord(step) && isRecord(step.params) ? step.params : {};
}
