import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    emulator: "src/emulator/index.ts",
    "emulator-browser": "src/emulator/browser.ts",
    msw: "src/msw/index.ts",
    cli: "src/cli/main.ts",
  },
  format: ["esm"],
  target: "node22.12",
  platform: "neutral",
  external: [/^node:/, "msw"],
  dts: { entry: { index: "src/index.ts", emulator: "src/emulator/index.ts", msw: "src/msw/index.ts" } },
  sourcemap: true,
  clean: true,
  treeshake: true,
});
