import { didYouMean } from "../did-you-mean.ts";
import { showList } from "../show-value.ts";
import type { RuleCheck } from "./rule-context.ts";

/** Steps the spec does not list. A spec that lists none says nothing. */
export const unknownTransformation: RuleCheck = ({ spec, steps }) => {
  const names = [...spec.transformations.keys()];
  if (names.length === 0) return [];
  return steps
    .filter((step) => !spec.transformations.has(step.name))
    .map((step) => ({
      path: ["transformations", step.index, "name"],
      message: `${JSON.stringify(step.name)} is not a transformation ${spec.name} lists: ${showList(names)}${didYouMean(step.name, names)}; it is sent all the same`,
      rule: "unknown-transformation",
    }));
};
