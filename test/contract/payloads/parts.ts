import { isRecord, type Path, valueAt } from "../../../src/specs/json-value.ts";
import type { Body, Subject } from "./subjects.ts";

/** A part of a payload that a JSON Schema of the spec is about. */
export interface Part {
  readonly path: Path;
  readonly schema: Body;
  readonly value: unknown;
}

/** The parts of a payload that the spec it names has schemas for. */
export function partsOf({ kind, spec, body }: Subject): Part[] {
  if (spec === undefined) return [];
  if (kind === "flow")
    return [...stepsOf(spec, body), ...given(body, ["scheduleParams"], spec.scheduleSpec), ...optionsOf(spec, body)];
  if (kind === "source connection") return given(body, ["params"], spec.sourceSpec);
  const authName = valueAt(body, ["auth", "specName"]);
  return given(
    body,
    ["auth", "params"],
    named(spec.authSpec).find(({ name }) => name === authName),
  );
}

function stepsOf(spec: Body, { transformations }: Body): Part[] {
  const specs = named(spec.transformationSpecs ?? spec.transformationSpec);
  const steps: readonly unknown[] = Array.isArray(transformations) ? transformations : [];
  return steps.flatMap((step, index) =>
    given(
      { transformations },
      ["transformations", index, "params"],
      specs.find(({ name }) => isRecord(step) && step.name === name),
    ),
  );
}

/** Options are optional as a whole: none are as good as empty ones. */
function optionsOf(spec: Body, body: Body): Part[] {
  return given({ options: body.options ?? {} }, ["options"], spec.optionSpec);
}

function given(body: Body, path: Path, holder: unknown): Part[] {
  const value = valueAt(body, path);
  const schema = isRecord(holder) ? holder.spec : undefined;
  return value === undefined || !isRecord(schema) ? [] : [{ path, schema, value }];
}

function named(specs: unknown): Body[] {
  return (Array.isArray(specs) ? specs : [specs]).filter(isRecord);
}
