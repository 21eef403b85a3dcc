import { expect, test } from "vitest";
import { english } from "../diff/language/en.ts";
import { tokenize } from "../text/token.ts";
import { compareReadings } from "./compareReadings.ts";
import { variantsInWords } from "./words.ts";

function inWords(a: string, b: string): string {
  const aTokens = tokenize(a);
  const bTokens = tokenize(b);
  return variantsInWords(compareReadings(aTokens, bTokens, english), aTokens, bTokens, "A", "B");
}

test.each([
  ["The ship sank.", "the ship sank", "Same wording."],
  ["The ship sank.", "A ship sank.", "Only small words and forms of words differ."],
  [
    "The grey ship sank off the coast at dawn.",
    "The grey vessel, old and rotten, sank off the coast.",
    "Variants: A ship, B vessel, old and rotten; only A: at dawn.",
  ],
  [
    "Twenty men and a dog came home.",
    "Thirty men and a dog came home.",
    "Variants: A Twenty, B Thirty (number).",
  ],
  [
    "The war is over.",
    "The queen said that the war is over.",
    "Variants: reported in B: The queen said that.",
  ],
  [
    "I lost my ship in a storm.",
    "A gale took the captain’s vessel.",
    "A and B say it in their own words (person).",
  ],
])("%s / %s", (a, b, sentence) => {
  expect(inWords(a, b)).toBe(sentence);
});
