import type { ValidationIssue } from "../../errors/validation-error.ts";
import { declaredBy, entry, property } from "../coerce/kept-views.ts";
import { type Declared, recordIn } from "../coerce/views.ts";
import { didYouMean } from "../did-you-mean.ts";
import { isRecord, own, type Path } from "../json-value.ts";
import type { RuleCheck } from "./rule-context.ts";

/** Fields the spec does not declare. It is silent where the spec declares none at all, and where a schema refuses others itself. */
export const unknownField: RuleCheck = ({ spec, schedule, options, steps }) => [
  ...steps.flatMap(({ index, name, step, params }) => {
    const path = ["transformations", index];
    const schema = spec.transformations.get(name)?.schema ?? true;
    return [
      ...unknownNames(step, ["name", "params"], path, spec.name),
      ...unknownFields(params, declaredBy(schema), [...path, "params"], spec.name),
    ];
  }),
  ...unknownFields(schedule, declaredBy(spec.schedule.schema), ["scheduleParams"], spec.name),
  ...unknownFields(options, declaredBy(spec.options.schema), ["options"], spec.name),
];

export function unknownFields(value: unknown, declared: Declared, path: Path, spec: string): ValidationIssue[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => unknownFields(item, entry(declared, index), [...path, index], spec));
  if (!isRecord(value)) return [];
  const names = declared.views.flatMap(({ schema }) => Object.keys(recordIn(schema, "properties")));
  return [
    ...(names.length === 0 || isOpen(declared) ? [] : unknownNames(value, names, path, spec)),
    ...Object.entries(value).flatMap(([key, item]) =>
      unknownFields(item, property(declared, key), [...path, key], spec),
    ),
  ];
}

function unknownNames(
  value: Readonly<Record<string, unknown>>,
  names: readonly string[],
  path: Path,
  spec: string,
): ValidationIssue[] {
  return Object.keys(value)
    .filter((key) => !names.includes(key))
    .map((key) => {
      const free = names.filter((name) => !Object.hasOwn(value, name));
      const message = `is not a field ${spec} declares here${didYouMean(key, free)}; it is sent all the same`;
      return { path: [...path, key], message, rule: "unknown-field" };
    });
}

/** Other names are provided for, or refused by the schema itself. */
function isOpen({ views }: Declared): boolean {
  return views.some(({ schema }) => {
    const others = own(schema, "additionalProperties");
    return others === false || isRecord(others) || Object.hasOwn(schema, "patternProperties");
  });
}
