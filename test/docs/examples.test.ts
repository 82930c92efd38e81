import { beforeAll, describe, expect, test } from "vitest";
import { filesIn, readProjectFile, ROOT } from "../support/sources.ts";
import { compileTexts, type Complaint } from "../support/typescript.ts";
import * as sdk from "aep-flow-service";

/*
 * Every example of the documents and of the doc comments compiles. A `platform` and the package's own exports are in scope, as a reader
 * would assume.
 */

interface Example {
  readonly where: string;
  readonly code: string;
}

const documents = ["README.md", ...filesIn("docs", ".md")].flatMap((file) => blocks(file, readProjectFile(file)));
const comments = filesIn("src", ".ts").flatMap((file) =>
  [...readProjectFile(file).matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(([comment], index) =>
    blocks(`${file}#${index}`, comment.replaceAll(/^\s*\* ?/gm, "")),
  ),
);

function blocks(where: string, text: string): Example[] {
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""], index) => ({
    where: `${where}-${index}`,
    code,
  }));
}

const VALUES = Object.keys(sdk);
const IDS = VALUES.filter((name) => name.endsWith("Id"));

/** An example as a module: what it uses of the package is imported, unless it does so itself, and what it declares is its own. */
function asModule({ code }: Example): string {
  const uses = (name: string) =>
    new RegExp(`\\b${name}\\b`).test(code) &&
    !new RegExp(`(const|let|class|function) ${name}\\b|import [^;]*\\b${name}\\b`).test(code);
  const values = VALUES.filter((name) => uses(name) && !IDS.includes(name));
  const types = [
    "SpecSchema",
    "Middleware",
    "FlowPayload",
    "FlowData",
    "ConnectionSpecSchema",
    "FlowSpecSchema",
    "RuleSettings",
    "JsonSchema",
    "FlowSpec",
    ...IDS,
  ].filter(uses);
  const declaresPlatform = /const platform\b/.test(code);
  return [
    `import { ${[...values, ...types.filter((name) => VALUES.includes(name)), ...types.filter((name) => !VALUES.includes(name)).map((name) => `type ${name}`)].join(", ")} } from "aep-flow-service";`,
    declaresPlatform
      ? ""
      : 'import type { ExperiencePlatform as Client } from "aep-flow-service"; declare const platform: Client;',
    code,
    "export {};",
  ].join("\n");
}

const examples = [...documents, ...comments];
const fileOf = ({ where }: Example) => `${ROOT}test/docs/${where.replaceAll(/[^\w-]/g, "_")}.example.ts`;
let complaints: readonly Complaint[];

beforeAll(() => {
  complaints = compileTexts(Object.fromEntries(examples.map((example) => [fileOf(example), asModule(example)])));
}, 60_000);

test("there are examples, each in a file of its own", () => {
  expect(documents.length).toBeGreaterThan(5);
  expect(comments.length).toBeGreaterThan(60);
  expect(new Set(examples.map(fileOf)).size).toBe(examples.length);
});

describe("compiles:", () => {
  test.each(examples)("$where", (example) => {
    expect(complaints.filter(({ file }) => file === fileOf(example)).map(({ message }) => message)).toEqual([]);
  });
});

/** Methods and functions that users call. */
const METHOD =
  /^ {2}(?:static )?(?:async )?(?!constructor|#|\*|then|catch|finally)[a-z]\w*(?:<.*>)?\([^)]*\): (?:ApiPromise|List|Promise)</gm;

test("every call of a resource has an example", () => {
  // The cache of flow specs is no call of a user's.
  const files = filesIn("src/resources", ".ts").filter((file) => !file.endsWith("/spec-cache.ts"));
  const bare = files.flatMap((file) => {
    const text = readProjectFile(file);
    return (
      [...text.matchAll(METHOD)]
        // The overloads of a method share the example before the first of them.
        .filter(
          ({ index }) =>
            !/@example[\s\S]*\*\/\n(?: {2}\w+\([^)]*\): [^;{]*;\n)*$/.test(
              text.slice(text.lastIndexOf("/**", index), index),
            ),
        )
        .map(([call]) => `${file}: ${call}`)
    );
  });
  expect(bare).toEqual([]);
});

describe("the README", () => {
  test("begins with the smallest example, which is a file that runs", () => {
    expect(documents[0]?.code).toBe(readProjectFile("examples/quickstart.ts"));
  });

  test("gives exactly two commands for a fresh machine, each whole", () => {
    const shell = [...readProjectFile("README.md").matchAll(/```sh\n([\s\S]*?)```/g)].map(([, code = ""]) =>
      code.trim(),
    );
    expect(shell).toEqual(["npm install aep-flow-service", "npm ci && npm run demo", "npm cit"]);
  });
});
