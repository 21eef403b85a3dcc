/**
 * A work's text in files small enough to fetch when a search needs them.
 *
 * A shard holds a run of passages with every paragraph that they need, so a paragraph over
 * the edge of two runs stands in both and names the other. What publishers put round the
 * texts is a file of its own.
 */

import { paragraphOf } from "./corpus.ts";
import type { Corpus, Paragraph, Place, Version } from "./corpus.ts";

/** A paragraph in a shard; `also` numbers the other shards whose passages its sentences serve. */
export interface ShardParagraph extends Paragraph {
  readonly also?: readonly number[];
}

/** A run of passages and the paragraphs they need. */
export interface Shard {
  /** the first passage's place in the order of the work */
  readonly from: number;
  readonly places: readonly Place[];
  readonly paragraphs: readonly ShardParagraph[];
}

/** What a search must know of a work before it reads any of its text. */
export interface Manifest {
  readonly work: Corpus["work"];
  readonly versions: readonly Version[];
  readonly sections: Corpus["sections"];
  /** the number of the first passage of each shard, rising */
  readonly shards: readonly number[];
}

/** A work as files. */
export interface Sharded {
  readonly manifest: Manifest;
  readonly shards: readonly Shard[];
  /** paragraphs that belong to no passage */
  readonly paratext: readonly Paragraph[];
}

/** UTF-16 units of text after which a shard is closed: about 25 KB compressed. */
export const SHARD_LENGTH = 60_000;

const lengthOf = (paragraph: Paragraph) =>
  paragraph.sentences.reduce((sum, sentence) => sum + sentence.text.length, 0);

/**
 * Cuts a work into shards. Throws a `RangeError` at a sentence of the text that no passage
 * has, for it could never be found.
 */
export function shardsOf(corpus: Corpus, length = SHARD_LENGTH): Sharded {
  const body = new Map(
    corpus.paragraphs.filter(({ role }) => role === "body").map((paragraph) => [paragraph.id, paragraph]),
  );
  const placed = new Set(corpus.places.flatMap(({ readings }) => readings.flatMap((one) => one.sentences)));
  for (const { sentences } of body.values())
    for (const { id, text } of sentences)
      if (!placed.has(id))
        throw new RangeError(
          `Sentence "${id}" (“${text.slice(0, 40)}”) is in no passage.\nGive it a passage, or mark it as paratext.`,
        );
  const runs: { from: number; places: Place[]; needed: Set<string>; size: number }[] = [];
  corpus.places.forEach((place, at) => {
    const needed = place.readings.flatMap((reading) => reading.sentences.map(paragraphOf));
    let run = runs.at(-1);
    if (run === undefined || run.size >= length) {
      run = { from: at, places: [], needed: new Set(), size: 0 };
      runs.push(run);
    }
    run.places.push(place);
    for (const id of needed) {
      const paragraph = body.get(id);
      if (paragraph !== undefined && !run.needed.has(id)) run.size += lengthOf(paragraph);
      run.needed.add(id);
    }
  });
  const shards = runs.map(({ from, places, needed }, number): Shard => {
    const paragraphs = [...needed].flatMap((id): ShardParagraph[] => {
      const paragraph = body.get(id);
      const also = runs.flatMap((run, other) => (other !== number && run.needed.has(id) ? [other] : []));
      return paragraph === undefined ? [] : [also.length === 0 ? paragraph : { ...paragraph, also }];
    });
    return { from, places, paragraphs };
  });
  return {
    manifest: {
      work: corpus.work,
      versions: corpus.versions,
      sections: corpus.sections,
      shards: runs.map((run) => run.from),
    },
    shards,
    paratext: corpus.paragraphs.filter(({ role }) => role === "paratext"),
  };
}

/** The shard that holds a passage, by the passage's place in the order of the work. */
export function shardOf(manifest: Pick<Manifest, "shards">, order: number): number {
  return manifest.shards.findLastIndex((from) => from <= order);
}

/** The part of a work that some of its shards hold, in the order of the work. */
export function joinShards(
  manifest: Manifest,
  shards: readonly Shard[],
  paratext: readonly Paragraph[] = [],
): Corpus {
  const inOrder = shards.toSorted((left, right) => left.from - right.from);
  const paragraphs = new Map<string, Paragraph>();
  for (const shard of inOrder)
    for (const paragraph of shard.paragraphs)
      if (!paragraphs.has(paragraph.id)) paragraphs.set(paragraph.id, paragraph);
  return {
    work: manifest.work,
    versions: manifest.versions,
    sections: manifest.sections,
    places: inOrder.flatMap((shard) => shard.places),
    paragraphs: [...paratext, ...paragraphs.values()],
  };
}
