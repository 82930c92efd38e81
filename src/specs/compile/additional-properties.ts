import * as z from "zod/mini";
import { below } from "../finding.ts";
import { type Assertion, onRecord } from "./assertion.ts";
import { compileSub, inside, type Node, type Place } from "./compilation.ts";
import { keyword, RECORD, SCHEMA } from "./keyword.ts";
import { patternOf } from "./pattern.ts";
import { findingsOf } from "./run.ts";

/** `patternProperties`, and `additionalProperties` for what neither a name nor a pattern covers. */
export function additional(place: Place, declared: ReadonlySet<string>): Assertion[] {
  const patterns = Object.entries(keyword(place, "patternProperties", RECORD) ?? {}).map(([source, schema]) => ({
    regex: patternOf(source, [...place.path, "patternProperties", source]),
    node: compileSub(schema, inside(place, "patternProperties", source)),
  }));
  const others = othersNode(place);
  if (patterns.length === 0 && others === undefined) return [];
  return [
    onRecord((value) =>
      Object.keys(value).flatMap((name) => {
        const matching = patterns.filter(({ regex }) => regex.test(name)).map(({ node }) => node);
        const covered = declared.has(name) || matching.length > 0;
        const nodes = covered || others === undefined ? matching : [others];
        return nodes.flatMap((node) => below([name], findingsOf(node, value[name])));
      }),
    ),
  ];
}

function othersNode(place: Place): Node | undefined {
  const schema = keyword(place, "additionalProperties", SCHEMA);
  if (schema === undefined || schema === true) return undefined;
  if (schema === false) return z.never({ error: "is not allowed here" });
  return compileSub(schema, inside(place, "additionalProperties"));
}
