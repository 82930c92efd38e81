import { readdirSync, readFileSync } from "node:fs";
import { fileNameOf } from "../../src/codegen/names.ts";
import { moduleOf } from "../../src/codegen/module-of.ts";
import { specFacts, type SpecKind } from "../../src/codegen/spec-facts.ts";
import { specHash } from "../../src/cli/codegen/spec-hash.ts";
import { isRecord } from "../../src/specs/json-value.ts";
import { inOurWords } from "./words.ts";

/** The day the facts were taken from Adobe's documents. */
const READ_ON = "2026-11-25";

/** Where a spec is printed in several editions, the one that the tutorials of today print. */
const FLOW_SPECS = [
  "crm-current",
  "cloud-storage-current",
  "rest-storage",
  "streaming-generic",
  "streaming-optional-transformation",
  "streaming-transformation",
];
const FIXTURES = new URL("../../test/fixtures/", import.meta.url);

/** The modules that ship with the package, each by its file's name. */
export async function specModules(): Promise<ReadonlyMap<string, string>> {
  const connectionSpecs = readdirSync(new URL("connection-specs/", FIXTURES)).sort();
  const files: readonly (readonly [SpecKind, string])[] = [
    ...FLOW_SPECS.map((name) => ["flow", `specs/${name}.json`] as const),
    ...connectionSpecs.map((name) => ["connection", `connection-specs/${name}`] as const),
  ];
  return new Map(await Promise.all(files.map(([kind, path]) => shipped(kind, new URL(path, FIXTURES)))));
}

async function shipped(kind: SpecKind, file: URL): Promise<[string, string]> {
  const spec: unknown = inOurWords(JSON.parse(readFileSync(file, "utf8")));
  const facts = specFacts(kind, isRecord(spec) ? spec : {});
  const text = moduleOf(facts, { hash: await specHash(facts), date: READ_ON });
  return [`${fileNameOf(facts.name, facts.id)}.ts`, text];
}
