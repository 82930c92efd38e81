import { readdirSync } from "node:fs";
import { defineConfig } from "tsup";

/** Each spec's module is a file of its own, so that nobody pays for the others. */
const specs = Object.fromEntries(
  readdirSync(new URL("src/spec-modules/", import.meta.url)).map((file) => [
    `specs/${file.replace(/\.ts$/, "")}`,
    `src/spec-modules/${file}`,
  ]),
);

export default defineConfig({
  entry: {
    index: "src/index.ts",
    emulator: "src/emulator/index.ts",
    "emulator-browser": "src/emulator/browser.ts",
    msw: "src/msw/index.ts",
    cli: "src/cli/main.ts",
    ...specs,
  },
  format: ["esm"],
  target: "node22.12",
  platform: "neutral",
  external: [/^node:/, "msw", "aep-flow-service"],
  dts: { entry: { index: "src/index.ts", emulator: "src/emulator/index.ts", msw: "src/msw/index.ts", ...specs } },
  sourcemap: true,
  clean: true,
  treeshake: true,
});
