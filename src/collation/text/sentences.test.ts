import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences } from "./sentences.ts";

/** The text with a bar at each cut. */
function cut(text: string, locale: string): string {
  return sentences(text, locale)
    .map(({ start, end }) => text.slice(start, end))
    .join("|");
}

/** One row a case: the language, and the text with a bar wherever a sentence begins. */
const TABLE: readonly (readonly [language: string, expected: string])[] = [
  // Quotations
  ["en", "He said “We go.” |Then he left."],
  ["en", "“We go,” he said. |“They stay.” |She wept."],
  ["en", "“Why?” he asked. |“Go!” said she. |All went."],
  ["en", '"Why?" he asked. |"Go!" said she. |All went.'],
  ["en", "(He left.) |[She stayed.] |All went."],
  ["en", "It is so (they say.) |Then come."],
  ["fr", "« Non. » |Il partit. |« Où ? » dit-il."],
  ["de", "„Nein.“ |Er ging. |»Doch.« |Er kam."],
  ["ru", "Он ушёл. |«Да!» — сказал он. |«Нет». |Тихо."],
  ["kk", "«Жоқ», – деді ол. |Біз келдік."],
  // Abbreviations and initials
  ["en", "Mr. Smith met Dr. J. R. Brown. |They spoke."],
  ["en", "The U.S. President spoke. |He lives in the U.S. |The winter is cold there."],
  ["en", "He rose at 5 a.m. |The troops moved. |At 5 a.m. on Monday it snowed."],
  ["en", "Pears, etc. were sold. |Apples, etc. |Then came snow."],
  ["en", "See No. 5 on the list. |He said no. |Then he left."],
  ["en", "So do I. |He knows it."],
  ["en", "Acme Inc. Press printed it. |It was sold to Acme Inc. |Then it burned."],
  ["en", "Prof. P. Brown of St. Mary read it, cf. Luke 5. |They slept."],
  ["de", "Er ging z. B. nach Bonn. |Das ist z.B. Bonn, d. h. die Stadt. |Siehe Nr. 5 dort."],
  ["de", "Am 5. Januar kam er. |Er war 30. |Dann ging er."],
  ["en", "He is 30. |Then he went."],
  ["fr", "M. Dupont vint. |Il vit Mme Durand, cf. M. Petit."],
  ["ru", "И. И. Иванов и А. С. Пушкин пришли. |Это т. е. так. |И т. д. |Потом тихо."],
  ["ru", "Он родился в 1990 г. |Иванов жил в г. Москве."],
  ["kk", "А. Құнанбаев келді. |2022 ж. қаңтарда болды."],
  // Spaces that are missing
  ["en", "We are one.|Then he left."],
  ["en", 'He said "we are one."|Then he left.'],
  ["en", 'He left.|"We are one," he said.'],
  ["en", "Go two!|Three?|“Four,” he said, “or five.”|Six came."],
  ["en", "It ended in 2022.|The wind fell."],
  ["en", "Mr.Smith came to St.Petersburg.|Then he left."],
  ["en", "See www.example.com for version 2.5 of it."],
  // Figures
  ["en", "It took 20K. |Then 30K came."],
  ["en", "It was January 11, 2022. |The wind fell."],
  ["en", "It cost five dollars. |20 men came. |That was 2022. |20 more came."],
  ["en", "He came on Jan. 5 and on Sept. 6."],
  // Marks
  ["en", "What?! |Then go. |Really?? |No!!! |Yes."],
  ["en", "Well… |Then he left. |Well… then she left. |Well… I left."],
  ["en", "Well... |Then he left. |Well... then she left."],
  ["en", "Three things: bread; wine; salt. |All gone."],
  ["en", "He left – for good. — Yes."],
  ["en", "… Then he left."],
  // Lists
  ["en", "a list item without a stop"],
  ["en", "1. The first law. |It holds."],
  ["en", "IV. The fourth law. |It holds."],
  // Other scripts
  ["ar", "ذهب الولد. |ثم عاد؟ |نعم!"],
  ["hi", "वह गया। |वह आया।"],
  ["zh", "他走了。|她来了！|好吗？"],
  ["el", "Πού πας; |Πάω."],
  ["kk", "Бірінші сөйлем. |Екінші сөйлем."],
  ["mul", "One here. |Two here, by A. Bee."],
];

describe("the sentences of a paragraph", () => {
  it.each(TABLE)("in %s: %s", (language, expected) => {
    expect(cut(expected.replaceAll("|", ""), language)).toBe(expected);
  });

  it("are none where there is no text", () => {
    expect(sentences("", "en")).toEqual([]);
  });

  it("need a language tag that is well formed", () => {
    expect(() => sentences("A text.", "not a tag")).toThrow(RangeError);
  });
});

const parts = fc.constantFrom(
  ...["He", "it", "Mr", "No", "etc", "U.S", "I", "20", "2022", "one", "Да", "г", "z", "…", "...", "?!"],
  ...[".", ".", ".", "!", "?", " ", " ", " ", ",", "“", "”", "«", "»", "(", ")", "—", "-", "\u00A0"],
);
const prose = fc.array(parts, { maxLength: 30 }).map((list) => list.join(""));
const anything = fc.oneof(
  prose,
  prose.map((text) => text.replaceAll("“", '"')),
  fc.string({ unit: "binary" }),
);
const language = fc.constantFrom("en", "de", "fr", "ru", "kk", "ar", "mul");

describe("any text", () => {
  it("is covered by its sentences, without a gap and in order", () => {
    fc.assert(
      fc.property(anything, language, (text, locale) => {
        expect(cut(text, locale).replaceAll("|", "")).toBe(text.replaceAll("|", ""));
        let at = 0;
        for (const { start, end } of sentences(text, locale)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it("has no sentence without a word, unless it has no word at all", () => {
    fc.assert(
      fc.property(anything, language, (text, locale) => {
        const found = sentences(text, locale).map(({ start, end }) => text.slice(start, end));
        if (found.length > 1) for (const one of found) expect(one).toMatch(/[\p{L}\p{N}]/u);
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  it("is not cut again within a sentence", () => {
    fc.assert(
      fc.property(prose, language, (text, locale) => {
        for (const { start, end } of sentences(text, locale)) {
          const one = text.slice(start, end);
          expect(cut(one, locale)).toBe(one);
        }
      }),
      { seed: 3, numRuns: 1000 },
    );
  });
});
