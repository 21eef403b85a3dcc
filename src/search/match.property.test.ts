import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corpusOf } from "./corpus.ts";
import type { SearchEdition } from "./edition.ts";
import { answer } from "./match.ts";
import { parseQuery } from "./query.ts";
import { SAMPLE } from "./sample.ts";
import { scanner } from "./scan.ts";
import { createTexts } from "./texts.ts";

/** What search finds for a quoted phrase, in the form of the scan. */
function searched(edition: SearchEdition, phrase: string) {
  const { together } = answer(parseQuery(`"${phrase}"`), corpusOf(edition), createTexts());
  return {
    count: together.count,
    places: together.places.map(
      ({ place, readings }) => `${place.id}: ${readings.map((reading) => reading.witness).join(" ")}`,
    ),
  };
}

/** Six words make phrases recur, overlap and cross; none of them has another form or spelling here. */
const WORDS = ["sea", "the", "storm", "is", "over", "quay"];
const MARKS = ["", ",", ";", " —", "…"];

const sentence = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...MARKS)), { minLength: 1, maxLength: 6 })
  .map((words) => `${words.map(([word, mark]) => word + mark).join(" ")}.`);

const edition = fc
  .array(fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  })
  .chain((versions) => {
    const witnesses = versions.map((paragraphs, version) => {
      const id = `w${String(version)}`;
      return {
        id,
        siglum: id,
        name: id,
        lang: "en",
        segments: paragraphs.flatMap((sentences, at) =>
          sentences.map((text, within) => ({
            id: `${id}.${String(at)}.${String(within)}`,
            role:
              at === 0 && within === 0 && text.length % 5 === 0 ? ("paratext" as const) : ("body" as const),
            text,
          })),
        ),
      };
    });
    // each sentence of the text serves one or two of five passages
    const body = witnesses.flatMap((witness) =>
      witness.segments.filter((segment) => segment.role === "body"),
    );
    return fc
      .array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), {
        minLength: body.length,
        maxLength: body.length,
      })
      .map((serves): SearchEdition => ({
        work: { id: "random", title: "Random", base: "w0" },
        witnesses,
        passages: [0, 1, 2, 3, 4].map((number) => ({
          id: String(number + 1),
          readings: witnesses.flatMap((witness) => {
            const segments = body
              .filter((one, at) => one.id.startsWith(`${witness.id}.`) && serves[at]?.includes(number))
              .map((one) => one.id);
            return segments.length === 0 ? [] : [{ witness: witness.id, segments }];
          }),
        })),
      }));
  });

const phrase = fc
  .array(fc.constantFrom(...WORDS, "Nowhere"), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(" "));

describe("answer, against a plain scan of the texts", () => {
  it("finds the same passages and the same count in random works", () => {
    fc.assert(
      fc.property(edition, fc.array(phrase, { minLength: 1, maxLength: 8 }), (work, phrases) => {
        const scan = scanner(work);
        for (const one of phrases) expect(searched(work, one)).toEqual(scan(one));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("finds every phrase that is drawn from the sample, and none that is made up of its words", () => {
    const words = SAMPLE.witnesses.flatMap((witness) =>
      witness.segments.flatMap((segment) =>
        (segment.corrected ?? segment.text).replace(/["“”]/gu, "").split(/[\s—]+/u),
      ),
    );
    const american = (text: string) => text.replace(/harbour/giu, "harbor");
    const scan = scanner(SAMPLE, american);
    const agree = (phrase: string) => {
      fc.pre(!/20|twenty|thousand/iu.test(phrase));
      expect(searched(SAMPLE, phrase)).toEqual(scan(phrase));
    };
    fc.assert(
      fc.property(fc.nat({ max: words.length - 1 }), fc.integer({ min: 1, max: 9 }), (from, length) => {
        agree(words.slice(from, from + length).join(" "));
      }),
      { seed: 1, numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 5 }), (made) => {
        agree(made.join(" "));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
