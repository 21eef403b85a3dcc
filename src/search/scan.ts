/**
 * For tests: the plainest search there can be, to hold the real one against.
 *
 * It shares no code with the search it judges and knows no numbers, hyphenated compounds,
 * spellings or corrections: the texts must not turn on them, or `rewrite` must even them out.
 */

import type { SearchEdition } from "./edition.ts";

const plainWords = (text: string, rewrite: (text: string) => string) =>
  rewrite(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/’/gu, "'")
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => word.replace(/^'+|'+$/gu, ""))
    .filter((word) => word !== "");

/** The passages where a phrase stands, as `id: witnesses`, and how often it stands in all. */
export function scan(edition: SearchEdition, phrase: string, rewrite = (text: string) => text) {
  const wanted = plainWords(phrase, rewrite);
  const hit = new Set<string>();
  let count = 0;
  for (const witness of edition.witnesses) {
    const paragraphs = new Map<string, { word: string; sentence: string }[]>();
    for (const { id, role, text, corrected } of witness.segments) {
      if (role === "paratext") continue;
      const paragraph = id.split(".").slice(0, -1).join(".");
      const words = paragraphs.get(paragraph) ?? [];
      words.push(...plainWords(corrected ?? text, rewrite).map((word) => ({ word, sentence: id })));
      paragraphs.set(paragraph, words);
    }
    for (const words of paragraphs.values())
      for (let at = 0; at + wanted.length <= words.length; at++) {
        const there = words.slice(at, at + wanted.length);
        if (wanted.length === 0 || !there.every(({ word }, index) => word === wanted[index])) continue;
        const sentences = there.map(({ sentence }) => sentence);
        count++;
        for (const sentence of sentences) hit.add(sentence);
      }
  }
  const places = edition.passages.flatMap(({ id, readings }) => {
    const found = readings.filter((reading) => reading.segments.some((segment) => hit.has(segment)));
    return found.length === 0 ? [] : [`${id}: ${found.map((reading) => reading.witness).join(" ")}`];
  });
  return { count, places };
}
