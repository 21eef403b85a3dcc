/** What the index holds: one record for each reading, in the form Pagefind takes. */

import { indexWord } from "./anchors.ts";
import { paragraphOf } from "./corpus.ts";
import type { Corpus, Paragraph, Place, PlaceReading } from "./corpus.ts";
import type { Texts } from "./texts.ts";

/**
 * A record of the index, as Pagefind's `addCustomRecord` takes it. It has no filters: the exact
 * look filters, and Pagefind writes their values in another order with each build.
 */
export interface SearchRecord {
  readonly url: string;
  /** the reading's words, and after them their other forms, spellings and figures */
  readonly content: string;
  readonly language: string;
  readonly meta: { readonly title: string };
  readonly sort: { readonly order: string };
}

/** Digits of the sort key, which is compared as a string. */
const ORDER_DIGITS = 8;

/** Dashes glue words in the index unless spaces part them. */
const spaced = (text: string) => text.replace(/\s*([\u2012-\u2015\u2E3A\u2E3B]|--+)\s*/gu, " $1 ");

/** Words that any index finds by themselves: plain letters between spaces or before a stop. */
const plainWords = (text: string) =>
  new Set([...text.toLowerCase().matchAll(/(?<=^|\s)[a-z]+(?=[\s.,;:!?]|$)/gu)].map((match) => match[0]));

/** The keys and stems of every way to read a sentence. */
function keysOf(sentence: string, paragraph: Paragraph, lang: string, texts: Texts): readonly string[] {
  const { woven, starts } = texts.running(paragraph, lang);
  const at = paragraph.sentences.findIndex((one) => one.id === sentence);
  const start = starts[at] ?? 0;
  const end = start + (paragraph.sentences[at]?.text.length ?? 0);
  return woven.arcs
    .flat()
    .filter((arc) => arc.start <= end && start <= arc.end)
    .flatMap((arc) => [indexWord(arc.key), indexWord(arc.stem)]);
}

/** Where a reading stands on the site, from the site's root. */
export type AddressOf = (place: Place, reading: PlaceReading) => string;

/**
 * The records of a work, in the order of the work and of its versions.
 *
 * Throws a `RangeError` when a passage names a version or a sentence that the work does not have.
 */
export function recordsOf(corpus: Corpus, texts: Texts, address: AddressOf): readonly SearchRecord[] {
  const versions = new Map(corpus.versions.map((version) => [version.id, version]));
  const paragraphs = new Map(
    corpus.paragraphs.filter(({ role }) => role === "body").map((paragraph) => [paragraph.id, paragraph]),
  );
  return corpus.places.flatMap((place, order) =>
    place.readings.map((reading, at): SearchRecord => {
      const version = versions.get(reading.witness);
      if (version === undefined)
        throw new RangeError(
          `Passage "${place.id}" has a reading of "${reading.witness}".\nThe work has no such version: correct the edition.`,
        );
      const sentences = reading.sentences.map((id) => {
        const paragraph = paragraphs.get(paragraphOf(id));
        const sentence = paragraph?.sentences.find((one) => one.id === id);
        if (paragraph === undefined || sentence === undefined)
          throw new RangeError(
            `Passage "${place.id}" names the sentence "${id}".\nThe text has no such sentence: correct the edition.`,
          );
        return { paragraph, ...sentence };
      });
      const text = spaced(sentences.map((sentence) => sentence.text).join(" "));
      const plain = plainWords(text);
      const extra = sentences.flatMap(({ id, paragraph }) => keysOf(id, paragraph, version.lang, texts));
      const added = [...new Set(extra)].filter((word) => word !== "" && !plain.has(word));
      return {
        url: address(place, reading),
        content: added.length === 0 ? text : `${text}\n${added.join(" ")}`,
        language: version.lang,
        meta: { title: place.title ?? place.id },
        sort: { order: `${String(order).padStart(ORDER_DIGITS, "0")}.${String(at).padStart(3, "0")}` },
      };
    }),
  );
}
