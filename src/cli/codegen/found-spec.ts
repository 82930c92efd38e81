import { specFacts, type SpecFacts, type SpecKind, specKindOf } from "../../codegen/spec-facts.ts";
import { isUnsupportedSpecError } from "../../errors/guards.ts";
import { CodegenError } from "./codegen-error.ts";

/** A spec, and where it was found, for what is said about it. */
export interface FoundSpec {
  readonly facts: SpecFacts;
  readonly origin: string;
}

/** A document as a spec, of the kind that its parts show unless it is known, or the reason why it is none. */
export function foundSpec(
  document: unknown,
  origin: string,
  kind: SpecKind | undefined = specKindOf(document),
): FoundSpec {
  if (kind === undefined) {
    throw new CodegenError(
      `${origin}: is neither a flow spec nor a connection spec: it needs an id, a name, and parts such as transformationSpecs, scheduleSpec or authSpec`,
    );
  }
  try {
    return { facts: specFacts(kind, { ...Object(document) }), origin };
  } catch (error) {
    throw isUnsupportedSpecError(error) ? new CodegenError(`${origin}: ${error.message}`) : error;
  }
}
