import type { Json } from "../json.ts";
import type { Surroundings } from "./functions/function.ts";
import { checkCalls, fieldsIn } from "./language/check.ts";
import { evaluate } from "./language/evaluate.ts";
import { parse } from "./language/parse.ts";
import { type Path, parsePath } from "./path.ts";
import { MappingProblem } from "./problem.ts";
import { valueAt } from "./read-path.ts";

/** How a mapping gets its value: from a path of the row, from an expression, or as it stands. */
export type SourceType = "ATTRIBUTE" | "EXPRESSION" | "STATIC";

/** Where a value comes from and where it goes. */
export interface Mapping {
  readonly sourceType: SourceType;
  readonly source: string;
  /** Such as `person.name.firstName` or `items[*].id`. */
  readonly destination: string;
}

/** A mapping that can be applied. */
export interface CompiledMapping extends Mapping {
  readonly path: Path;
  /** The fields of the row that it reads. */
  readonly columns: readonly string[];
  /** Its value on a row; throws a MappingProblem where there is none. */
  readonly read: (surroundings: Surroundings) => Json;
}

/** Makes a mapping applicable, or throws a MappingProblem that says why it cannot be. */
export function compile(mapping: Mapping): CompiledMapping {
  const path = parsePath(mapping.destination);
  return { ...mapping, path, ...sourceOf(mapping) };
}

function sourceOf({ sourceType, source }: Mapping): Pick<CompiledMapping, "columns" | "read"> {
  if (sourceType === "STATIC") return { columns: [], read: () => source };
  if (sourceType === "ATTRIBUTE") {
    if (source.includes("(")) throw new MappingProblem(`${source} is an expression: its sourceType is EXPRESSION.`);
    const from = parsePath(source);
    return { columns: [source], read: ({ row }) => valueAt(row, from) ?? null };
  }
  const expression = parse(source);
  checkCalls(expression);
  return { columns: fieldsIn(expression), read: (surroundings) => evaluate(expression, surroundings) };
}
