import { MappingProblem, UnappliedFunction } from "../problem.ts";
import { DATE_FUNCTIONS } from "./dates.ts";
import { MANY, type MappingFunction } from "./function.ts";
import { LIST_FUNCTIONS } from "./lists.ts";
import { LOGIC_FUNCTIONS } from "./logic.ts";
import { MORE_TEXT_FUNCTIONS } from "./more-text.ts";
import { NUMBER_FUNCTIONS } from "./numbers.ts";
import { OBJECT_FUNCTIONS } from "./objects.ts";
import { TEXT_FUNCTIONS } from "./text.ts";
import { UNAPPLIED } from "./unapplied.ts";

/** Every function that the emulator applies. */
export const MAPPING_FUNCTIONS: readonly MappingFunction[] = [
  ...TEXT_FUNCTIONS,
  ...MORE_TEXT_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...OBJECT_FUNCTIONS,
  ...LIST_FUNCTIONS,
  ...LOGIC_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
];

const BY_NAME: ReadonlyMap<string, MappingFunction> = new Map(
  MAPPING_FUNCTIONS.flatMap((each) => [each.name, each.alias ?? each.name].map((name) => [name, each] as const)),
);

/** The function of a name, for so many arguments; or the refusal of it, by its name. */
export function functionNamed(name: string, count: number): MappingFunction {
  const found = BY_NAME.get(name);
  if (found === undefined) {
    throw UNAPPLIED.has(name) ? new UnappliedFunction(name) : new MappingProblem(`There is no function ${name}.`);
  }
  const [least, most] = found.args;
  if (count < least || count > most) {
    const expected = most === MANY ? `at least ${least}` : least === most ? `${least}` : `${least} to ${most}`;
    throw new MappingProblem(`${name} takes ${expected} arguments; got ${count}.`);
  }
  return found;
}
