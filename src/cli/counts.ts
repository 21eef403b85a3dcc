/** How many tests of a suite passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/**
 * The counts of one suite, from its runner's report and its exit code.
 *
 * A test that was skipped or never reached proves nothing, so it counts as failed. So
 * does a runner that failed although no test of it did, for instance because a file did
 * not load; and one that ran no test at all.
 */
export function countsOf(report: unknown, kind: "vitest" | "playwright", exitCode: number): Counts {
  const { passed, failed } = kind === "vitest" ? fromVitest(report) : fromPlaywright(report);
  const silent = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}

/** The counts of a suite that is one check. */
export function countOfCheck(exitCode: number): Counts {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** The line that closes a run, read by people and by machines. */
export function closingLine(all: readonly Counts[]): string {
  const passed = all.reduce((sum, counts) => sum + counts.passed, 0);
  const failed = all.reduce((sum, counts) => sum + counts.failed, 0);
  return `${String(passed)} passed, ${String(failed)} failed`;
}

function fromVitest(report: unknown): Counts {
  const passed = numberAt(report, "numPassedTests");
  return { passed, failed: numberAt(report, "numTotalTests") - passed };
}

function fromPlaywright(report: unknown): Counts {
  const stats = memberOf(report, "stats");
  return {
    passed: numberAt(stats, "expected"),
    failed: numberAt(stats, "unexpected") + numberAt(stats, "flaky") + numberAt(stats, "skipped"),
  };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** A member that counts something; 0 where the report does not have it. */
function numberAt(value: unknown, name: string): number {
  const member = memberOf(value, name);
  return typeof member === "number" ? member : 0;
}
