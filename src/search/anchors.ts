/**
 * The words by which an index of readings narrows a search before the exact look.
 *
 * Any way through a phrase's graph crosses each place between its first and last node by
 * exactly one arc, so the arcs over one such place are a set of words of which every
 * occurrence has one. The set whose shortest word is longest is taken, since long words
 * are rare.
 */

import type { Woven } from "./forms.ts";
import type { Sameness } from "./occurrences.ts";
import type { ReadyQuery } from "./terms.ts";

/**
 * A key as a word of the index: letters and digits only, so that no index takes it apart.
 * Two keys may share an index word; the exact look tells them apart.
 */
export function indexWord(key: string): string {
  return key.replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/** Words of which every occurrence of a phrase holds at least one; none for an empty phrase. */
export function anchorsOf(phrase: Woven, sameness: Sameness): readonly string[] {
  let best: readonly string[] = [];
  let bestLength = -1;
  for (let place = 0; place < phrase.words; place++) {
    const crossing = phrase.arcs
      .slice(0, place + 1)
      .flatMap((arcs) => arcs.filter((arc) => arc.to > place))
      .map((arc) => indexWord(arc[sameness]));
    const length = Math.min(...crossing.map((word) => word.length));
    if (length > bestLength) {
      best = [...new Set(crossing)];
      bestLength = length;
    }
  }
  return best;
}

/**
 * Words of which every answer to a query holds at least one, in one of its sentences or in
 * the sentence beside it that a phrase runs into. None when the query has no terms.
 */
export function queryAnchors(query: ReadyQuery): readonly string[] {
  const phrases = query.terms.flatMap(({ row, pieces, sameness }) =>
    (pieces.length > 0 ? pieces : [row]).map((phrase) => anchorsOf(phrase, sameness)),
  );
  const length = (words: readonly string[]) => Math.min(...words.map((word) => word.length));
  return phrases.reduce<readonly string[]>(
    (best, words) => (best.length === 0 || length(words) > length(best) ? words : best),
    [],
  );
}
