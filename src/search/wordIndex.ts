/** The word index: every word of a work but the commonest, with the passages and versions that have it. */

import type { Corpus } from "./corpus.ts";
import { tokenize } from "../collation/text/token.ts";
import type { Texts } from "./texts.ts";

/** The passages where a version has a word, in the order of the work. */
export interface IndexPlace {
  readonly place: string;
  /** sigla, in the order of the versions */
  readonly sigla: readonly string[];
}

/** A word with its other forms and all its places. */
export interface IndexEntry {
  /** the form that stands for all: the commonest, of equals the first */
  readonly word: string;
  /** all forms as they stand but for capitals, in alphabetical order */
  readonly forms: readonly string[];
  /** how often the word stands in all versions; a sentence that serves two passages counts once */
  readonly count: number;
  readonly places: readonly IndexPlace[];
}

/** The entries under one letter. */
export interface IndexLetter {
  readonly letter: string;
  readonly entries: readonly IndexEntry[];
}

/** The index of a work. */
export interface WordIndex {
  readonly letters: readonly IndexLetter[];
  /** the words left out as too common to be looked for, in alphabetical order */
  readonly common: readonly string[];
}

/** A stem is common when it is this share of all words or more: about once in three sentences. */
const COMMON_SHARE = 0.015;

/** In a work shorter than this many words nothing is common enough to leave out. */
const SMALLEST_WORK = 500;

const order = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

interface Gathered {
  readonly forms: Map<string, number>;
  readonly sentences: Map<string, string>;
  count: number;
}

/** Gathers the words of the text by stem; `sentences` maps a sentence to its version. */
function gather(corpus: Corpus, texts: Texts): ReadonlyMap<string, Gathered> {
  const langs = new Map(corpus.versions.map(({ id, lang }) => [id, lang]));
  const gathered = new Map<string, Gathered>();
  for (const { role, witness, sentences } of corpus.paragraphs) {
    if (role === "paratext") continue;
    const read = texts.reader(langs.get(witness) ?? "");
    for (const { id, text } of sentences)
      for (const token of tokenize(text)) {
        if (token.kind === "mark") continue;
        const { stem } = read(token.text);
        const entry: Gathered = gathered.get(stem) ?? {
          forms: new Map<string, number>(),
          sentences: new Map<string, string>(),
          count: 0,
        };
        const form = token.kind === "number" ? token.text : token.norm;
        entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
        entry.sentences.set(id, witness);
        entry.count++;
        gathered.set(stem, entry);
      }
  }
  return gathered;
}

/** The letter an entry stands under: its first, without diacritics; figures stand together. */
const letterOf = (stem: string) =>
  /^\p{N}/u.test(stem) ? "0–9" : (/^./u.exec(stem)?.[0].toUpperCase() ?? "");

/** Makes the index of a whole work, letters and words in alphabetical order, figures first. */
export function wordIndexOf(corpus: Corpus, texts: Texts): WordIndex {
  const gathered = gather(corpus, texts);
  const all = [...gathered.values()].reduce((sum, entry) => sum + entry.count, 0);
  const sigla = new Map(corpus.versions.map(({ id, siglum }) => [id, siglum]));
  const serves = new Map<string, number[]>();
  corpus.places.forEach((place, at) => {
    for (const sentence of place.readings.flatMap((reading) => reading.sentences))
      serves.set(sentence, [...(serves.get(sentence) ?? []), at]);
  });
  const common: string[] = [];
  const letters = new Map<string, IndexEntry[]>();
  for (const [stem, { forms, sentences, count }] of gathered) {
    const names = [...forms].sort((left, right) => right[1] - left[1] || order(left[0], right[0]));
    const word = names[0]?.[0] ?? stem;
    if (all >= SMALLEST_WORK && count >= all * COMMON_SHARE) {
      common.push(word);
      continue;
    }
    const at = new Map<number, Set<string>>();
    for (const [sentence, witness] of sentences)
      for (const place of serves.get(sentence) ?? [])
        at.set(place, (at.get(place) ?? new Set()).add(sigla.get(witness) ?? witness));
    const places = [...at]
      .sort((left, right) => left[0] - right[0])
      .map(([place, having]) => ({
        place: corpus.places[place]?.id ?? "",
        sigla: corpus.versions.map(({ siglum }) => siglum).filter((siglum) => having.has(siglum)),
      }));
    const letter = letterOf(stem);
    const entries = letters.get(letter) ?? [];
    entries.push({ word, forms: names.map(([form]) => form).sort(order), count, places });
    letters.set(letter, entries);
  }
  return {
    letters: [...letters]
      .sort((left, right) => order(left[0], right[0]))
      .map(([letter, entries]) => ({
        letter,
        entries: entries.sort((left, right) => order(left.word, right.word)),
      })),
    common: common.sort(order),
  };
}
