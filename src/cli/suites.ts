/** Where a suite's test runner writes what passed and what failed, and in which form. */
export interface SuiteReport {
  readonly kind: "vitest" | "playwright";
  /** A path below the project's folder. */
  readonly file: string;
}

/** One step of `npm test`. */
export interface Suite {
  readonly name: string;
  /** The script of `package.json` that runs it. */
  readonly script: string;
  /** Names of suites that must have passed, because this one looks at what they made. */
  readonly needs: readonly string[];
  /** Where its counts stand; a suite without a report is one check, by its exit code. */
  readonly report?: SuiteReport;
}

const reports = "node_modules/.cache/reports";

/** Everything that `npm test` runs, in order: what is quick and explains the rest comes first. */
export const suites: readonly Suite[] = [
  {
    name: "lock",
    script: "test:lock",
    needs: [],
    report: { kind: "vitest", file: `${reports}/unit.json` },
  },
  { name: "types", script: "check", needs: [] },
  { name: "pure types", script: "check:collation", needs: [] },
  { name: "lint", script: "lint", needs: [] },
  { name: "format", script: "format:check", needs: [] },
  { name: "unit", script: "test:unit", needs: [], report: { kind: "vitest", file: `${reports}/unit.json` } },
  { name: "build", script: "build", needs: [] },
  { name: "sub-path build", script: "build:sub", needs: [] },
  {
    name: "links",
    script: "test:links",
    needs: ["build", "sub-path build"],
    report: { kind: "vitest", file: `${reports}/built.json` },
  },
  {
    name: "built site",
    script: "test:built",
    needs: ["build"],
    report: { kind: "vitest", file: `${reports}/built.json` },
  },
  {
    name: "html",
    script: "test:html",
    needs: ["build"],
    report: { kind: "vitest", file: `${reports}/built.json` },
  },
  {
    name: "browser",
    script: "test:browser",
    needs: ["build", "sub-path build"],
    report: { kind: "playwright", file: `${reports}/browser.json` },
  },
  {
    name: "accessibility",
    script: "test:axe",
    needs: ["build"],
    report: { kind: "playwright", file: `${reports}/browser.json` },
  },
];
