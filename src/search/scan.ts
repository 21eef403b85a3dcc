/**
 * For tests: the plainest search there can be, to hold the real one against.
 *
 * It shares no code with the search it judges and knows no numbers, hyphenated compounds
 * or spellings: the texts must not turn on them, or `rewrite` must even them out.
 */

import type { EditionSegment, SearchEdition } from "./edition.ts";

/** The passages where a phrase stands, as `id: witnesses`, and how often it stands in all. */
export interface Scanned {
  readonly count: number;
  readonly places: readonly string[];
}

interface PlainWord {
  readonly word: string;
  readonly sentence: string;
}

const plainWords = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/’/gu, "'")
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => word.replace(/^'+|'+$/gu, ""))
    .filter((word) => word !== "");

/** The paragraphs of an edition's text, each in the editor's words and in the version's own. */
function paragraphsOf(edition: SearchEdition, rewrite: (text: string) => string) {
  return edition.witnesses.flatMap((witness) => {
    const paragraphs = new Map<string, EditionSegment[]>();
    for (const segment of witness.segments) {
      if (segment.role === "paratext") continue;
      const paragraph = segment.id.split(".").slice(0, -1).join(".");
      paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), segment]);
    }
    const words = (
      segments: readonly EditionSegment[],
      wording: (one: EditionSegment) => string,
    ): PlainWord[] =>
      segments.flatMap((one) =>
        plainWords(rewrite(wording(one))).map((word) => ({ word, sentence: one.id })),
      );
    return [...paragraphs.values()].map((segments) => [
      words(segments, (one) => one.corrected ?? one.text),
      words(segments, (one) => one.text),
    ]);
  });
}

/**
 * Makes a scan of an edition, for phrases. A phrase counts in each paragraph as often as it
 * stands in the editor's words or in the version's own, whichever is more.
 */
export function scanner(
  edition: SearchEdition,
  rewrite = (text: string) => text,
): (phrase: string) => Scanned {
  const paragraphs = paragraphsOf(edition, rewrite);
  return (phrase) => {
    const wanted = plainWords(rewrite(phrase));
    const hit = new Set<string>();
    let count = 0;
    for (const wordings of paragraphs) {
      const [corrected = 0, received = 0] = wordings.map((words) => {
        let here = 0;
        for (let at = 0; at + wanted.length <= words.length; at++) {
          if (wanted.length === 0 || !wanted.every((word, index) => words[at + index]?.word === word))
            continue;
          here++;
          for (const { sentence } of words.slice(at, at + wanted.length)) hit.add(sentence);
        }
        return here;
      });
      // a single word that the editor left out as doubled has no place of its own
      count += wanted.length === 1 && corrected > 0 ? corrected : Math.max(corrected, received);
    }
    const places = edition.passages.flatMap(({ id, readings }) => {
      const found = readings.filter((reading) => reading.segments.some((segment) => hit.has(segment)));
      return found.length === 0 ? [] : [`${id}: ${found.map((reading) => reading.witness).join(" ")}`];
    });
    return { count, places };
  };
}
