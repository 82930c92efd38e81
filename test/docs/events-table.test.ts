import { expect, test } from "vitest";
import { levelOf } from "../../src/observe/logger.ts";
import { readProjectFile } from "../support/sources.ts";

test("the guide's table lists every event, at the level it is logged at", () => {
  const source = /interface PlatformEvents \{([\s\S]*?)\n\}/.exec(readProjectFile("src/observe/events.ts"))?.[1] ?? "";
  const events = [...source.matchAll(/^ {2}"?([a-z.]+)"?:/gm)].map(([, name = ""]) => name);
  const rows = [...readProjectFile("docs/guide.md").matchAll(/^\| `([a-z.]+)` \| (debug|info|warn) \|/gm)];
  expect(events.length).toBeGreaterThan(5);
  expect(rows.map(([, name, level]) => `${name} ${level}`)).toEqual(events.map((name) => `${name} ${levelOf(name)}`));
});
