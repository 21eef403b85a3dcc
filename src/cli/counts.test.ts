import { expect, test } from "vitest";
import { closingLine, countOfCheck, countsOf } from "./counts.ts";

test("a report of Vitest gives its counts", () => {
  const report = { numPassedTests: 7, numFailedTests: 2, numTotalTests: 9 };
  expect(countsOf(report, "vitest", 1)).toEqual({ passed: 7, failed: 2 });
});

test("a report of Playwright gives its counts", () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 0, skipped: 0 } };
  expect(countsOf(report, "playwright", 1)).toEqual({ passed: 5, failed: 1 });
});

test("a test that was skipped, left for later or passed at the second try counts as failed", () => {
  expect(countsOf({ numPassedTests: 3, numTotalTests: 5 }, "vitest", 0)).toEqual({ passed: 3, failed: 2 });
  const stats = { expected: 3, unexpected: 0, flaky: 1, skipped: 1 };
  expect(countsOf({ stats }, "playwright", 0)).toEqual({ passed: 3, failed: 2 });
});

test("a runner that failed although no test did counts as one failure", () => {
  const report = { numPassedTests: 3, numTotalTests: 3 };
  expect(countsOf(report, "vitest", 1)).toEqual({ passed: 3, failed: 1 });
});

test("a runner that left no report, or ran nothing, counts as one failure", () => {
  expect(countsOf(undefined, "vitest", 0)).toEqual({ passed: 0, failed: 1 });
  expect(countsOf({ stats: { expected: 0 } }, "playwright", 0)).toEqual({ passed: 0, failed: 1 });
});

test("a check without a report is one test", () => {
  expect(countOfCheck(0)).toEqual({ passed: 1, failed: 0 });
  expect(countOfCheck(2)).toEqual({ passed: 0, failed: 1 });
});

test("the closing line sums every suite", () => {
  const all = [
    { passed: 1, failed: 0 },
    { passed: 41, failed: 2 },
  ];
  expect(closingLine(all)).toBe("42 passed, 2 failed");
});
