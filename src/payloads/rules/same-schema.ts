import type { ValidationIssue } from "../../errors/validation-error.ts";

/** A mapping step of a flow, and the schema its mapping set is made for. */
export interface MappedStep {
  readonly index: number;
  readonly schemaId: string;
}

/** A target of a flow, and what is known of it. */
export interface WrittenTarget {
  readonly index: number;
  /** The schema it writes. */
  readonly schemaId: string | undefined;
  /** The schema of the dataset it writes to. */
  readonly dataSetSchemaId: string | undefined;
}

/** Refusal 1425: mappings that are made for another schema than a target, or its dataset, has. What is not known is not judged. */
export function flowSchemaIssues(
  steps: readonly MappedStep[],
  targets: readonly WrittenTarget[],
): readonly ValidationIssue[] {
  return targets.flatMap((target) => [
    ...steps.flatMap((step) => mappingIssues(step, target)),
    ...dataSetIssues(["targetConnectionIds", target.index], target.schemaId, target.dataSetSchemaId),
  ]);
}

function mappingIssues(step: MappedStep, target: WrittenTarget): readonly ValidationIssue[] {
  const path = ["transformations", step.index, "params", "mappingId"];
  if (areDifferent(step.schemaId, target.schemaId)) {
    const message = `is made for the schema ${step.schemaId}, but targetConnectionIds[${target.index}] writes ${target.schemaId}: the platform refuses that (1425)`;
    return [{ path, message, rule: "mapping-schema" }];
  }
  // Where the target names a schema, its own quarrel with the dataset is told once, by the target.
  if (target.schemaId !== undefined || !areDifferent(step.schemaId, target.dataSetSchemaId)) return [];
  const message = `is made for the schema ${step.schemaId}, but the dataset of targetConnectionIds[${target.index}] has ${target.dataSetSchemaId}: the platform refuses that (1425)`;
  return [{ path, message, rule: "data-set-schema" }];
}

/** A target that names another schema than its dataset has. */
export function dataSetIssues(
  path: readonly (string | number)[],
  schemaId: string | undefined,
  dataSetSchemaId: string | undefined,
): readonly ValidationIssue[] {
  if (!areDifferent(schemaId, dataSetSchemaId)) return [];
  const message = `has the schema ${schemaId}, but its dataset has ${dataSetSchemaId}: the platform refuses a flow of both (1425)`;
  return [{ path, message, rule: "data-set-schema" }];
}

/** Whether two ids certainly name different schemas. Only ids of one form can be told apart. */
function areDifferent(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [one, other] = [uriOf(a), uriOf(b)];
  return isUri(one) === isUri(other) && one !== other;
}

/** `_acme.schemas.1234` is another name of `https://ns.adobe.com/acme/schemas/1234`. */
function uriOf(id: string): string {
  const [, tenant, hash] = /^_([a-z\d]+)\.schemas\.([a-z\d]+)$/i.exec(id) ?? [];
  return tenant === undefined ? id : `https://ns.adobe.com/${tenant}/schemas/${hash}`;
}

function isUri(id: string): boolean {
  return /^https?:/.test(id);
}
