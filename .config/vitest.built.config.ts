import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Tests of the built site that need no browser. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/built/**/*.test.ts"],
    testTimeout: 300_000,
    reporters: ["default", ["json", { outputFile: "node_modules/.cache/reports/built.json" }]],
  },
});
