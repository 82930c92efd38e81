import { expect, test } from "vitest";
import { exportNameOf } from "../../src/codegen/names.ts";
import { compileTexts } from "../support/typescript.ts";
import { ROOT } from "../support/sources.ts";
import { factsOf, fixtureSpecs, textOf } from "./kit.ts";
import { HOSTILE } from "./hostile.ts";

/*
 * The modules of all specs there are, and of some that nobody should serve, are type-checked together, each beside a program that uses it.
 */

const specs = new Map([...fixtureSpecs(), ...HOSTILE]);

test("the module of every spec type-checks, and can be given to a create", () => {
  const texts = Object.fromEntries(
    [...specs].flatMap(([path, spec], index) => {
      const file = `${ROOT}test/codegen/generated-${index}.ts`;
      const { kind, name, id } = factsOf(spec);
      const value = exportNameOf(name, id);
      const use =
        kind === "flow"
          ? `export const use = (p: ExperiencePlatform) => p.flows.create({ name: "a", flowSpec: ${value}, sourceConnectionIds: [], targetConnectionIds: [] }, { draft: true });`
          : `export const use = (p: ExperiencePlatform) => p.sourceConnections.create({ name: "a", connectionSpec: { id: ${value}.id, version: ${value}.version } });`;
      expect(path).toBeTruthy();
      return [
        [file, textOf(spec)],
        [
          file.replace(".ts", "-use.ts"),
          `import type { ExperiencePlatform } from "aep-flow-service";\nimport { ${value} } from "./generated-${index}.ts";\n${use}\n`,
        ],
      ];
    }),
  );
  expect(compileTexts(texts)).toEqual([]);
}, 60_000);

test("there are such specs", () => {
  expect(fixtureSpecs().size).toBeGreaterThanOrEqual(22);
});
