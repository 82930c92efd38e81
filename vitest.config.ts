import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^aep-flow-service$/, replacement: source("./src/index.ts") },
      { find: /^aep-flow-service\/emulator$/, replacement: source("./src/emulator/index.ts") },
      { find: /^aep-flow-service\/msw$/, replacement: source("./src/msw/index.ts") },
      { find: /^aep-flow-service\/specs\/(.+)$/, replacement: source("./src/spec-modules/$1.ts") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    typecheck: { enabled: true, include: ["test/**/*.test-d.ts"] },
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      reporter: ["text-summary", "json-summary", "html"],
      thresholds: { lines: 95 },
    },
  },
});
