import { expect, test } from "vitest";
import { reportsError } from "./run-astro.ts";

test.each([
  ["10:11:12 [ERROR] [MarkdownError] Could not render", true],
  ["[ERROR] something", true],
  ["\u001B[2m10:11:12\u001B[22m \u001B[31m[ERROR] [glob-loader] Error rendering a.md\u001B[39m", true],
  ["10:11:12 [WARN] [content] duplicate id", false],
  ["10:11:12 [build] /errors/[ERROR]x/index.html", false],
])("%j reports an error: %s", (line, expected) => {
  expect(reportsError(line)).toBe(expected);
});
