import type { Row } from "./table.ts";
import { flowProblem } from "../errors/flow.ts";
import { type Json, type JsonObject, at, isObject, listAt } from "../json.ts";

type Test = (row: Row) => boolean;

/** The test that a filter of rows makes: a condition in PQL as a tree of nodes. Source: guide on filtering rows at the source. */
export function rowFilter(filter: JsonObject | undefined): Test {
  return filter === undefined ? () => true : testOf(filter.value);
}

const COMPARE: Readonly<Record<string, (left: Json, right: Json) => boolean>> = {
  "=": (left, right) => String(left) === String(right),
  "==": (left, right) => String(left) === String(right),
  "!=": (left, right) => String(left) !== String(right),
  "<": (left, right) => order(left, right) < 0,
  "<=": (left, right) => order(left, right) <= 0,
  ">": (left, right) => order(left, right) > 0,
  ">=": (left, right) => order(left, right) >= 0,
  like: (left, right) => likeness(String(right)).test(String(left)),
};

function testOf(node: Json | undefined): Test {
  const name = String(at(node, "fnName"));
  const params = listAt(node, "params");
  switch (name.toLowerCase()) {
    case "and":
      return every(params.map(testOf));
    case "or":
      return some(params.map(testOf));
    case "not": {
      const inner = testOf(params[0]);
      return (row) => !inner(row);
    }
    case "isnull":
      return (row) => cellOf(params[0], row) === null;
    case "in":
      return (row) => params.slice(1).some((each) => listed(each, row).includes(String(cellOf(params[0], row))));
  }
  const compare = Object.hasOwn(COMPARE, name) ? COMPARE[name] : undefined;
  if (compare === undefined) throw flowProblem("1100-400", `filters: the emulator knows no function ${name}.`);
  return (row) => {
    const [left, right] = [cellOf(params[0], row), cellOf(params[1], row)];
    // Nothing compares with null, as in the databases that answer such filters.
    return left !== null && right !== null && compare(left, right);
  };
}

function every(tests: readonly Test[]): Test {
  return (row) => tests.every((test) => test(row));
}

function some(tests: readonly Test[]): Test {
  return (row) => tests.some((test) => test(row));
}

/** A column's value, or a literal. */
function cellOf(node: Json | undefined, row: Row): Json {
  if (!isObject(node)) return null;
  if (node.nodeType === "fieldLookup") return row[String(node.fieldName)] ?? null;
  return node.value ?? null;
}

function listed(node: Json | undefined, row: Row): string[] {
  const value = cellOf(node, row);
  return (Array.isArray(value) ? value : [value]).map(String);
}

function order(left: Json, right: Json): number {
  if (typeof left === "number") return left - Number(right);
  const [one, two] = [String(left), String(right)];
  return one < two ? -1 : one > two ? 1 : 0;
}

/** `%` stands for any text, `_` for any character. */
function likeness(pattern: string): RegExp {
  const source = pattern
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("%", ".*")
    .replaceAll("_", ".");
  return new RegExp(`^${source}$`, "s");
}
