import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Unit and property tests: what needs neither the built site nor a browser. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["src/**/*.test.ts", "tests/*.test.ts", "tests/unit/**/*.test.ts"],
    testTimeout: 60_000,
    reporters: ["default", ["json", { outputFile: "node_modules/.cache/reports/unit.json" }]],
  },
});
