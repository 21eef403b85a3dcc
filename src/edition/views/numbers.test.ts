import { expect, it } from "vitest";
import { capitalized, counted, inFigures, inWords, listed, rangeOf } from "./numbers.ts";

it.each([
  [[], ""],
  [["5"], "5"],
  [["5", "6"], "5–6"],
  [["1", "2", "77", "78", "79", "3"], "1–2, 77–79, 3"],
  [["8", "8a", "9"], "8, 8a, 9"],
  [["8a", "8b"], "8a, 8b"],
  [["3", "2", "1"], "3, 2, 1"],
  [["0a", "1", "2"], "0a, 1–2"],
])("the passages %j are told as %j", (ids, expected) => {
  expect(rangeOf(ids)).toBe(expected);
});

it.each([
  [[], ""],
  [["A"], "A"],
  [["A", "B"], "A and B"],
  [["A", "B", "C"], "A, B and C"],
])("the words %j are listed as %j", (words, expected) => {
  expect(listed(words)).toBe(expected);
});

it("counts are told in words up to twelve, then in figures", () => {
  expect([0, 1, 12, 13, 1235].map(inWords)).toEqual(["no", "one", "twelve", "13", "1,235"]);
  expect(inFigures(1000000)).toBe("1,000,000");
  expect([counted(1, "passage"), counted(2, "passage"), counted(0, "entry", "entries")]).toEqual([
    "1 passage",
    "2 passages",
    "0 entries",
  ]);
  expect([capitalized("one of"), capitalized("")]).toEqual(["One of", ""]);
});
