/**
 * Words that are written alike: names in two transcriptions, and inflected forms that the
 * stemmer does not know, in whatever language.
 *
 * Source: V. I. Levenshtein, "Binary codes capable of correcting deletions, insertions,
 * and reversals" (Soviet Physics Doklady 10, 1966). Deviation: only keys that one of the
 * two texts has alone are compared, and only with those that begin alike, which keeps the
 * cost linear in the vocabulary.
 */
import { item } from "./checked.ts";

/** How near words written alike are, compared with one and the same word. */
const ALIKE = 0.8;
/** The least letters of a word to be compared. */
const LETTERS_LEAST = 4;
/** How many letters must agree at the beginning. */
const OPENING = 2;
/** The share of letters that may differ. */
const DIFFERENT_MOST = 0.34;
/** The least letters that the beginnings of words that are no names have in common. */
const STEM_LEAST = 5;
/** And the share of the longer word that these make up. */
const STEM_SHARE = 0.6;
/** Of words that begin alike, at most so many are compared with each other. */
const COMPARED_MOST = 60;

/** The edit distance of two words, or a number above `most` where it exceeds that. */
function distance(x: string, y: string, most: number): number {
  if (Math.abs(x.length - y.length) > most) return most + 1;
  let above = Array.from({ length: y.length + 1 }, (_, index) => index);
  for (let i = 1; i <= x.length; i++) {
    const here = [i];
    let least = i;
    for (let j = 1; j <= y.length; j++) {
      const value = Math.min(
        item(above, j) + 1,
        item(here, j - 1) + 1,
        item(above, j - 1) + (x[i - 1] === y[j - 1] ? 0 : 1),
      );
      here.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    above = here;
  }
  return item(above, y.length);
}

/**
 * How near two words are by their letters: 0, or a number up to 0.8.
 *
 * Two names may differ anywhere after their first letters. Other words are alike only if
 * they have a long beginning in common and differ in their endings: "mother" and "matter"
 * are not alike.
 */
export function writtenAlike(x: string, y: string, names: boolean): number {
  const length = Math.max(x.length, y.length);
  if (Math.min(x.length, y.length) < LETTERS_LEAST) return 0;
  if (!names) {
    let common = 0;
    while (common < x.length && x[common] === y[common]) common++;
    const share = common / length;
    return common >= STEM_LEAST && share >= STEM_SHARE ? ALIKE * share : 0;
  }
  const most = Math.floor(length * DIFFERENT_MOST);
  const different = distance(x, y, most);
  return different > most ? 0 : ALIKE * (1 - different / length);
}

/**
 * Compares the words that each of two texts has alone, and tells which are written alike;
 * `names` says whether both are names.
 * Each word comes with a number of the caller's; the lists must be sorted by word.
 */
export function tellAlike(
  a: readonly (readonly [word: string, number: number])[],
  b: readonly (readonly [word: string, number: number])[],
  names: (numberA: number, numberB: number) => boolean,
  tell: (numberA: number, numberB: number, nearness: number) => void,
): void {
  const openings = new Map<string, (readonly [string, number])[]>();
  for (const entry of b) {
    const opening = entry[0].slice(0, OPENING);
    const list = openings.get(opening);
    if (list === undefined) openings.set(opening, [entry]);
    else if (list.length < COMPARED_MOST) list.push(entry);
  }
  for (const [word, number] of a)
    for (const [other, otherNumber] of openings.get(word.slice(0, OPENING)) ?? []) {
      const nearness = writtenAlike(word, other, names(number, otherNumber));
      if (nearness > 0) tell(number, otherNumber, nearness);
    }
}
