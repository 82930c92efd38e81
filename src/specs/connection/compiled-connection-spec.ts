import { type CompiledPart, compilePart } from "../flow/compiled-part.ts";
import { onceForContent } from "../once-for-content.ts";
import {
  type ConnectionSpecDocument,
  type ConnectionSpecParts,
  readConnectionSpec,
} from "./connection-spec-document.ts";

/**
 * The parts of a connection spec, each with its validator, which is made when it is first asked for: a base connection needs one way to
 * authenticate, and a schema of the others that cannot be compiled is no matter of its.
 */
export interface CompiledConnectionSpec {
  readonly name: string;
  /** Names of the ways to authenticate, in its order. */
  readonly authNames: readonly string[];
  /** Undefined for a name that the spec does not list. */
  auth(name: string): CompiledPart | undefined;
  /** Undefined where the spec does not say what the parameters of a source are. */
  source(): CompiledPart | undefined;
}

const compileParts = onceForContent(compile);

/** Compiles a spec, once for its content. */
export function compiledConnectionSpec(spec: ConnectionSpecDocument): CompiledConnectionSpec {
  return compileParts(readConnectionSpec(spec));
}

function compile(parts: ConnectionSpecParts): CompiledConnectionSpec {
  const auth = new Map(parts.auth.map(([name, schema]) => [name, lazily(schema)]));
  const source = parts.source === undefined ? undefined : lazily(parts.source);
  return {
    name: parts.name,
    authNames: [...auth.keys()],
    auth: (name) => auth.get(name)?.(),
    source: () => source?.(),
  };
}

function lazily(schema: unknown): () => CompiledPart {
  let part: CompiledPart | undefined;
  return () => {
    part ??= compilePart(schema);
    return part;
  };
}
