import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { expect, test } from "vitest";
import tseslint from "typescript-eslint";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The project's own rules, less those that need the types of a file that is on disk. */
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: `${root}/.config/eslint.config.mjs`,
  overrideConfig: [tseslint.configs.disableTypeChecked],
});

/** The names of the rules that a file of this text would break, each once, sorted. */
async function broken(path: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}/${path}` });
  const names = (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
  return [...new Set(names)].filter((name) => !name.endsWith("no-unused-vars")).sort();
}

const boundary = "variorum/boundaries";

test.each([
  ["the library", "src/collation/collate.ts", 'import { readFileSync } from "node:fs";'],
  ["the library", "src/collation/text/words.ts", 'import fs from "fs";'],
  ["the library", "src/collation/text/words.ts", 'import { z } from "astro/zod";'],
  ["the library", "src/collation/diff/words.ts", 'import { getEntry } from "astro:content";'],
  ["the library", "src/collation/diff/words.ts", 'import "@astrojs/markdown-remark";'],
  ["the library", "src/collation/collate.ts", 'export { load } from "../edition/load.ts";'],
  ["the library", "src/collation/collate.ts", 'export * from "../components/score.ts";'],
  ["the library", "src/collation/text/words.ts", 'const load = await import("../../edition/load.ts");'],
  ["the library", "src/collation/text/words.ts", "const load = await import(process.argv[2]);"],
  ["the library", "src/collation/text/words.ts", 'type Load = import("../../edition/load.ts").Load;'],
  ["alignment", "src/collation/alignment/score.ts", 'import { compare } from "../diff/compare.ts";'],
  ["alignment", "src/collation/alignment/score.ts", 'import type { Variant } from "../diff/types.ts";'],
  ["difference", "src/collation/diff/score.ts", 'import { align } from "../alignment/align.ts";'],
  [
    "difference",
    "src/collation/diff/deep/er/score.ts",
    'import { align } from "../../../alignment/align.ts";',
  ],
  [
    "difference",
    "src/collation/diff/score.ts",
    'import { align } from "./../../collation/alignment/align.ts";',
  ],
  ["text", "src/collation/text/words.ts", 'import { compare } from "../diff/compare.ts";'],
  ["a stage", "src/collation/apparatus/entry.ts", 'import { collate } from "../collate.ts";'],
  ["the edition", "src/edition/load.ts", 'import { score } from "../components/score.ts";'],
  ["the edition", "src/edition/load.ts", 'import { build } from "../cli/build.ts";'],
  ["components", "src/components/score.ts", 'import { compare } from "../collation/diff/compare.ts";'],
  ["components", "src/components/score.ts", 'import page from "../pages/index.astro";'],
  ["the command line", "src/cli/align.ts", 'import Score from "../components/Score.astro";'],
])("%s may not: %s holding %s", async (_who, path, code) => {
  expect(await broken(path, code)).toContain(boundary);
});

test("a component's own frontmatter is held to the same rule", async () => {
  const code =
    '---\nimport { compare } from "../collation/diff/compare.ts";\nconst same = compare("a", "b");\n---\n<p>{same}</p>\n';
  expect(await broken("src/components/Row.astro", code)).toContain(boundary);
});

test.each([
  ["src/collation/alignment/score.ts", 'import { tokenize } from "../text/token.ts";'],
  ["src/collation/apparatus/entry.ts", 'import { compare } from "../diff/compare.ts";'],
  ["src/collation/collate.ts", 'import { align } from "./alignment/align.ts";'],
  ["src/collation/diff/words.ts", 'import { diff_match_patch } from "diff-match-patch";'],
  ["src/edition/load.ts", 'import { readFileSync } from "node:fs";'],
  ["src/edition/load.ts", 'import { collate } from "../collation/collate.ts";'],
  ["src/cli/align.ts", 'import { align } from "../collation/alignment/align.ts";'],
  ["src/components/score.ts", 'import type { Variant } from "../collation/diff/types.ts";'],
  ["src/components/score.ts", 'import { urls } from "../edition/urls.ts";'],
  ["src/collation/text/words.test.ts", 'import { readFileSync } from "node:fs";'],
])("it is allowed: %s holding %s", async (path, code) => {
  expect(await broken(path, code)).not.toContain(boundary);
});

test.each([
  ["process", "export const value = process.argv;"],
  ["the page", "export const value = document.title;"],
  ["the clock", "export const value = new Date();"],
  ["a timer", "setTimeout(() => undefined, 1);"],
])("the library may not ask for %s", async (_what, code) => {
  expect(await broken("src/collation/text/words.ts", code)).toContain("no-restricted-globals");
});

test("the library may not draw lots", async () => {
  const code = "/** A number. */\nexport const value = Math.random();\n";
  expect(await broken("src/collation/text/words.ts", code)).toEqual(["no-restricted-properties"]);
});

test.each([
  ["any", "/** A value. */\nexport const value: any = 1;\n", "@typescript-eslint/no-explicit-any"],
  [
    "a promise that a value is there",
    "/** A value. */\nexport const value = [1][0]!;\n",
    "@typescript-eslint/no-non-null-assertion",
  ],
  ["an export without a word on it", "export const value = 1;\n", "jsdoc/require-jsdoc"],
  ["an exported interface without a word on it", "export interface Value { a: 1 }\n", "jsdoc/require-jsdoc"],
  [
    "a waiver without its reason",
    "/** A value. */\nexport const value = 1; // eslint-disable-line eqeqeq\n",
    "variorum/reasoned-waivers",
  ],
  ["a test that is skipped", 'test.skip("nothing", () => undefined);\n', "no-restricted-syntax"],
])("no file may hold %s", async (_what, code, rule) => {
  expect(await broken("src/edition/value.ts", code)).toContain(rule);
});
