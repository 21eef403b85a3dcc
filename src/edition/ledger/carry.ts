/**
 * Which word of a text, as it was, is which word of the text as it is now.
 *
 * Two methods, one after the other:
 * - P. Heckel, "A technique for isolating differences between files", Communications of
 *   the ACM 21 (1978): what is unlike all else in both texts is the same thing in both,
 *   wherever it went, and so are equal neighbours of what is the same. Here the lines are
 *   sentences.
 * - M. J. Wise, "String similarity via greedy string tiling and Running Karp-Rabin
 *   matching" (1993): the longest runs of words in common first, in any order.
 * Then words between two runs that kept their order are matched by a longest common
 * subsequence.
 *
 * One deviation from Wise: a run that could go to several places equally well, with no
 * neighbour to decide, goes to none. Whoever asks prefers no answer to a wrong one.
 */

/** A text as sentences of words; a word is given by its key of comparison. */
export type WordText = readonly (readonly string[])[];

/** For each word of the old text, counted through all sentences: its place in the new text, or -1. */
export type Carried = Int32Array;

/** The shortest run of words that counts as the same by itself. */
const SHORTEST_RUN = 3;

/** A run of words beginning with three that occur more often than this is left to its neighbours. */
const MOST_PLACES = 24;

/** Cells of the table for the words between two runs; above it the words count as unlike. */
const MOST_CELLS = 250_000;

/**
 * How many times longer than the other one side of a gap may be. In a gap much longer
 * on one side, words in common are chance: of what went there or came, not of what stayed.
 */
const MOST_UNLIKE = 3;

/** Finds the words of the old text again in the new one. Each new word is given to one old word at most. */
export function carryWords(before: WordText, now: WordText): Carried {
  const old = flatten(before);
  const next = flatten(now);
  const forth = new Int32Array(old.words.length).fill(-1);
  const back = new Int32Array(next.words.length).fill(-1);
  const match = (from: number, to: number): void => {
    forth[from] = to;
    back[to] = from;
  };
  carrySentences(before, now, old.starts, next.starts, match);
  while (layTiles(old.words, next.words, forth, back, match));
  fillGaps(old.words, next.words, forth, back, match);
  return forth;
}

interface Flat {
  readonly words: readonly string[];
  /** Where each sentence begins in `words`. */
  readonly starts: readonly number[];
}

function flatten(text: WordText): Flat {
  const starts: number[] = [];
  const words: string[] = [];
  for (const sentence of text) {
    starts.push(words.length);
    words.push(...sentence);
  }
  return { words, starts };
}

/** Heckel: sentences unique in both texts, then equal neighbours of sentences matched. */
function carrySentences(
  before: WordText,
  now: WordText,
  oldStarts: readonly number[],
  newStarts: readonly number[],
  match: (from: number, to: number) => void,
): void {
  const oldKeys = before.map((sentence) => sentence.join(" "));
  const newKeys = now.map((sentence) => sentence.join(" "));
  const oldPlaces = unique(oldKeys);
  const newPlaces = unique(newKeys);
  const image = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (from: number, to: number): void => {
    image.set(from, to);
    taken.add(to);
    const length = before[from]?.length ?? 0;
    for (let k = 0; k < length; k += 1) match((oldStarts[from] ?? 0) + k, (newStarts[to] ?? 0) + k);
  };
  oldKeys.forEach((key, from) => {
    const to = newPlaces.get(key);
    if (key !== "" && oldPlaces.get(key) === from && to !== undefined && to >= 0) pair(from, to);
  });
  const extend = (from: number, step: 1 | -1): void => {
    const to = image.get(from - step);
    if (to === undefined || image.has(from) || taken.has(to + step)) return;
    if (oldKeys[from] !== "" && oldKeys[from] === newKeys[to + step]) pair(from, to + step);
  };
  for (let from = 1; from < before.length; from += 1) extend(from, 1);
  for (let from = before.length - 2; from >= 0; from -= 1) extend(from, -1);
}

/** The only place of each key; -1 for a key with several. */
function unique(keys: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  keys.forEach((key, index) => places.set(key, places.has(key) ? -1 : index));
  return places;
}

interface Tile {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  /** How many of its two ends meet words already matched to each other. */
  readonly ends: number;
}

