import * as z from "zod/mini";
import { UnsupportedSpecError } from "../../errors/unsupported-spec-error.ts";
import { assertion } from "./assertion.ts";
import { beside, compileSub, isSchema, type Node, type Place } from "./compilation.ts";
import { keepInput } from "./keep-input.ts";
import { keyword, TEXT } from "./keyword.ts";
import { findingsOf } from "./run.ts";

/** `$ref`, beside whatever else is said: what stands next to it holds too, as ajv has it. */
export function reference(place: Place, node: Node): Node {
  const ref = keyword(place, "$ref", TEXT);
  if (ref === undefined) return node;
  const target = compileTarget(place, ref);
  if (node._zod.def.type === "unknown" && node._zod.def.checks === undefined) return z.lazy(target);
  return keepInput(node.check(assertion((value) => findingsOf(target(), value))));
}

/** The target is compiled now, so that what cannot be honoured is found now; unless it is this schema's own ancestor. */
function compileTarget(place: Place, ref: string): () => Node {
  const path = [...place.path, "$ref"];
  const { compilation } = place;
  const found = compilation.addresses.target(ref, place.schema);
  if (found === undefined)
    throw new UnsupportedSpecError(
      "$ref",
      path,
      `$ref ${JSON.stringify(ref)} points to no schema inside this document`,
    );
  const { schema } = found;
  if (!isSchema(schema)) {
    compilation.malformed.push({ path: found.path, problem: "must be a schema; it is ignored" });
    return () => z.unknown();
  }
  if (typeof schema === "boolean") return () => (schema ? z.unknown() : z.never({ error: "is not allowed" }));
  if (place.sameValue.has(schema))
    throw new UnsupportedSpecError(
      "$ref",
      path,
      `$ref ${JSON.stringify(ref)} leads back to itself and would never end`,
    );
  if (!compilation.open.has(schema)) {
    const compiled = compileSub(schema, { ...beside(place), path: found.path });
    return () => compiled;
  }
  return () => compilation.done.get(schema)?.node ?? z.unknown();
}
