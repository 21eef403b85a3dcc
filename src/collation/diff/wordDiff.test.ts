import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { english } from "./language/en.ts";
import { neutral } from "./language/neutral.ts";
import { wordDiff } from "./wordDiff.ts";

function paired(a: string, b: string): string {
  const aWords = a.split(" ");
  const bWords = b.split(" ");
  return wordDiff(aWords, bWords, english)
    .pairs.map((pair) => {
      const [one, other] = [aWords[pair.a], bWords[pair.b]];
      return one === other ? one : `${one}~${other}`;
    })
    .join(" ");
}

describe("the words that stand for each other", () => {
  test.each([
    [
      "the house of the king",
      "the king of the hill",
      "the king",
      "a run with a content word rather than three small words",
    ],
    [
      "shepherd of the flock",
      "of the men the shepherd",
      "shepherd",
      "one content word rather than two small ones",
    ],
    ["he restores order", "order was restored", "order", "a word rather than a form of another"],
    ["he restores the order", "he restored order", "he restores~restored order", "forms of one word"],
    ["well being", "a wellbeing", "well~wellbeing", "a word written as two and as one"],
    ["some 20 thousand men", "20000 men", "20~20000 men", "a number in words and in figures"],
    ["the army", "the police and the army", "the army", "an unbroken run"],
  ])("%s / %s: %s (%s)", (a, b, pairs) => {
    expect(paired(a, b)).toBe(pairs);
  });

  test("of an unbroken run are those that stand together", () => {
    const { pairs } = wordDiff(["the", "army"], ["the", "police", "and", "the", "army"], english);
    expect(pairs).toEqual([
      { a: 0, b: 3 },
      { a: 1, b: 4 },
    ]);
  });
});

test("pairs ascend on both sides and are equal words where no forms are known", () => {
  const words = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 60 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const { pairs, precise } = wordDiff(a, b, neutral);
      expect(precise).toBe(true);
      pairs.forEach((pair, index) => {
        expect(a[pair.a]).toBe(b[pair.b]);
        const before = pairs[index - 1];
        if (before !== undefined) {
          expect(pair.a).toBeGreaterThan(before.a);
          expect(pair.b).toBeGreaterThan(before.b);
        }
      });
    }),
    { seed: 1, numRuns: 500 },
  );
});

test("without weights, as many words are paired as in the longest common sequence", () => {
  const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 14 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(wordDiff(a, b, neutral).pairs).toHaveLength(longest(a, b));
    }),
    { seed: 1, numRuns: 300 },
  );
});

function longest(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0).concat(0);
  for (const one of a) {
    const next = [0];
    b.forEach((other, index) => {
      next.push(one === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

test("texts too long to be weighed are still compared, and it is said", () => {
  const words = (seed: number) =>
    Array.from({ length: 2_100 }, (_, index) => `w${((index + seed) ** 2 * (7 + seed)) % 499}`);
  const { pairs, precise } = wordDiff(words(3), words(8), neutral);
  expect(precise).toBe(false);
  expect(pairs.length).toBeGreaterThan(0);
});

test("texts over the limit of words are not searched, and it is said", () => {
  const words = Array.from({ length: 10_001 }, (_, index) => `w${index % 50}`);
  expect(wordDiff(words, words.toReversed(), neutral)).toEqual({ pairs: [], precise: false });
});
