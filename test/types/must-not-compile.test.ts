import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { compileTexts, type Complaint } from "../support/typescript.ts";

/*
 * `// @ts-expect-error` alone accepts any error, a typing mistake of the test's own included. Here each such line says which complaint it
 * expects, and which change of one value makes it compile.
 */

const FILES = ["chain.test-d.ts", "modules.test-d.ts"].map((name) => fileURLToPath(new URL(name, import.meta.url)));
const CLAIM = /^\s*\/\/ @ts-expect-error (?<code>TS\d+) names (?<names>.+): not `(?<bad>.+)`, but `(?<good>.+)`$/;

interface Claim {
  readonly line: number;
  readonly code: string;
  readonly names: string;
  readonly bad: string;
  readonly good: string;
}

const files = FILES.map((file) => {
  const name = file.split("/").at(-1) ?? "";
  const lines = readFileSync(file, "utf8").split("\n");
  const claims: Claim[] = lines.flatMap((text, line) => {
    const { code = "", names = "", bad = "", good = "" } = CLAIM.exec(text)?.groups ?? {};
    return code === "" ? [] : [{ line, code, names, bad, good }];
  });
  return { file, name, lines, claims };
});
let complaints: readonly Complaint[];
let complaintsAboutGood: readonly Complaint[];

beforeAll(() => {
  const compiled = (change: (text: string, claim: Claim | undefined) => string) =>
    compileTexts(
      Object.fromEntries(
        files.map(({ file, lines, claims }) => [
          file,
          lines
            .map((text, line) =>
              change(
                text.replace("@ts-expect-error", "expected"),
                claims.find((claim) => claim.line === line - 1),
              ),
            )
            .join("\n"),
        ]),
      ),
    );
  complaints = compiled((text) => text);
  complaintsAboutGood = compiled((text, claim) =>
    claim === undefined ? text : text.replace(claim.bad, () => claim.good),
  );
}, 180_000);

test("with the one value set right, every line compiles", () => {
  expect(complaintsAboutGood).toEqual([]);
});

describe.each(files)("$name", ({ file, lines, claims }) => {
  test("holds such lines, and each states its claim", () => {
    expect(claims.length).toBeGreaterThanOrEqual(15);
    expect(lines.filter((text) => text.includes("@ts-expect-error")).length).toBe(claims.length);
  });

  describe("with the one value set wrong, the compiler complains, and names it", () => {
    test.each(claims)("line $line: $bad", ({ line, code, names, bad, good }) => {
      expect(bad).not.toBe(good);
      expect(lines[line + 1]).toContain(bad);
      const here = complaints.filter((complaint) => complaint.file === file && complaint.line === line + 1);
      expect(here.map((complaint) => complaint.code)).toEqual([code]);
      expect(here[0]?.message).toContain(names);
    });

    test("and nowhere else", () => {
      expect(complaints.filter((complaint) => complaint.file === file).length).toBe(claims.length);
    });
  });
});
