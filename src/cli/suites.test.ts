import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "./run-astro.ts";
import { suites } from "./suites.ts";

const about = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

test("every suite runs a script of package.json", () => {
  expect(Object.keys(about.scripts)).toEqual(expect.arrayContaining(suites.map(({ script }) => script)));
});

test("every suite has a name of its own, and stands after those it needs", () => {
  const names = suites.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const [index, { needs }] of suites.entries())
    expect(names.slice(0, index)).toEqual(expect.arrayContaining([...needs]));
});

test("the run of a stranger and that of the machine that checks are the same", () => {
  const run = readFileSync(join(projectFolder, ".ci", "run"), "utf8");
  expect(run).toMatch(/^npm ci && npm test$/mu);
});
