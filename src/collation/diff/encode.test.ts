import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeWords, MAX_DISTINCT_WORDS } from "./encode.ts";

test("equal words have equal codes on both sides, other words others", () => {
  const { a, b } = encodeWords(["to", "be", "or", "not", "to", "be"], ["or", "be"]);
  expect(a[0]).toBe(a[4]);
  expect(a[1]).toBe(b[1]);
  expect(a[2]).toBe(b[0]);
  expect(new Set(a).size).toBe(4);
});

test("one word is one code, from U+4E00 up and below the surrogates", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 40 }), (words) => {
      const { a } = encodeWords(words, []);
      expect(a).toHaveLength(words.length);
      for (const code of a) {
        expect(code >= "\u4E00" && code < "\uD800").toBe(true);
      }
    }),
    { seed: 1, numRuns: 100 },
  );
});

test("more distinct words than there are codes are refused", () => {
  const words = Array.from({ length: MAX_DISTINCT_WORDS + 1 }, (_, index) => String(index));
  expect(() => encodeWords(words, [])).toThrow(
    new RangeError("More than 35328 distinct words in one comparison. Compare shorter passages."),
  );
});
