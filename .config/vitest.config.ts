import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: { include: ["src/**/*.test.ts", "tests/unit/**/*.test.ts"], testTimeout: 60_000 },
});
