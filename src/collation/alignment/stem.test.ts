import { expect, test } from "vitest";
import { createStemmer } from "./stem.ts";

const stem = createStemmer();

test.each([
  "carry carries carried carrying carrieth",
  "go goes went gone going goeth",
  "say says said saith",
  "child children",
  "stop stops stopped stopping",
  "hope hopes hoped hoping",
  "kind kindness",
  "quick quickly",
  "you thee thou",
  "operate operation operations operating",
  "city cities",
  "wolf wolves",
  "решение решения решению",
])("the forms “%s” have one key", (forms) => {
  expect(new Set(forms.split(" ").map(stem)).size).toBe(1);
});

test.each([
  ["wing", "win"],
  ["bed", "be"],
  ["sing", "sin"],
  ["нет", "нос"],
  ["force", "forest"],
])("%s and %s stay apart", (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});
