import type { Finding } from "../finding.ts";
import { type Assertion, assertion } from "./assertion.ts";
import { beside, compileSub, type Node, type Place } from "./compilation.ts";
import { conditionText } from "./condition-text.ts";
import { keyword, SCHEMA } from "./keyword.ts";
import { accepts, findingsOf } from "./run.ts";

/** `if`, `then` and `else`. Each finding of a branch says which condition it holds under. */
export function conditional(place: Place): Assertion[] {
  const condition = keyword(place, "if", SCHEMA);
  if (condition === undefined) return [];
  const test = compileSub(condition, beside(place, "if"));
  const yes = branch(place, "then");
  const no = branch(place, "else");
  return [
    assertion((value) => {
      const chosen = accepts(test, value) ? yes : no;
      return chosen === undefined ? [] : during(conditionText(condition, value), findingsOf(chosen, value));
    }),
  ];
}

function branch(place: Place, name: "then" | "else"): Node | undefined {
  const schema = keyword(place, name, SCHEMA);
  return schema === undefined ? undefined : compileSub(schema, beside(place, name));
}

/** The innermost condition says most: one that is there already stays. */
export function during(when: string | undefined, findings: readonly Finding[]): readonly Finding[] {
  return when === undefined ? findings : findings.map((finding) => ({ ...finding, when: finding.when ?? when }));
}
