/**
 * Where sentences may have gone of which too little was found again: by what is new where
 * they stood, and by what is new and somewhat like them elsewhere. Neither is enough to
 * move a number; both are enough to ask.
 */

import type { Carried } from "./carry.ts";
import { weigher, type Column } from "./column.ts";

/** A sentence of which less than this share of words was found again is left over. */
const LEFT_OVER = 0.5;

/** The share of words in common by which two sentences left over are worth a question. */
const SOMEWHAT_ALIKE = 0.3;

/** A frequent word brings together too many sentences to help; rarer ones than this are compared. */
const MOST_SENTENCES = 200;

/** For each old sentence left over: the new sentences that may be what became of it, by index. */
export function matchLeftovers(
  before: Column,
  now: Column,
  carried: Carried,
): ReadonlyMap<number, readonly number[]> {
  const foundOld = before.sentences.map(() => 0);
  const foundNew = now.sentences.map(() => 0);
  carried.forEach((to, at) => {
    if (to === -1) return;
    const from = before.sentenceOf[at] ?? -1;
    const image = now.sentenceOf[to] ?? -1;
    foundOld[from] = (foundOld[from] ?? 0) + 1;
    foundNew[image] = (foundNew[image] ?? 0) + 1;
  });
  const left = (column: Column, found: readonly number[]): readonly number[] =>
    column.sentences.flatMap((words, index) =>
      (found[index] ?? 0) < LEFT_OVER * words.length ? [index] : [],
    );
  const oldLeft = left(before, foundOld);
  const newLeft = left(now, foundNew);
  const places = inPlace(before, carried, now, new Set(newLeft));
  const alike = alikeTo(before, now, newLeft);
  return new Map(
    oldLeft.map((index) => [index, [...new Set([...alike(index), ...(places.get(index) ?? [])])]] as const),
  );
}

/** What is left over of the new text between the images of what stood before and after. */
function inPlace(
  before: Column,
  carried: Carried,
  now: Column,
  newLeft: ReadonlySet<number>,
): ReadonlyMap<number, readonly number[]> {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  carried.forEach((to, at) => {
    if (to === -1) return;
    const sentence = before.sentenceOf[at] ?? -1;
    if (!first.has(sentence)) first.set(sentence, now.sentenceOf[to] ?? -1);
    last.set(sentence, now.sentenceOf[to] ?? -1);
  });
  const count = before.sentences.length;
  const above: number[] = [];
  const below: number[] = [];
  for (let index = 0, image = -1; index < count; index += 1) {
    above[index] = image;
    image = last.get(index) ?? image;
  }
  for (let index = count - 1, image = now.sentences.length; index >= 0; index -= 1) {
    below[index] = image;
    image = first.get(index) ?? image;
  }
  const near = new Map<number, number[]>();
  for (let index = 0; index < count; index += 1) {
    // From what stood before onwards, and from what stood after backwards: both, as one may have moved.
    const found: number[] = [];
    for (let k = (above[index] ?? -1) + 1; newLeft.has(k) && k < (below[index] ?? 0); k += 1) found.push(k);
    for (let k = (below[index] ?? 0) - 1; newLeft.has(k) && k > (above[index] ?? -1); k -= 1) found.push(k);
    near.set(index, found);
  }
  return near;
}

/** A search for sentences among `newLeft` that share words with an old one. */
function alikeTo(
  before: Column,
  now: Column,
  newLeft: readonly number[],
): (old: number) => readonly number[] {
  const weigh = weigher([...before.sentences.flat(), ...now.sentences.flat()]);
  const holders = new Map<string, number[]>();
  for (const index of newLeft) {
    for (const word of new Set(now.sentences[index])) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [index]);
      else list.push(index);
    }
  }
  return (old) => {
    const words = before.sentences[old] ?? [];
    const shared = new Map<number, { words: number; weight: number }>();
    let whole = 0;
    for (const word of words) {
      whole += weigh(word);
      const list = holders.get(word) ?? [];
      if (list.length > MOST_SENTENCES) continue;
      for (const index of list) {
        const one = shared.get(index) ?? { words: 0, weight: 0 };
        shared.set(index, { words: one.words + 1, weight: one.weight + weigh(word) });
      }
    }
    return [...shared]
      .filter(([, one]) => one.words >= SOMEWHAT_ALIKE * words.length || one.weight >= SOMEWHAT_ALIKE * whole)
      .sort((a, b) => b[1].weight - a[1].weight || a[0] - b[0])
      .map(([index]) => index);
  };
}
