/**
 * The correct diff: which words of two readings stand for each other.
 *
 * diff-match-patch (N. Fraser, 2006; its search is that of E. W. Myers, "An O(ND)
 * Difference Algorithm and Its Variations", 1986) finds the longest common sequence, all
 * words weighing the same. It is run with no timeout on encoded words, so that its answer
 * is exact and does not depend on the machine. Two things it cannot do are done round it:
 *
 * 1. Words weigh differently. A shared run of {@link ANCHOR_WORDS} words or more that is
 *    no repetition is taken from diff-match-patch as it stands. Each stretch between two
 *    such anchors is matched again for the greatest weight, content words weighing more
 *    than function words and an unbroken run more than a broken one (`weightedCommon.ts`).
 *    Anchors keep the cost of long, nearly equal texts low; the answer could differ from
 *    the heaviest of all only where a long shared run would have to be given up for words
 *    crossing over it.
 * 2. Forms of one word may stand for each other ("restores", "restored"), for less than
 *    the word itself; so may a word written as one and as two, and a number however written.
 *
 * Words that the other reading lacks are left out beforehand: they can match nothing, and
 * rewritten prose is mostly made of them.
 */
import DiffMatchPatch from "diff-match-patch";
import { encodeWords } from "./encode.ts";
import { familyKeys, takenTogether } from "./families.ts";
import { importanceOf } from "./importance.ts";
import type { Language } from "./language/types.ts";
import { type Pair, weightedCommon } from "./weightedCommon.ts";

/**
 * Words in a shared run that is kept without asking for a heavier match. Six words in a
 * row, one of them unique, do not meet by chance in one passage.
 */
const ANCHOR_WORDS = 6;

/**
 * Cells of the table that one stretch may take: 2,000 words against 2,000, about 40 ms
 * and 8 MB. Over it the stretch keeps diff-match-patch's answer.
 */
const MAX_CELLS = 4_000_000;

/**
 * Words, shared ones, that diff-match-patch is asked to compare in all: two texts of 10,000,
 * at worst some 3 s. Over it only what the texts begin and end with is found.
 */
const MAX_WORDS = 20_000;

/** Two forms of one word are worth six tenths of the word itself. */
const FORM_TENTHS = 6;

/** The matching words, ascending on both sides. */
export interface WordDiff {
  readonly pairs: readonly Pair[];
  /** False where a limit of steps left words unmatched or unweighed. */
  readonly precise: boolean;
}

/**
 * Matches the words of two readings, given as norms. A pair is two equal words, two
 * forms of one word, or the first words of what is the same in a different number of words.
 */
export function wordDiff(a: readonly string[], b: readonly string[], language: Language): WordDiff {
  const aJoined = takenTogether(a, b, language);
  const bJoined = takenTogether(b, a, language);
  const families = familyKeys(aJoined, bJoined, language);
  const keyOf = (norm: string): string => families.get(norm) ?? norm;
  const aKeys = aJoined.map(keyOf);
  const bKeys = bJoined.map(keyOf);
  const aAt = placesShared(aKeys, new Set(bKeys));
  const bAt = placesShared(bKeys, new Set(aKeys));
  if (aAt.length + bAt.length > MAX_WORDS) return { pairs: [], precise: false };

  const weightOf = (i: number, j: number): number => {
    if (aKeys[i] !== bKeys[j]) return 0;
    const norm = a[i] ?? "";
    const weight = importanceOf(norm, language);
    return norm === b[j] ? weight : (weight * FORM_TENTHS) / 10;
  };

  const found = longestCommon(aAt, bAt, aKeys, bKeys);
  const pairs: Pair[] = [];
  let precise = true;
  let fromA = 0;
  let fromB = 0;
  const settle = (toA: number, toB: number): void => {
    const aPart = aAt.filter((place) => place >= fromA && place < toA);
    const bPart = bAt.filter((place) => place >= fromB && place < toB);
    if (aPart.length * bPart.length <= MAX_CELLS) {
      pairs.push(...weightedCommon(aPart, bPart, weightOf));
    } else {
      precise = false;
      pairs.push(
        ...found.filter((pair) => pair.a >= fromA && pair.a < toA && pair.b >= fromB && pair.b < toB),
      );
    }
  };
  for (const anchor of anchors(found, aKeys, bKeys)) {
    settle(anchor.a, anchor.b);
    for (let step = 0; step < anchor.length; step += 1)
      pairs.push({ a: anchor.a + step, b: anchor.b + step });
    fromA = anchor.a + anchor.length;
    fromB = anchor.b + anchor.length;
  }
  settle(a.length, b.length);
  return { pairs, precise };
}

function placesShared(keys: readonly string[], others: ReadonlySet<string>): readonly number[] {
  return keys.flatMap((key, place) => (others.has(key) ? [place] : []));
}

/** The longest common sequence of the words at the places given, as diff-match-patch finds it. */
function longestCommon(
  aAt: readonly number[],
  bAt: readonly number[],
  aKeys: readonly string[],
  bKeys: readonly string[],
): readonly Pair[] {
  const differ = new DiffMatchPatch();
  differ.Diff_Timeout = 0;
  const encoded = encodeWords(
    aAt.map((place) => aKeys[place] ?? ""),
    bAt.map((place) => bKeys[place] ?? ""),
  );
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  for (const [change, text] of differ.diff_main(encoded.a, encoded.b, false)) {
    if (change === DiffMatchPatch.DIFF_DELETE) i += text.length;
    else if (change === DiffMatchPatch.DIFF_INSERT) j += text.length;
    else {
      for (let step = 0; step < text.length; step += 1) {
        const a = aAt[i + step];
        const b = bAt[j + step];
        if (a === undefined || b === undefined) throw new RangeError("A diff left its texts; this is a bug.");
        pairs.push({ a, b });
      }
      i += text.length;
      j += text.length;
    }
  }
  return pairs;
}

interface Anchor extends Pair {
  readonly length: number;
}

/** Runs long enough to be kept, with a word in them that stands once in either text. */
function anchors(
  pairs: readonly Pair[],
  aKeys: readonly string[],
  bKeys: readonly string[],
): readonly Anchor[] {
  const inA = counts(aKeys);
  const inB = counts(bKeys);
  const found: Anchor[] = [];
  let start: Pair | undefined;
  let length = 0;
  const close = (): void => {
    if (start === undefined || length < ANCHOR_WORDS) return;
    const keys = aKeys.slice(start.a, start.a + length);
    if (keys.some((key) => inA.get(key) === 1 && inB.get(key) === 1)) found.push({ ...start, length });
  };
  for (const pair of pairs) {
    if (start !== undefined && pair.a === start.a + length && pair.b === start.b + length) {
      length += 1;
      continue;
    }
    close();
    start = pair;
    length = 1;
  }
  close();
  return found;
}

function counts(keys: readonly string[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const key of keys) counted.set(key, (counted.get(key) ?? 0) + 1);
  return counted;
}
