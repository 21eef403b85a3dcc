/**
 * For tests: the plainest search there can be, to hold the real one against.
 *
 * It shares no code with the search it judges and knows no numbers, hyphenated compounds,
 * spellings or corrections: the texts must not turn on them, or `rewrite` must even them out.
 */

import type { EditionSegment, SearchEdition } from "./edition.ts";

const plainWords = (text: string, rewrite: (text: string) => string) =>
  rewrite(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/’/gu, "'")
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => word.replace(/^'+|'+$/gu, ""))
    .filter((word) => word !== "");

/**
 * The passages where a phrase stands in the version's own words or the editor's, as `id:
 * witnesses`, and how often it stands in all: in each paragraph the larger of the two counts.
 */
export function scan(edition: SearchEdition, phrase: string, rewrite = (text: string) => text) {
  const wanted = plainWords(phrase, rewrite);
  const hit = new Set<string>();
  let count = 0;
  for (const witness of edition.witnesses) {
    const paragraphs = new Map<string, EditionSegment[]>();
    for (const segment of witness.segments) {
      if (segment.role === "paratext") continue;
      const paragraph = segment.id.split(".").slice(0, -1).join(".");
      paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), segment]);
    }
    for (const segments of paragraphs.values()) {
      const counts = [
        (one: EditionSegment) => one.corrected ?? one.text,
        (one: EditionSegment) => one.text,
      ].map((wording) => {
        const words = segments.flatMap((one) =>
          plainWords(wording(one), rewrite).map((word) => ({ word, sentence: one.id })),
        );
        let here = 0;
        for (let at = 0; at + wanted.length <= words.length; at++) {
          const there = words.slice(at, at + wanted.length);
          if (wanted.length === 0 || !there.every(({ word }, index) => word === wanted[index])) continue;
          here++;
          for (const { sentence } of there) hit.add(sentence);
        }
        return here;
      });
      const [corrected = 0, received = 0] = counts;
      // a single word that the editor left out as doubled has no place of its own
      count += wanted.length === 1 && corrected > 0 ? corrected : Math.max(corrected, received);
    }
  }
  const places = edition.passages.flatMap(({ id, readings }) => {
    const found = readings.filter((reading) => reading.segments.some((segment) => hit.has(segment)));
    return found.length === 0 ? [] : [`${id}: ${found.map((reading) => reading.witness).join(" ")}`];
  });
  return { count, places };
}
