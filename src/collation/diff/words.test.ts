import { describe, expect, test } from "vitest";
import { tokenize } from "../text/token.ts";
import { phraseOf, tokenRange, wordRange, wordsOf } from "./words.ts";

const tokens = tokenize("“Stay,” he said — but why?");
const words = wordsOf(tokens);

describe("words among tokens", () => {
  test("leave the marks out", () => {
    expect(words.norms).toEqual(["stay", "he", "said", "but", "why"]);
  });

  test("as a range hold the marks between them, not those at the ends", () => {
    expect(phraseOf(tokens, tokenRange(words, { from: 0, to: 2 }))).toBe("Stay,” he");
  });

  test("of an empty range stand right after the word before, or before the first", () => {
    expect(tokenRange(words, { from: 3, to: 3 })).toEqual({ from: 6, to: 6 });
    expect(tokenRange(words, { from: 0, to: 0 })).toEqual({ from: 1, to: 1 });
    expect(tokenRange(wordsOf([]), { from: 0, to: 0 })).toEqual({ from: 0, to: 0 });
  });

  test("are found again from their tokens", () => {
    for (let from = 0; from <= 5; from += 1) {
      for (let to = from; to <= 5; to += 1) {
        expect(wordRange(words, tokenRange(words, { from, to }))).toEqual({ from, to });
      }
    }
  });

  test("of several segments are parted by a space", () => {
    expect(phraseOf([...tokenize("He left."), ...tokenize("She stayed.")], { from: 0, to: 6 })).toBe(
      "He left. She stayed.",
    );
  });
});
