import { dirname, join } from "node:path/posix";
import { describe, expect, test } from "vitest";
import { filesIn, readProjectFile } from "../support/sources.ts";

/*
 * The house rules that a reader cannot see in any one file.
 */

const files = filesIn("src", ".ts");
const importsOf = new Map(files.map((file) => [file, imports(file)]));

function imports(file: string): { readonly specifier: string; readonly typeOnly: boolean }[] {
  const statements = readProjectFile(file).matchAll(
    /^(?:import|export)\s(?<clause>[^;]*?)from\s"(?<specifier>[^"]+)"|^import "(?<bare>[^"]+)"|\bimport\("(?<dynamic>[^"]+)"\)/gm,
  );
  return [...statements].map(({ groups = {} }) => ({
    specifier: groups.specifier ?? groups.bare ?? groups.dynamic ?? "",
    typeOnly: /^type\s/.test(groups.clause ?? ""),
  }));
}

/** The room a file of src is in: its folder, or `root` for what stands beside the folders. */
const roomOf = (file: string) => (file.split("/").length === 2 ? "root" : (file.split("/")[1] ?? ""));

/** What each room may import from. Arrows run one way. `root` holds the small files and the client itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  observe: ["errors", "root"],
  auth: ["observe", "errors"],
  specs: ["errors"],
  payloads: ["specs", "observe", "errors", "root"],
  http: ["payloads", "auth", "observe", "errors", "root"],
  resources: ["http", "payloads", "specs", "observe", "errors", "root"],
  emulator: [],
  msw: ["emulator"],
  codegen: ["specs", "errors"],
  "spec-modules": [],
  cli: ["codegen", "emulator", "resources", "specs", "errors", "root"],
  root: ["resources", "http", "payloads", "specs", "auth", "observe", "errors", "root"],
};

test.each(files.map((file) => ({ file })))("$file imports only what its room may", ({ file }) => {
  const room = roomOf(file);
  const foreign = (importsOf.get(file) ?? [])
    .filter(({ specifier }) => specifier.startsWith("."))
    .map(({ specifier }) => join(dirname(file), specifier))
    .filter((target) => roomOf(target) !== room && !ALLOWED[room]?.includes(roomOf(target)));
  expect(foreign).toEqual([]);
});

test("no file imports itself by way of others, types aside", () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, way: readonly string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(" -> "));
    if (way.includes(file) || done.has(file)) return;
    for (const { specifier, typeOnly } of importsOf.get(file) ?? []) {
      if (specifier.startsWith(".") && !typeOnly) walk(join(dirname(file), specifier), [...way, file]);
    }
    done.add(file);
  };
  for (const file of files) walk(file, []);
  expect(circles).toEqual([]);
});

test("rooms form no circle either, types aside", () => {
  const room = (file: string) => (roomOf(file) === "root" ? file : roomOf(file));
  const arrows = files.flatMap((file) =>
    (importsOf.get(file) ?? [])
      .filter(({ specifier, typeOnly }) => specifier.startsWith(".") && !typeOnly)
      .map(({ specifier }) => ({ from: room(file), to: room(join(dirname(file), specifier)) }))
      .filter(({ from, to }) => from !== to),
  );
  const reaches = (start: string, seen = new Set<string>()): Set<string> => {
    for (const { to } of arrows.filter(({ from }) => from === start)) if (!seen.has(to)) reaches(to, seen.add(to));
    return seen;
  };
  expect([...new Set(arrows.map(({ from }) => from))].filter((from) => reaches(from).has(from))).toEqual([]);
});

describe("what lives in one file only", () => {
  const importers = (name: RegExp) =>
    files.filter((file) => importsOf.get(file)?.some(({ specifier }) => name.test(specifier)));
  const mentioning = (text: RegExp, folder = "src/") =>
    files.filter((file) => file.startsWith(folder) && text.test(readProjectFile(file)));

  test("ky", () => expect(importers(/^ky$/)).toEqual(["src/http/wire/wire.ts"]));
  test("Node itself, but for the command: the socket of the emulator", () => {
    expect(importers(/^node:/).filter((file) => !file.startsWith("src/cli/"))).toEqual(["src/emulator/listen.ts"]);
  });
  test("process.env", () => expect(mentioning(/process\.env/)).toEqual(["src/env.ts"]));
  test("the token endpoint, but for the emulator's own", () => {
    expect(mentioning(/\/ims\/token/).filter((file) => !file.startsWith("src/emulator/"))).toEqual(["src/auth/ims.ts"]);
  });
});

test("no file is a giant", () => {
  const lengths = files.map((file) => readProjectFile(file).split("\n").length).sort((a, b) => a - b);
  expect(lengths.at(-1)).toBeLessThanOrEqual(300);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100);
});

test("no type is switched off", () => {
  expect(
    files.filter((file) =>
      /\bas any[;,)>\]]|: any[;,)>\]=]|@ts-ignore|@ts-nocheck|@ts-expect-error|as unknown as|\bas never[;,)]/.test(
        readProjectFile(file),
      ),
    ),
  ).toEqual([]);
});
