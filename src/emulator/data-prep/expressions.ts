import { placeholderProblem } from "../errors/placeholder.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { type Json, type JsonObject, isObject, textAt } from "../json.ts";
import { MANY, type MappingFunction } from "../mapping/functions/function.ts";
import { MAPPING_FUNCTIONS } from "../mapping/functions/index.ts";
import { OPERATORS } from "../mapping/language/operators.ts";
import { compile } from "../mapping/mapping.ts";
import { MappingProblem, UnappliedFunction } from "../mapping/problem.ts";
import { ENGINE } from "./fidelity.ts";

export const EXPRESSION_ROUTES: readonly Route[] = [
  { method: "POST", pattern: "/languages/el/validate", handle: validateExpression, fidelity: ENGINE },
  {
    method: "GET",
    pattern: "/languages/el/functions",
    handle: () => ok(MAPPING_FUNCTIONS.map(shown)),
    fidelity: ENGINE,
  },
  {
    method: "GET",
    pattern: "/languages/el/operators",
    handle: () => ok(OPERATORS.map((each) => ({ ...each }))),
    fidelity: ENGINE,
  },
];

/**
 * Yes or no, and not why not. An expression that only the emulator cannot judge is refused by the function's name: it
 * may be right.
 */
function validateExpression({ world, body }: Exchange): Reply {
  // The example of the OpenAPI file has the expression in an object of its own.
  const source = textAt(body, "expression") ?? textAt(body, "expression.expression");
  if (source === undefined) throw placeholderProblem(400, "An expression is needed.");
  const row = sampleRow(isObject(body) ? (body.sampleData ?? null) : null);
  try {
    const { read } = compile({ source, destination: "expression", sourceType: "EXPRESSION" });
    if (row !== undefined) read({ row, now: world.clock.now() });
    return ok(true);
  } catch (error) {
    if (!(error instanceof MappingProblem)) throw error;
    if (error instanceof UnappliedFunction || world.quirks.invalidExpression === "400") {
      throw placeholderProblem(400, error.message);
    }
    return ok(false);
  }
}

/** A row as text; what is no JSON is no row. */
function sampleRow(sample: Json): JsonObject | undefined {
  if (typeof sample !== "string" || sample.trim() === "") return undefined;
  try {
    const row: Json = JSON.parse(sample);
    return isObject(row) ? row : undefined;
  } catch {
    return undefined;
  }
}

function shown({
  name,
  category,
  description,
  syntax,
  example,
  result,
  args: [least, most],
}: MappingFunction): JsonObject {
  const names = /\((.*)\)/.exec(syntax)?.[1]?.split(/\s*,\s*/) ?? [];
  const params = names
    .filter((each) => each !== "")
    .map((param, index) => ({
      name: param,
      description: index < least ? "Required" : most === MANY ? "Any number" : "Optional",
      type: "object",
      dataType: "java.lang.Object",
      position: index + 1,
    }));
  return {
    category,
    function: name,
    description,
    syntax,
    returns: description,
    returnType: "java.lang.Object",
    example,
    result,
    params,
    since: 1,
  };
}
