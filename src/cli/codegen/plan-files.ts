import { canonicalOf } from "../../codegen/spec-facts.ts";
import { fileNameOf, shortId } from "../../codegen/names.ts";
import { CodegenError } from "./codegen-error.ts";
import type { FoundSpec } from "./found-spec.ts";

/** A spec and the file its module goes to. */
export interface PlannedFile extends FoundSpec {
  readonly file: string;
}

/** Gives each spec a file of its own: named after it and, where several are called alike, after the beginning of its id, too. */
export function planFiles(found: readonly FoundSpec[]): PlannedFile[] {
  const specs = distinct(found);
  const names = specs.map(({ facts }) => fileNameOf(facts.name, facts.id));
  const planned = specs.map((spec, index) => {
    const name = names[index] ?? "";
    const isShared = names.filter((each) => each === name).length > 1;
    return { ...spec, file: `${isShared ? `${name}-${shortId(spec.facts.id)}` : name}.ts` };
  });
  for (const [index, { file, origin }] of planned.entries()) {
    const other = planned.slice(0, index).find((each) => each.file === file);
    if (other !== undefined) throw new CodegenError(`${other.origin} and ${origin} would both be written to ${file}`);
  }
  return planned;
}

/** The same spec twice is one; two that claim to be the same, and are not, cannot both be right. */
function distinct(found: readonly FoundSpec[]): FoundSpec[] {
  const byId = new Map<string, FoundSpec>();
  for (const spec of found) {
    const id = `${spec.facts.kind} ${spec.facts.id}`;
    const other = byId.get(id);
    if (other !== undefined && canonicalOf(other.facts) !== canonicalOf(spec.facts)) {
      throw new CodegenError(
        `${other.origin} and ${spec.origin} are different editions of the ${spec.facts.kind} spec ${spec.facts.name}, ${spec.facts.id}: give one of them`,
      );
    }
    if (other === undefined) byId.set(id, spec);
  }
  return [...byId.values()].sort((a, b) => order(a) - order(b) || (a.facts.name < b.facts.name ? -1 : 1));
}

const order = ({ facts }: FoundSpec) => (facts.kind === "flow" ? 0 : 1);
