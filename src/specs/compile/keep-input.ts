import type { Node } from "./compilation.ts";
import { isRecord } from "../json-value.ts";

/**
 * Makes a node of an object or an array hand on the value it was given. Zod rebuilds what it validates, and loses a key named `__proto__` on the way;
 * and it reads what an object inherits as if it were given. It is shown own properties only, and what it built is dropped.
 */
export function keepInput(node: Node): Node {
  const { parse } = node._zod;
  const { run } = node._zod;
  const keeping: typeof parse = (payload, context) => {
    const given = payload.value;
    payload.value = isRecord(given) ? ownProperties(given) : given;
    const result = parse(payload, context);
    payload.value = given;
    return result;
  };
  node._zod.parse = keeping;
  // Without checks zod's run is its parse; with checks it calls parse first.
  if (run === parse) node._zod.run = keeping;
  return node;
}

function ownProperties(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.assign(Object.create(null), value);
}
