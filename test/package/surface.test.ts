import * as emulator from "aep-flow-service/emulator";
import * as msw from "aep-flow-service/msw";
import * as sdk from "aep-flow-service";
import { expect, test } from "vitest";

/*
 * What the package exports at run time. A change here is a change for users: it needs a line in CHANGELOG.md.
 */

test("the main entry", () => {
  expect(Object.keys(sdk).sort()).toMatchSnapshot();
});

test("the emulator's entry", () => {
  expect(Object.keys(emulator)).toEqual(["createEmulator", "readableLog"]);
});

test("the entry for Mock Service Worker", () => {
  expect(Object.keys(msw)).toEqual(["handlersFor"]);
});
