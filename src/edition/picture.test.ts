import { expect, it } from "vitest";
import { pictureWords } from "./pictureWords.ts";

type Passage = Parameters<typeof pictureWords>[0];

function having(corrected: string): Passage {
  const segments = [{ corrected }];
  return { readings: [{ segments }] } as unknown as Passage;
}

it("a picture shows the words of a passage, cut after a word if they are many", () => {
  expect(pictureWords(having("How fine you are!"))).toBe("How fine you are!");
  const long = pictureWords(having("crow ".repeat(200))) ?? "";
  expect(long.length).toBeLessThan(270);
  expect(long.endsWith("crow …")).toBe(true);
});

it("there is no picture of words that its face cannot set, nor of none", () => {
  expect(pictureWords(having("烏鴉在樹上。"))).toBeUndefined();
  expect(pictureWords(having(""))).toBeUndefined();
  expect(pictureWords(undefined)).toBeUndefined();
});
