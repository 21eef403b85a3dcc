import { expect, test } from "vitest";
import { formPassages } from "./passages.ts";
import type { Link } from "./types.ts";

/** Links written as `a1b2`: unit 1 of the first witness, unit 2 of the second. */
function linksOf(written: string): readonly Link[] {
  return written
    .split(" ")
    .filter(Boolean)
    .map((text, index) => {
      const [, x = "a", i = "1", y = "b", j = "1"] = /^([a-z])(\d+)([a-z])(\d+)$/u.exec(text) ?? [];
      const end = (letter: string, unit: string): Link["a"] => ({
        witness: letter.charCodeAt(0) - 97,
        unit: Number(unit) - 1,
      });
      return { a: end(x, i), b: end(y, j), confidence: 0.99 - index / 100, evidence: [] };
    });
}

function drawn(sizes: readonly number[], links: string): readonly string[] {
  return formPassages(sizes, linksOf(links)).map(({ readings }) =>
    readings
      .map(({ witness, units }) =>
        units.map((unit) => `${String.fromCharCode(97 + witness)}${unit + 1}`).join(" "),
      )
      .join(" | "),
  );
}

test("without links every unit stands alone", () => {
  expect(drawn([2, 1], "")).toEqual(["a1", "a2", "b1"]);
});

test("two sentences run together make one passage", () => {
  expect(drawn([2, 1], "a1b1 a2b1")).toEqual(["a1 a2 | b1"]);
});

test("a digest's sentence that covers two passages stands in both without joining them", () => {
  expect(drawn([2, 2, 1], "a1b1 a2b2 a1c1 a2c1 b1c1 b2c1")).toEqual(["a1 | b1 | c1", "a2 | b2 | c1"]);
});

test("paragraphs that overlap in part are not joined", () => {
  expect(drawn([2, 2], "a1b1 a2b1 a2b2")).toEqual(["a1 a2 | b1", "a2 | b2"]);
});

test("three witnesses that agree make one passage", () => {
  expect(drawn([1, 1, 1], "a1b1 a1c1 b1c1")).toEqual(["a1 | b1 | c1"]);
});

test("a link that the third witness does not share makes a passage of its own", () => {
  expect(drawn([1, 1, 1], "a1b1 b1c1")).toEqual(["a1 | b1", "b1 | c1"]);
});
