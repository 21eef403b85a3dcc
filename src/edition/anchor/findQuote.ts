/**
 * Finds quoted words in a text again, also when the text has changed since.
 *
 * The words are sought together with those quoted before and after them, by the least
 * number of words changed: P. H. Sellers, "The theory and computation of evolutionary
 * distances: pattern recognition", Journal of Algorithms 1 (1980). Two deviations: the
 * units are words, not letters; and what is found counts only if enough of what was sought
 * is there, and if no other place has as much. Who follows a link is better served by
 * "not found here" than by the wrong words marked.
 */

import { placedWords, type PlacedWord } from "./words.ts";

/** A quotation as a link or a W3C TextQuoteSelector carries it. */
export interface Quote {
  readonly exact: string;
  /** Words right before, if any. */
  readonly prefix?: string;
  /** Words right after, if any. */
  readonly suffix?: string;
}

/** A half-open range of UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where quoted words stand now.
 *
 * `exact`: every word is there; `places` tells in how many places equally good, of which
 * the range is the first. `changed`: what stands there now instead, empty where the words
 * were taken out. `notFound`: nowhere; `near` is the place most like it, if any is.
 */
export type Found =
  | ({ readonly kind: "exact"; readonly places: number } & TextRange)
  | ({ readonly kind: "changed" } & TextRange)
  | { readonly kind: "notFound"; readonly near: TextRange | undefined };

/** The share of the words sought, context included, that must be found for a place to count. */
const FLOOR = 0.6;

/** Where fewer words than this are found, all of them must be. */
const FEW = 4;

/** The share from which on a place is worth being shown as the nearest. */
const NEAR = 0.3;

/** How many words of context are sought on either side. */
const CONTEXT = 8;

/** Finds a quotation in a text. An empty quotation is found nowhere. */
export function findQuote(text: string, quote: Quote): Found {
  const words = placedWords(text);
  const exact = keys(quote.exact);
  const prefix = keys(quote.prefix ?? "").slice(-CONTEXT);
  const suffix = keys(quote.suffix ?? "").slice(0, CONTEXT);
  if (exact.length === 0 || words.length === 0) return { kind: "notFound", near: undefined };
  const sought = [...prefix, ...exact, ...suffix];
  const places = bestPlaces(words, sought);
  const first = places[0];
  if (first === undefined) return { kind: "notFound", near: undefined };
  const found = first.filter((at) => at !== -1).length;
  const possible = sought.length - beyondTheEnds(first, words.length, prefix.length, suffix.length);
  const share = found / possible;
  const part = first.slice(prefix.length, prefix.length + exact.length);
  const region = regionOf(words, first, prefix.length, exact.length);
  if (share < FLOOR || (found < FEW && found < possible)) {
    return { kind: "notFound", near: share >= NEAR ? region : undefined };
  }
  if (isRun(part)) {
    const same = places.filter((place) => isRun(place.slice(prefix.length, prefix.length + exact.length)));
    return { kind: "exact", places: same.length, ...region };
  }
  return places.length > 1 ? { kind: "notFound", near: region } : { kind: "changed", ...region };
}

function keys(text: string): readonly string[] {
  return placedWords(text).map((word) => word.key);
}

/**
 * How many words of context cannot be there, because the text begins or ends with what was
 * found: a page may show only a part of the text that a link was made in.
 */
function beyondTheEnds(place: readonly number[], length: number, before: number, after: number): number {
  const first = place.findIndex((at) => at !== -1);
  const last = place.findLastIndex((at) => at !== -1);
  const ahead = place[first] === 0 ? Math.min(first, before) : 0;
  const behind = place[last] === length - 1 ? Math.min(place.length - 1 - last, after) : 0;
  return ahead + behind;
}

/** Whether every word was found, one right after the other. */
function isRun(places: readonly number[]): boolean {
  return places.every((at, index) => at !== -1 && (index === 0 || at === (places[index - 1] ?? 0) + 1));
}

/** What stands where the quotation stood: from its first to its last word found, or between its contexts. */
function regionOf(
  words: readonly PlacedWord[],
  place: readonly number[],
  before: number,
  length: number,
): TextRange {
  const lastBefore = place.slice(0, before).findLast((at) => at !== -1);
  const firstAfter = place.slice(before + length).find((at) => at !== -1);
  const inside = place.slice(before, before + length).filter((at) => at !== -1);
  // A context found right up to the quotation bounds it; else the words themselves do.
  const from =
    place[before - 1] !== -1 && lastBefore !== undefined
      ? lastBefore + 1
      : (inside[0] ?? (lastBefore ?? -1) + 1);
  const to =
    place[before + length] !== -1 && firstAfter !== undefined ? firstAfter : (inside.at(-1) ?? from - 1) + 1;
  const start = words[from]?.start ?? words.at(-1)?.end ?? 0;
  return { start, end: to > from ? (words[to - 1]?.end ?? start) : start };
}

/**
 * The places with the fewest words changed: for each, where every word sought was found,
 * as an index, or -1. Several only if they are equally good and do not overlap.
 */
function bestPlaces(words: readonly PlacedWord[], sought: readonly string[]): readonly (readonly number[])[] {
  const width = words.length + 1;
  const cost = new Int32Array((sought.length + 1) * width);
  for (let i = 1; i <= sought.length; i += 1) {
    cost[i * width] = i;
    for (let j = 1; j <= words.length; j += 1) {
      const same = sought[i - 1] === words[j - 1]?.key ? 0 : 1;
      cost[i * width + j] = Math.min(
        (cost[(i - 1) * width + j - 1] ?? 0) + same,
        (cost[(i - 1) * width + j] ?? 0) + 1,
        (cost[i * width + j - 1] ?? 0) + 1,
      );
    }
  }
  let least = sought.length;
  for (let j = 0; j <= words.length; j += 1)
    least = Math.min(least, cost[sought.length * width + j] ?? least);
  if (least === sought.length) return [];
  const places: (readonly number[])[] = [];
  let free = 0;
  for (let j = 1; j <= words.length; j += 1) {
    if (cost[sought.length * width + j] !== least) continue;
    const place = traceBack(words, sought, cost, width, j);
    const begins = place.find((at) => at !== -1) ?? 0;
    if (begins < free) continue;
    places.push(place);
    free = j;
  }
  return places;
}

/** Where each word sought was found, for the match that ends before word `end`. */
function traceBack(
  words: readonly PlacedWord[],
  sought: readonly string[],
  cost: Int32Array,
  width: number,
  end: number,
): readonly number[] {
  const place = sought.map(() => -1);
  for (let i = sought.length, j = end; i > 0;) {
    const here = cost[i * width + j] ?? 0;
    const same = j > 0 && sought[i - 1] === words[j - 1]?.key;
    if (j > 0 && here === (cost[(i - 1) * width + j - 1] ?? 0) + (same ? 0 : 1)) {
      i -= 1;
      j -= 1;
      if (same) place[i] = j;
    } else if (here === (cost[(i - 1) * width + j] ?? 0) + 1) i -= 1;
    else j -= 1;
  }
  return place;
}
