import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corpusOf } from "./corpus.ts";
import type { Corpus } from "./corpus.ts";
import { countTerms, lookUp } from "./lookup.ts";
import type { Shelf } from "./lookup.ts";
import { answer } from "./match.ts";
import { parseQuery } from "./query.ts";
import { recordsOf } from "./records.ts";
import { SAMPLE } from "./sample.ts";
import { joinShards, shardOf, shardsOf } from "./shards.ts";
import { createTexts } from "./texts.ts";

const CORPUS = corpusOf(SAMPLE);

/** A shelf over an index as plain as can be: records by their words, parted at spaces and marks. */
function plainShelf(corpus: Corpus, length: number): Shelf & { readonly fetched: Set<number> } {
  const { manifest, shards, paratext } = shardsOf(corpus, length);
  const fetched = new Set<number>();
  const records = recordsOf(corpus, createTexts(), (place) => place.id).map((record) => ({
    order: Number(record.sort.order.split(".")[0]),
    words: new Set(record.content.toLowerCase().split(/[^\p{L}\p{N}]+/u)),
  }));
  return {
    manifest,
    fetched,
    shard: (number) => {
      fetched.add(number);
      const shard = shards[number];
      return shard ? Promise.resolve(shard) : Promise.reject(new RangeError(String(number)));
    },
    paratext: () => Promise.resolve(paratext),
    having: (word) =>
      Promise.resolve(records.filter((record) => record.words.has(word)).map((record) => record.order)),
  };
}

const QUERIES = [
  '"without warning"',
  '"without warning" orders',
  "pilots -anybody",
  "well-marked",
  "wellmarked",
  "20K",
  '"20,000 barrels"',
  "twenty thousand",
  "don't",
  "dont",
  "CAFÉ",
  "harbor master",
  "colour",
  "andthe",
  '"lost, andthe café"',
  "destroy",
  '"destroyed"',
  '"over the harbour"',
  '"warning the pilots"',
  '"went down nobody"',
  '"winter don’t fear"',
  "the sea",
  "pilots warning",
  "zzzqqq",
  "",
];

describe("lookUp", () => {
  it.each([1, 100, 300, 60_000])(
    "answers as if it had the whole work, in shards of %i units",
    async (length) => {
      const shelf = plainShelf(CORPUS, length);
      for (const typed of QUERIES) {
        const query = parseQuery(typed);
        const whole = answer(query, CORPUS, createTexts());
        const looked = await lookUp(query, shelf, createTexts());
        expect([typed, looked.answer]).toEqual([typed, query.terms.length === 0 ? looked.answer : whole]);
      }
    },
  );

  it("answers random queries as if it had the whole work", async () => {
    const words = [
      ...new Set(SAMPLE.witnesses.flatMap((one) => one.segments.flatMap(({ text }) => text.split(" ")))),
    ];
    const shelf = plainShelf(CORPUS, 1);
    const term = fc
      .tuple(
        fc.constantFrom("", '"', "-"),
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
      )
      .map(([mark, drawn]) => `${mark}${drawn.join(" ").replace(/"/gu, "")}${mark === '"' ? '"' : ""}`);
    await fc.assert(
      fc.asyncProperty(fc.array(term, { minLength: 1, maxLength: 3 }), async (terms) => {
        const query = parseQuery(terms.join(" "));
        fc.pre(query.terms.length > 0);
        const looked = await lookUp(query, shelf, createTexts());
        expect(looked.answer).toEqual(answer(query, CORPUS, createTexts()));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("fetches only the shards that may hold an answer", async () => {
    const shelf = plainShelf(CORPUS, 1);
    await lookUp(parseQuery("channel"), shelf, createTexts());
    expect([...shelf.fetched].sort()).toEqual([2, 3]);
    await lookUp(parseQuery("zzzqqq"), shelf, createTexts());
    expect(shelf.fetched.size).toBe(2);
  });

  it("tells which words of a query the versions do not have", async () => {
    const counts = await countTerms(
      parseQuery('zebra pilots "over the harbour"'),
      plainShelf(CORPUS, 100),
      createTexts(),
    );
    expect(counts).toEqual([
      { text: "zebra", count: 0 },
      { text: "pilots", count: 5 },
      { text: "over the harbour", count: 1 },
    ]);
  });
});

describe("shardsOf", () => {
  it("keeps every paragraph and passage, in order, whatever the size", () => {
    for (const length of [1, 150, 60_000]) {
      const { manifest, shards, paratext } = shardsOf(CORPUS, length);
      const joined = joinShards(manifest, shards, paratext);
      expect(joined.places).toEqual(CORPUS.places);
      expect(new Set(joined.paragraphs.map((one) => one.id))).toEqual(
        new Set(CORPUS.paragraphs.map((one) => one.id)),
      );
      CORPUS.places.forEach((place, order) => {
        expect(shards[shardOf(manifest, order)]?.places).toContain(place);
      });
    }
  });

  it("refuses a sentence that no passage has", () => {
    const places = CORPUS.places.slice(1);
    expect(() => shardsOf({ ...CORPUS, places })).toThrow(
      'Sentence "gazette.2.1" (“Friends, the storm is over.”) is in no passage.\nGive it a passage, or mark it as paratext.',
    );
  });
});

describe("recordsOf", () => {
  const records = recordsOf(
    CORPUS,
    createTexts(),
    (place, reading) => `/storm/read/${reading.witness}/#p${place.id}`,
  );

  it("makes one record of each reading, in the order of the work", () => {
    expect(records).toHaveLength(SAMPLE.passages.reduce((sum, { readings }) => sum + readings.length, 0));
    expect(records.map((record) => record.sort.order)).toEqual(
      records.map((record) => record.sort.order).toSorted(),
    );
  });

  it("spaces dashes, uses the corrected text, and adds the forms a reader may type", () => {
    const record = records.find((one) => one.url === "/storm/read/gazette/#p5");
    expect(record).toEqual({
      url: "/storm/read/gazette/#p5",
      content:
        "Some 20 thousand barrels were lost, and the café burned down.\n" +
        "20 20000 barrel be lose andthe andth cafe burn",
      language: "en",
      meta: { title: "What was lost" },
      sort: { order: "00000004.000" },
    });
    expect(records.find((one) => one.url === "/storm/read/post/#p3")?.content).toContain(
      "once — without warning",
    );
  });

  it("refuses a sentence the text does not have", () => {
    const places = [
      { id: "x", readings: [{ witness: "post", kind: "rendering" as const, sentences: ["post.9.1"] }] },
    ];
    expect(() => recordsOf({ ...CORPUS, places }, createTexts(), () => "")).toThrow(
      'Passage "x" names the sentence "post.9.1".\nThe text has no such sentence: correct the edition.',
    );
  });
});
