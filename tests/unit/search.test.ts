import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadEditions } from "../../src/edition/loadEdition.ts";
import { corpusOf } from "../../src/search/corpus.ts";
import { answer } from "../../src/search/match.ts";
import { parseQuery } from "../../src/search/query.ts";
import { generatedCases } from "../../src/search/cases.ts";
import { searchEditionOf } from "../../src/search/published.ts";
import { checkQuotation } from "../../src/search/quote.ts";
import { scanner } from "../../src/search/scan.ts";
import { shardsOf } from "../../src/search/shards.ts";
import { createTexts } from "../../src/search/texts.ts";

const editions = (await loadEditions(fileURLToPath(new URL("../..", import.meta.url)))).map(searchEditionOf);

/**
 * What the published texts write in two ways and search takes as one, written in one way for
 * the scan, which knows nothing of numbers, spellings and hyphens.
 */
const ONE_WAY: readonly (readonly [RegExp, string])[] = [
  [/\b(?:20[\s\u00A0]thousand|20,000|20K|twenty thousand)\b/giu, "20000"],
  [/\bwell-being\b/giu, "wellbeing"],
  [/\binter-agency\b/giu, "interagency"],
  [/\bskilfully\b/giu, "skillfully"],
];
const inOneWay = (text: string) =>
  ONE_WAY.reduce((rewritten, [pattern, way]) => rewritten.replace(pattern, way), text);

/** The same row of numbers each time, below a bound (D. H. Lehmer, 1951). */
function lehmer(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

describe.each(editions.map((edition) => [edition.work.id, edition] as const))(
  "the search of %s",
  (_, edition) => {
    const corpus = corpusOf(edition);
    const texts = createTexts();
    const scan = scanner(edition, inOneWay);
    const versions = edition.witnesses.map(({ segments }) =>
      segments.filter(({ role }) => role === "body").map(({ text, corrected }) => corrected ?? text),
    );
    const bare = (words: readonly string[]) => words.join(" ").replace(/["“”«»„‘]/gu, "");
    const searched = (phrase: string) => {
      const { together } = answer(parseQuery(`"${phrase}"`), corpus, texts);
      return {
        count: together.count,
        places: together.places.map(
          ({ place, readings }) => `${place.id}: ${readings.map((one) => one.witness).join(" ")}`,
        ),
      };
    };
    /** What the scan has made one word of cannot be cut in the middle. */
    const isCut = (phrase: string) =>
      /^\W*(?:thousand|being|agency)\b|\b(?:20|twenty|well|inter)\W*$/iu.test(phrase);

    it("finds 2,000 phrases drawn from the texts where a plain scan does, and as often", () => {
      const random = lehmer(1);
      for (let drawn = 0; drawn < 2000;) {
        const sentences = versions[random(versions.length)] ?? [];
        const at = random(sentences.length);
        const words = sentences
          .slice(at, at + 2)
          .join(" ")
          .split(/\s+/u);
        const from = random(words.length);
        const phrase = bare(words.slice(from, from + 1 + random(9)));
        if (isCut(phrase)) continue;
        drawn++;
        expect([phrase, searched(phrase)]).toEqual([phrase, scan(phrase)]);
      }
    });

    it("finds none of 500 phrases that do not occur", () => {
      const random = lehmer(2);
      const words = versions.flatMap((sentences) => sentences.flatMap((sentence) => sentence.split(/\s+/u)));
      for (let made = 0; made < 500;) {
        const phrase = bare(Array.from({ length: 2 + random(4) }, () => words[random(words.length)] ?? ""));
        if (isCut(phrase) || scan(phrase).count > 0) continue;
        made++;
        expect([phrase, searched(phrase)]).toEqual([phrase, { count: 0, places: [] }]);
      }
    });

    it("can reach every sentence", () => {
      const { shards } = shardsOf(corpus);
      const held = new Set(shards.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)));
      expect(corpus.paragraphs.filter(({ role, id }) => role === "body" && !held.has(id))).toEqual([]);
    });

    it("judges 200 quotations made from the texts rightly", () => {
      const wrong = generatedCases(edition).flatMap(({ version, given, made, expected }) => {
        const verdict = checkQuotation(given, corpus, texts).verdicts.find(
          (one) => one.version === version,
        )?.verdict;
        return verdict && expected(verdict) ? [] : [`${made}: ${given} → ${verdict?.kind ?? "nothing"}`];
      });
      expect(generatedCases(edition)).toHaveLength(200);
      expect(wrong).toEqual([]);
    });
  },
);
