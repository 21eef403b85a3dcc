/**
 * From a query to its answer through an index and shards: the index names the readings
 * that may answer, their shards are fetched, and the exact look decides.
 */

import { queryAnchors } from "./anchors.ts";
import type { Corpus, Paragraph } from "./corpus.ts";
import { answer } from "./match.ts";
import type { Answer, Filter } from "./match.ts";
import { parseQuery } from "./query.ts";
import type { Query } from "./query.ts";
import { joinShards, shardOf } from "./shards.ts";
import type { Manifest, Shard } from "./shards.ts";
import type { Texts } from "./texts.ts";

/** A work's files and the index over them, however they are reached. */
export interface Shelf {
  readonly manifest: Manifest;
  readonly shard: (number: number) => Promise<Shard>;
  readonly paratext: () => Promise<readonly Paragraph[]>;
  /** the passages, by their place in the order of the work, of the readings that have an index word */
  readonly having: (word: string) => Promise<readonly number[]>;
}

/** The part of a work that can answer a query: exact for the query, whatever it leaves out. */
export async function corpusFor(query: Query, shelf: Shelf, texts: Texts): Promise<Corpus> {
  const ready = texts.query(query);
  const langs = new Set(shelf.manifest.versions.map((version) => version.lang));
  const words = new Set([...langs].flatMap((lang) => queryAnchors(ready(lang))));
  const orders = new Set((await Promise.all([...words].map(shelf.having))).flat());
  const numbers = new Set([...orders].map((order) => shardOf(shelf.manifest, order)));
  const shards = new Map<number, Shard>();
  const load = async (wanted: Iterable<number>) => {
    const missing = [...wanted].filter((number) => !shards.has(number));
    for (const [at, shard] of (await Promise.all(missing.map(shelf.shard))).entries())
      shards.set(missing[at] ?? 0, shard);
  };
  await load(numbers);
  // a phrase may run on into a sentence whose passage stands in another shard
  const beside = [...shards.values()].flatMap(({ from, places, paragraphs }) => {
    const candidates = places.filter((_, at) => orders.has(from + at));
    const own = new Set(candidates.flatMap(({ readings }) => readings.flatMap((one) => one.sentences)));
    return paragraphs
      .filter((paragraph) => paragraph.also && paragraph.sentences.some((sentence) => own.has(sentence.id)))
      .flatMap((paragraph) => paragraph.also ?? []);
  });
  await load(new Set(beside));
  return joinShards(shelf.manifest, [...shards.values()], await shelf.paratext());
}

/** An answer and the texts it was found in. */
export interface Lookup {
  readonly answer: Answer;
  readonly corpus: Corpus;
}

/** Answers a query from a shelf, fetching no more of the text than may hold an answer. */
export async function lookUp(query: Query, shelf: Shelf, texts: Texts, filter: Filter = {}): Promise<Lookup> {
  const corpus = await corpusFor(query, shelf, texts);
  return { corpus, answer: answer(query, corpus, texts, filter) };
}

/** How often one term of a query stands in the work by itself. */
export interface TermCount {
  readonly text: string;
  readonly count: number;
}

/**
 * Counts each word and phrase of a query by itself, so that a search that found nothing
 * can say which of them the versions do not have.
 */
export async function countTerms(query: Query, shelf: Shelf, texts: Texts): Promise<readonly TermCount[]> {
  const alone = query.terms.flatMap((term): Query[] =>
    term.kind === "phrase"
      ? [{ ...query, terms: [term], excluded: [] }]
      : term.text.split(" ").flatMap((word) => {
          const { terms } = parseQuery(word);
          return terms.length === 0 ? [] : [{ ...query, terms, excluded: [] }];
        }),
  );
  return Promise.all(
    alone.map(async (one) => {
      const found = await lookUp(one, shelf, texts);
      return { text: one.terms.map((term) => term.text).join(" "), count: found.answer.together.count };
    }),
  );
}
