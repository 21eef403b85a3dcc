/**
 * Runs every suite, shows its output, and closes with one line: `N passed, N failed`.
 *
 * `npm test` runs all; `npm test -- lint unit` only those named. A suite that fails does
 * not stop the others, except those that look at what it should have made: each of these
 * counts as one failure, since nothing was proved.
 */
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { closingLine, countOfCheck, countsOf, type Counts } from "./counts.ts";
import { projectFolder } from "./run-astro.ts";
import { suites, type Suite } from "./suites.ts";

interface Outcome extends Counts {
  readonly suite: Suite;
  readonly kind: "ran" | "not run";
  /** Wall time in milliseconds. */
  readonly took: number;
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no suite "${unknown.join('", "')}".\nThese are: ${suites.map((suite) => suite.name).join(", ")}`,
  );
  process.exit(2);
}

const outcomes: Outcome[] = [];
for (const suite of suites) {
  if (named.length === 0 || named.includes(suite.name)) outcomes.push(await runSuite(suite, outcomes));
}

console.log(`\n${tableOf(outcomes)}\n`);
console.log(closingLine(outcomes));
process.exitCode = outcomes.some((outcome) => outcome.failed > 0) ? 1 : 0;

async function runSuite(suite: Suite, before: readonly Outcome[]): Promise<Outcome> {
  console.log(`\n── ${suite.name} ${"─".repeat(Math.max(0, 66 - suite.name.length))}`);
  const missing = before.find(({ suite: other, failed }) => suite.needs.includes(other.name) && failed > 0);
  if (missing !== undefined) {
    console.log(`Not run, because it needs "${missing.suite.name}", which failed.`);
    return { suite, kind: "not run", took: 0, passed: 0, failed: 1 };
  }
  if (suite.report !== undefined) rmSync(join(projectFolder, suite.report.file), { force: true });
  const start = performance.now();
  const exitCode = await runScript(suite.script);
  const took = performance.now() - start;
  const counts =
    suite.report === undefined
      ? countOfCheck(exitCode)
      : countsOf(readReport(suite.report.file), suite.report.kind, exitCode);
  return { suite, kind: "ran", took, ...counts };
}

/** Runs a script of `package.json` with the npm that runs this one, and gives its exit code. */
function runScript(script: string): Promise<number> {
  const npm = process.env["npm_execpath"];
  const [program, first] = npm === undefined ? ["npm", []] : [process.execPath, [npm]];
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...first, "run", "--silent", script], {
      cwd: projectFolder,
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("error", reject);
    child.on("close", (code) => {
      resolve(code ?? 1);
    });
  });
}

/** What a runner reported; undefined where it ended before it could. */
function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(projectFolder, file), "utf8"));
  } catch {
    return undefined;
  }
}

function tableOf(all: readonly Outcome[]): string {
  const width = Math.max(...all.map(({ suite }) => suite.name.length));
  const rows = all.map(({ suite, kind, took, passed, failed }) => {
    const state = kind === "not run" ? "not run" : failed > 0 ? "FAILED" : "";
    const columns = [
      suite.name.padEnd(width),
      String(passed).padStart(6),
      String(failed).padStart(6),
      `${(took / 1000).toFixed(1)} s`.padStart(9),
      state,
    ];
    return columns.join("  ").trimEnd();
  });
  const total = all.reduce((sum, { took }) => sum + took, 0);
  const head = `${"suite".padEnd(width)}  passed  failed       wall`;
  const foot = `${"all".padEnd(width)}  ${" ".repeat(14)}  ${`${(total / 1000).toFixed(1)} s`.padStart(9)}`;
  return [head, ...rows, foot].join("\n");
}