/** One round of tiling; whether anything was matched. */
function layTiles(
  old: readonly string[],
  next: readonly string[],
  forth: Int32Array,
  back: Int32Array,
  match: (from: number, to: number) => void,
): boolean {
  const tiles = findTiles(old, next, forth, back);
  const doubted = { from: new Set<number>(), to: new Set<number>() };
  let laid = false;
  const free = (tile: Tile): boolean => {
    for (let k = 0; k < tile.length; k += 1) {
      if (forth[tile.from + k] !== -1 || back[tile.to + k] !== -1) return false;
      if (doubted.from.has(tile.from + k) || doubted.to.has(tile.to + k)) return false;
    }
    return true;
  };
  for (let index = 0; index < tiles.length;) {
    const first = tiles[index];
    if (first === undefined) break;
    let end = index + 1;
    while (tiles[end]?.length === first.length && tiles[end]?.ends === first.ends) end += 1;
    // Of tiles as long and as well supported, any two that exclude each other are in doubt.
    const equals = tiles.slice(index, end).filter(free);
    const inDoubt = equals.filter((tile) => equals.some((other) => other !== tile && overlaps(tile, other)));
    for (const tile of equals) {
      if (inDoubt.includes(tile)) continue;
      for (let k = 0; k < tile.length; k += 1) match(tile.from + k, tile.to + k);
      laid = true;
    }
    for (const tile of inDoubt) {
      for (let k = 0; k < tile.length; k += 1) {
        doubted.from.add(tile.from + k);
        doubted.to.add(tile.to + k);
      }
    }
    // What was laid may support others: look again before shorter ones are tried.
    if (laid) return true;
    index = end;
  }
  return laid;
}

function overlaps(a: Tile, b: Tile): boolean {
  const apart = (x: number, y: number): boolean => x + a.length <= y || y + b.length <= x;
  return !apart(a.from, b.from) || !apart(a.to, b.to);
}

/** Every longest common run of unmatched words, best supported and longest first. */
function findTiles(
  old: readonly string[],
  next: readonly string[],
  forth: Int32Array,
  back: Int32Array,
): readonly Tile[] {
  const places = new Map<string, number[]>();
  for (let to = 0; to + SHORTEST_RUN <= next.length; to += 1) {
    if (!isFree(back, to)) continue;
    const key = gram(next, to);
    const list = places.get(key);
    if (list === undefined) places.set(key, [to]);
    else list.push(to);
  }
  const tiles: Tile[] = [];
  for (let from = 0; from + SHORTEST_RUN <= old.length; from += 1) {
    if (!isFree(forth, from)) continue;
    const list = places.get(gram(old, from)) ?? [];
    for (const to of list) {
      const begins = from > 0 && to > 0 && forth[from - 1] === to - 1;
      if (list.length > MOST_PLACES && !begins) continue;
      if (
        from > 0 &&
        to > 0 &&
        forth[from - 1] === -1 &&
        back[to - 1] === -1 &&
        old[from - 1] === next[to - 1]
      ) {
        continue; // Part of a run that begins earlier.
      }
      let length = SHORTEST_RUN;
      while (
        forth[from + length] === -1 &&
        back[to + length] === -1 &&
        old[from + length] === next[to + length]
      ) {
        length += 1;
      }
      const closes = forth[from + length] === to + length;
      tiles.push({ from, to, length, ends: (begins ? 1 : 0) + (closes ? 1 : 0) });
    }
  }
  return tiles.sort(
    (a, b) =>
      b.length + b.ends * SHORTEST_RUN - (a.length + a.ends * SHORTEST_RUN) ||
      b.ends - a.ends ||
      a.from - b.from ||
      a.to - b.to,
  );
}

function gram(words: readonly string[], at: number): string {
  return `${words[at] ?? ""} ${words[at + 1] ?? ""} ${words[at + 2] ?? ""}`;
}

function isFree(matched: Int32Array, at: number): boolean {
  return matched[at] === -1 && matched[at + 1] === -1 && matched[at + 2] === -1;
}

/** Matches words between two neighbouring matches that kept their order. */
function fillGaps(
  old: readonly string[],
  next: readonly string[],
  forth: Int32Array,
  back: Int32Array,
  match: (from: number, to: number) => void,
): void {
  let last = -1;
  for (let from = 0; from <= old.length; from += 1) {
    const to = from === old.length ? next.length : (forth[from] ?? -1);
    if (to === -1) continue;
    const start = last === -1 ? 0 : (forth[last] ?? -1) + 1;
    const gapFree = (): boolean => {
      for (let k = start; k < to; k += 1) if (back[k] !== -1) return false;
      return true;
    };
    const wide = from - last - 1;
    const long = to - start;
    const alike = Math.max(wide, long) <= MOST_UNLIKE * Math.min(wide, long);
    if (alike && wide * long > 0 && wide * long <= MOST_CELLS && gapFree()) {
      for (const [a, b] of commonWords(old.slice(last + 1, from), next.slice(start, to))) {
        match(last + 1 + a, start + b);
      }
    }
    last = from;
  }
}

/** The pairs of a longest common subsequence of two lists of words. */
function commonWords(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const table = new Int32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}
