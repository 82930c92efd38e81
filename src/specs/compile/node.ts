import * as z from "zod/mini";
import { allOf, anyOf, not, oneOf } from "./combinators.ts";
import { enter, expand, type Node, type Place, type Position } from "./compilation.ts";
import { conditional } from "./conditional.ts";
import { isRecord } from "../json-value.ts";
import { withAssertions } from "./assertion.ts";
import { keepInput } from "./keep-input.ts";
import { reference } from "./reference.ts";
import { valueNode } from "./value-node.ts";

/** Turns one schema, and all below it, into a zod node. */
export function compileNode(schema: unknown, position: Position): Node {
  if (schema === false) return z.never({ error: "is not allowed" });
  if (schema === true) return z.unknown();
  if (!isRecord(schema)) {
    position.compilation.malformed.push({ path: position.path, problem: "must be a schema; it is ignored" });
    return z.unknown();
  }
  const { done, open } = position.compilation;
  const known = done.get(schema);
  if (known !== undefined) {
    expand(position, known.expansion);
    return known.node;
  }
  const before = position.compilation.expansion;
  open.add(schema);
  expand(position, 1);
  const node = assemble(enter(position, schema));
  open.delete(schema);
  done.set(schema, { node, expansion: position.compilation.expansion - before });
  return node;
}

function assemble(place: Place): Node {
  const assertions = [allOf, anyOf, oneOf, not, conditional].flatMap((keyword) => keyword(place));
  const node = reference(place, valueNode(place));
  return assertions.length === 0 ? node : keepInput(withAssertions(node, assertions));
}
