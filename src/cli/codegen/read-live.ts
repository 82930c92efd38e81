import type { ExperiencePlatform } from "../../platform.ts";
import type { CodegenOptions } from "./options.ts";
import type { SpecKind } from "../../codegen/spec-facts.ts";
import { type FoundSpec, foundSpec } from "./found-spec.ts";

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The specs that were asked for, as the platform serves them today. */
export async function readLive(
  platform: ExperiencePlatform,
  { flowSpecs, connectionSpecs, all }: CodegenOptions,
  onSpec: (name: string) => void,
): Promise<FoundSpec[]> {
  const found: FoundSpec[] = [];
  const add = (kind: SpecKind, spec: object & { readonly name: string }) => {
    onSpec(spec.name);
    found.push(foundSpec(spec, `the platform's ${kind} spec ${spec.name}`, kind));
  };
  if (all) {
    for await (const spec of platform.flowSpecs.list()) add("flow", spec);
    for await (const spec of platform.connectionSpecs.list()) add("connection", spec);
    return found;
  }
  for (const name of flowSpecs) {
    onSpec(name);
    add("flow", await (UUID.test(name) ? platform.flowSpecs.get(name) : platform.flowSpecs.getByName(name)));
  }
  for (const name of connectionSpecs) {
    onSpec(name);
    add(
      "connection",
      await (UUID.test(name) ? platform.connectionSpecs.get(name) : platform.connectionSpecs.getByName(name)),
    );
  }
  return found;
}
