/** One witness of a work, as the numbers or passages of the work have it. */

import type { KeysOf } from "./keys.ts";
import type { Quotation, Sentence } from "./ledger.ts";

/** The sentences of one witness in order, each with the passages it stands in. */
export interface Column {
  readonly sentences: readonly (readonly string[])[];
  readonly owners: readonly (readonly number[])[];
  /** For each word, counted through all sentences, the index of its sentence. */
  readonly sentenceOf: readonly number[];
}

/** Puts together what several passages, given by their index, quote of one witness. */
export function column(witness: string, all: readonly (readonly Quotation[])[], keysOf: KeysOf): Column {
  const found = new Map<string, { sentence: Sentence; owners: number[] }>();
  all.forEach((quotations, owner) => {
    for (const quotation of quotations) {
      if (quotation.witness !== witness) continue;
      for (const sentence of quotation.sentences) {
        const one = found.get(sentence.id);
        if (one === undefined) found.set(sentence.id, { sentence, owners: [owner] });
        else if (!one.owners.includes(owner)) one.owners.push(owner);
      }
    }
  });
  const rows = [...found.values()].sort((a, b) => compareIds(a.sentence.id, b.sentence.id));
  const sentences = rows.map((row) => keysOf(row.sentence.words));
  return {
    sentences,
    owners: rows.map((row) => row.owners),
    sentenceOf: sentences.flatMap((words, index) => words.map(() => index)),
  };
}

/** Orders sentence ids by their numbers: paragraph, then sentence. */
function compareIds(a: string, b: string): number {
  const left = a.split(".");
  const right = b.split(".");
  for (let k = 0; k < Math.max(left.length, right.length); k += 1) {
    const difference = Number(left[k] ?? -1) - Number(right[k] ?? -1);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Frequent words weigh less: the square root of how often a word stands in both texts together. */
export function weigher(words: readonly string[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => 1 / Math.sqrt(counts.get(word) ?? 1);
}
