import { describe, expect, it } from "vitest";
import { corpusOf } from "./corpus.ts";
import { ISLANDS } from "./islands.ts";
import { SAMPLE } from "./sample.ts";
import { createTexts } from "./texts.ts";
import { wordIndexOf } from "./wordIndex.ts";

const index = wordIndexOf(corpusOf(SAMPLE), createTexts());
const entries = index.letters.flatMap((letter) => letter.entries);
const find = (word: string) => entries.find((entry) => entry.forms.includes(word));

describe("wordIndexOf", () => {
  it("brings the forms and spellings of a word together with its passages and versions", () => {
    expect(find("harbor")).toEqual({
      word: "harbor",
      forms: ["harbor", "harbour"],
      count: 3,
      places: [
        { place: "2", sigla: ["A", "B"] },
        { place: "8", sigla: ["B"] },
        { place: "9", sigla: ["B"] },
      ],
    });
    expect(find("lose")?.forms).toEqual(["lose", "lost"]);
  });

  it("stands in alphabetical order, figures first, without what publishers put round the text", () => {
    const letters = index.letters.map((one) => one.letter);
    expect(letters).toEqual(letters.toSorted());
    expect(letters[0]).toBe("0–9");
    expect(find("speaks")).toBeUndefined();
  });

  it("leaves out only the commonest words, and says which", () => {
    const { common, letters } = wordIndexOf(corpusOf(ISLANDS), createTexts());
    expect(common).toContain("the");
    expect(common.length).toBeLessThan(12);
    expect(letters.flatMap((letter) => letter.entries.map((entry) => entry.word))).not.toContain("the");
    expect(index.common).toEqual([]);
  });

  it("holds every word of every sentence once", () => {
    const words = SAMPLE.witnesses.flatMap(({ segments }) =>
      segments
        .filter(({ role }) => role === "body")
        .flatMap(
          ({ text, corrected }) => (corrected ?? text).match(/[\p{L}\p{N}]+(?:[’,][\p{L}\p{N}]+)*/gu) ?? [],
        ),
    );
    expect(entries.reduce((sum, entry) => sum + entry.count, 0)).toBe(words.length);
  });
});
