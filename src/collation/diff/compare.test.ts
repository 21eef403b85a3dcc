import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenize } from "../text/token.ts";
import { compareTokens } from "./compare.ts";
import { parseBrackets, printBrackets } from "./golden/brackets.ts";
import { english } from "./language/en.ts";
import { neutral } from "./language/neutral.ts";
import { rebuildB } from "./rebuild.ts";
import { wordsOf } from "./words.ts";

function marked(line: string): string {
  const { a, b } = parseBrackets(line);
  return compared(a, b);
}

function compared(a: string, b: string): string {
  const aTokens = tokenize(a);
  const bTokens = tokenize(b);
  return printBrackets(compareTokens(aTokens, bTokens, english), aTokens, bTokens);
}

const few = fc
  .array(fc.constantFrom("the", "king", "of", "gave", "gives", "not", "land", ","), { maxLength: 24 })
  .map((list) => list.join(" "));
const any = fc.string({ unit: "grapheme", maxLength: 60 });

describe("comparing two readings", () => {
  test("case, punctuation and hyphens do not count", () => {
    expect(
      compareTokens(tokenize("A well-known Truth."), tokenize("a well known truth!"), english).kind,
    ).toBe("same");
  });

  test("two empty readings are the same", () => {
    expect(compareTokens([], [], english)).toEqual({
      kind: "same",
      variants: [],
      facts: [],
      keptOfA: 1,
      keptOfB: 1,
      precise: true,
    });
  });

  test("a reading without words beside one with words is reworded", () => {
    expect(compareTokens(tokenize("…"), tokenize("The king spoke."), english).kind).toBe("reworded");
  });

  test("too little shared on both sides is reworded, on one side only is not", () => {
    expect(compared("The wolf ate the grandmother.", "A lamb drank at a brook.")).toBe("(reworded)");
    expect(
      compared("The wolf ate her.", "In the deep forest behind three oaks the wolf at once ate her up."),
    ).not.toBe("(reworded)");
  });

  test("the same matching is found from either side", () => {
    const a = tokenize("He gave the people of the land bread, and they ate.");
    const b = tokenize("To the people he gave wine and bread of that land.");
    const there = compareTokens(a, b, english);
    const back = compareTokens(b, a, english);
    expect(there.keptOfA).toBeCloseTo(back.keptOfB, 10);
    expect(there.keptOfB).toBeCloseTo(back.keptOfA, 10);
  });

  test.each([
    "In the beginning God [created/made] the [~heaven/heavens] and the earth.",
    "I saw [/the police and] the army.",
  ])("%s", (line) => {
    expect(marked(line)).toBe(line);
  });
});

describe("whatever the texts,", () => {
  for (const [name, text] of [
    ["of few words", few],
    ["of any characters", any],
  ] as const) {
    for (const language of [english, neutral]) {
      test(`${name} (${language.tag}), variants are sorted, disjoint and rebuild the other reading`, () => {
        fc.assert(
          fc.property(text, text, (aText, bText) => {
            const a = tokenize(aText);
            const b = tokenize(bText);
            const comparison = compareTokens(a, b, language);
            if (comparison.kind === "reworded") return;
            expect(rebuildB(comparison, a, b)).toEqual(wordsOf(b).norms);
            let aEnd = 0;
            let bEnd = 0;
            for (const variant of comparison.variants) {
              expect(variant.a.from).toBeGreaterThanOrEqual(aEnd);
              expect(variant.b.from).toBeGreaterThanOrEqual(bEnd);
              expect(variant.a.to + variant.b.to).toBeGreaterThan(variant.a.from + variant.b.from);
              aEnd = variant.a.to;
              bEnd = variant.b.to;
            }
          }),
          { seed: 1, numRuns: 400 },
        );
      });

      test(`${name} (${language.tag}), a reading is the same as itself`, () => {
        fc.assert(
          fc.property(text, (aText) => {
            const a = tokenize(aText);
            expect(compareTokens(a, a, language).kind).toBe("same");
          }),
          { seed: 1, numRuns: 100 },
        );
      });

      test(`${name} (${language.tag}), shares lie between none and all`, () => {
        fc.assert(
          fc.property(text, text, (aText, bText) => {
            const { keptOfA, keptOfB, kind } = compareTokens(tokenize(aText), tokenize(bText), language);
            for (const share of [keptOfA, keptOfB]) {
              expect(share).toBeGreaterThanOrEqual(0);
              expect(share).toBeLessThanOrEqual(1);
            }
            if (kind === "same") expect([keptOfA, keptOfB]).toEqual([1, 1]);
          }),
          { seed: 1, numRuns: 200 },
        );
      });
    }
  }
});
