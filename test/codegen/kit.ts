import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { moduleOf } from "../../src/codegen/module-of.ts";
import { type SpecFacts, specFacts, specKindOf } from "../../src/codegen/spec-facts.ts";
import { ROOT } from "../support/sources.ts";

export const WRITTEN = { hash: "0".repeat(64), date: "2026-06-01" };

/** Every spec of the fixtures, by its file's name. */
export function fixtureSpecs(): ReadonlyMap<string, unknown> {
  return new Map(
    ["specs", "connection-specs"].flatMap((folder) =>
      readdirSync(`${ROOT}test/fixtures/${folder}`).map((file): [string, unknown] => [
        `${folder}/${file}`,
        JSON.parse(readFileSync(`${ROOT}test/fixtures/${folder}/${file}`, "utf8")),
      ]),
    ),
  );
}

export function factsOf(spec: unknown): SpecFacts {
  const kind = specKindOf(spec);
  if (kind === undefined) throw new Error("no spec");
  return specFacts(kind, { ...Object(spec) });
}

export const textOf = (spec: unknown) => moduleOf(factsOf(spec), WRITTEN);

/** A flow spec whose one transformation, T, has this schema. */
export function flowSpecWith(schema: unknown, more: object = {}): object {
  return { id: "an-id", name: "Made up", transformationSpecs: [{ name: "T", spec: schema }], ...more };
}

export function connectionSpecWith(schema: unknown, more: object = {}): object {
  return { id: "an-id", name: "made up", authSpec: [{ name: "A", spec: schema }], ...more };
}

/** The type that a schema of auth params gets, its white space made one blank. */
export function typeOfParams(schema: unknown): string {
  const text = textOf(connectionSpecWith(schema));
  const type = /readonly A: ([\s\S]*?);\n {2}\};\n\}/.exec(text)?.[1] ?? text;
  return type.replace(/\s+/g, " ");
}

/** What a module's text exports when it runs. */
export async function exportsOf(text: string): Promise<Record<string, unknown>> {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
  });
  return import(`data:text/javascript;charset=utf-8,${encodeURIComponent(outputText)}`);
}
