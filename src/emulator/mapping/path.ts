import { MappingProblem } from "./problem.ts";

/** One step of a path: a key, an index of a list, or every item of it. */
type Step = { readonly key: string } | { readonly index: number } | "every";
export type Path = readonly Step[];

/** No list is filled up further than this. */
const LARGEST_INDEX = 1000;
const LONGEST = 4096;
/** A key in which a backslash takes the next character as it is, a key in `${}`, or brackets. */
const STEP = /\$\{(?<braced>[^}]*)\}|\[(?<index>\d+|\*)?\]|(?<key>(?:\\.|[^.[\]\\])+)/y;

/** The steps of a path such as `person.name.first`, `items[*].id`, `a\.b` or `${First Name}`. */
export function parsePath(text: string): Path {
  if (text.length > LONGEST) throw new MappingProblem(`A path has at most ${LONGEST} characters.`);
  const steps: Step[] = [];
  for (let at = 0; at < text.length; ) {
    if (text.charAt(at) === "." && at > 0) at += 1;
    STEP.lastIndex = at;
    const found = STEP.exec(text);
    const step = found === null ? undefined : stepOf(found.groups ?? {}, steps.length === 0);
    if (step === undefined) throw new MappingProblem(`The path ${text} cannot be read at position ${at}.`);
    steps.push(step);
    at = STEP.lastIndex;
  }
  if (steps.length === 0 || text.endsWith("."))
    throw new MappingProblem(`The path ${text || "(empty)"} names no field.`);
  return steps;
}

function stepOf({ braced, index, key }: Record<string, string | undefined>, isFirst: boolean): Step | undefined {
  if (braced !== undefined) return { key: braced };
  if (key !== undefined) return { key: key.replace(/\\(.)/g, "$1") };
  if (isFirst) return undefined;
  if (index === undefined || index === "*") return "every";
  if (Number(index) > LARGEST_INDEX) throw new MappingProblem(`An index is at most ${LARGEST_INDEX}; got ${index}.`);
  return { index: Number(index) };
}
