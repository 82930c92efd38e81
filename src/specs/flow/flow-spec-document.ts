import { isRecord, own } from "../json-value.ts";
import { type NamedSchema, nameOf, namedSpecs, schemaOf } from "../named-specs.ts";

/**
 * A flow spec in whichever form the platform's endpoints and documents print it. All parts may be missing: what is missing asserts nothing.
 */
export interface FlowSpecDocument {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  /** What reads answer: an array of `{ name, spec }`; in one document a single one, or an object keyed by name. */
  readonly transformationSpecs?: unknown;
  /** The same in the singular, as some documents print it. */
  readonly transformationSpec?: unknown;
  /** The same as requests name it. */
  readonly transformationSpecDTOS?: unknown;
  /** `{ name, type, spec }` */
  readonly scheduleSpec?: unknown;
  /** `{ name, spec }` */
  readonly optionSpec?: unknown;
  /** `{ name, spec }`: the parameters of a run on demand. */
  readonly runSpec?: unknown;
  /** What it is for: among other things `frequency`, which is `batch` or `streaming`. */
  readonly attributes?: unknown;
}

/** A flow spec in one form, which is JSON. A schema that is undefined asserts nothing. */
export interface FlowSpecParts {
  readonly name: string;
  readonly transformations: readonly NamedSchema[];
  readonly schedule: unknown;
  readonly options: unknown;
  readonly run: unknown;
  /** Whether its flows run always, and so on no schedule. */
  readonly isStreaming: boolean;
}

const SPELLINGS = ["transformationSpecDTOS", "transformationSpec", "transformationSpecs"];

/** Reads a spec in any of the forms it is served in. */
export function readFlowSpec(spec: FlowSpecDocument): FlowSpecParts {
  const document: Readonly<Record<string, unknown>> = { ...spec };
  const transformations = SPELLINGS.flatMap((spelling) => namedSpecs(own(document, spelling)));
  return {
    name: nameOf(spec, "the flow spec"),
    transformations,
    schedule: schemaOf(spec.scheduleSpec),
    options: schemaOf(spec.optionSpec),
    run: schemaOf(spec.runSpec),
    isStreaming: isStreaming(spec, transformations.length > 0),
  };
}

/** Some specs of streaming flows say so; all of them list transformations and no schedule. */
function isStreaming({ attributes, scheduleSpec }: FlowSpecDocument, hasTransformations: boolean): boolean {
  const frequency = isRecord(attributes) ? own(attributes, "frequency") : undefined;
  return frequency === "streaming" || (frequency !== "batch" && scheduleSpec === undefined && hasTransformations);
}
