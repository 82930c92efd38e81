import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { compileTexts, type Complaint } from "../support/typescript.ts";

/*
 * `// @ts-expect-error` alone accepts any error, a typing mistake of the test's own included. Here each such line says which complaint it
 * expects, and which change of one value makes it compile.
 */

const FILE = fileURLToPath(new URL("chain.test-d.ts", import.meta.url));
const CLAIM = /^\s*\/\/ @ts-expect-error (?<code>TS\d+) names (?<names>.+): not `(?<bad>.+)`, but `(?<good>.+)`$/;

interface Claim {
  readonly line: number;
  readonly code: string;
  readonly names: string;
  readonly bad: string;
  readonly good: string;
}

const lines = readFileSync(FILE, "utf8").split("\n");
const claims: Claim[] = lines.flatMap((text, line) => {
  const { code = "", names = "", bad = "", good = "" } = CLAIM.exec(text)?.groups ?? {};
  return code === "" ? [] : [{ line, code, names, bad, good }];
});
let complaints: readonly Complaint[];
let complaintsAboutGood: readonly Complaint[];

beforeAll(() => {
  const plain = lines.map((text) => text.replace("@ts-expect-error", "expected"));
  const mended = plain.map((text, line) => {
    const claim = claims.find((candidate) => candidate.line === line - 1);
    return claim === undefined ? text : text.replace(claim.bad, () => claim.good);
  });
  complaints = compileTexts({ [FILE]: plain.join("\n") });
  complaintsAboutGood = compileTexts({ [FILE]: mended.join("\n") });
}, 60_000);

test("there are more than forty such lines, and each states its claim", () => {
  expect(claims.length).toBeGreaterThanOrEqual(40);
  expect(lines.filter((text) => text.includes("@ts-expect-error")).length).toBe(claims.length);
});

test("with the one value set right, every line compiles", () => {
  expect(complaintsAboutGood).toEqual([]);
});

describe("with the one value set wrong, the compiler complains, and names it", () => {
  test.each(claims)("line $line: $bad", ({ line, code, names, bad, good }) => {
    expect(bad).not.toBe(good);
    expect(lines[line + 1]).toContain(bad);
    const here = complaints.filter((complaint) => complaint.line === line + 1);
    expect(here.map((complaint) => complaint.code)).toEqual([code]);
    expect(here[0]?.message).toContain(names);
  });

  test("and nowhere else", () => {
    expect(complaints.length).toBe(claims.length);
  });
});
