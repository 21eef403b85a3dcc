/**
 * Matched words vote for the units they stand in.
 *
 * Source: the idea of projecting word alignments on sentences is P. Koehn's and others'
 * ("Statistical phrase-based translation", 2003, for phrases); here the words are matched
 * within one language. A word alone may meet by chance: it counts fully only in company,
 * when other words near it in both texts met as well.
 */
import { int, item, real } from "./checked.ts";
import type { Candidate } from "./candidates.ts";
import type { Chain } from "./chains.ts";
import type { Pair } from "./weights.ts";
import { matchWords } from "./word-path.ts";
import type { Band, Relations, WordMatches } from "./word-path.ts";

/** What the words said for one pair of units. */
export interface Vote {
  readonly a: number;
  readonly b: number;
  /** The summed weight of the words that met, each counted by the company it had. */
  weight: number;
  /** How many words of matter met. */
  count: number;
  /** The weight of the densest run of words that met, less what stands unmatched within it. */
  dense: number;
  /** The words that met: a word of A, then one of B. */
  readonly words: (readonly [number, number])[];
}

/** What unmatched words within a run cost of their weight. */
const UNMATCHED_COST = 0.5;
/** How far apart, in words, matches still keep company. */
const COMPANY_REACH = 8;
/** The weight of company at which a match counts fully. */
const COMPANY_ENOUGH = 8;
/** What a match counts without any company. */
const ALONE = 0.3;
/** Below this number of cells the whole of both texts is compared. */
const SMALL_AREA = 1_500_000;
/** How many units past its first and last anchors a chain's band reaches. */
const PAST_END = 6;
/** The widest stretch of B's words a word may meet between two anchors. */
const WIDEST = 700;
/** How many words each side of an anchor's unit are compared with it. */
const PAD = 40;

/** The weights of each text's words summed up to each word. */
interface Sums {
  readonly a: Float64Array;
  readonly b: Float64Array;
}

function sumsOf(words: Int32Array, weights: Float64Array): Float64Array {
  const sums = new Float64Array(words.length + 1);
  for (let at = 0; at < words.length; at++) sums[at + 1] = real(sums, at) + real(weights, int(words, at));
  return sums;
}

/** Matches words along each chain and gathers what they say for pairs of units. */
export function gatherVotes(
  pair: Pair,
  chains: readonly Chain[],
  relations: Relations,
): ReadonlyMap<number, Vote> {
  const width = pair.b.starts.length;
  const votes = new Map<number, Vote>();
  const sums: Sums = { a: sumsOf(pair.a.words, pair.weights), b: sumsOf(pair.b.words, pair.weights) };
  const area = pair.a.words.length * pair.b.words.length;
  const marks = new Float64Array(pair.weights.length);
  const reach = (band: Band): void => {
    const matches = matchWords(pair.a.words, pair.b.words, band, marks, relations);
    count(pair, sums, matches, width, votes);
  };
  if (area <= SMALL_AREA && area > 0) reach(wholeBand(pair));
  const claimedA = new Uint8Array(pair.massA.length);
  const claimedB = new Uint8Array(pair.massB.length);
  for (const [index, chain] of chains.entries()) {
    let fresh = 0;
    for (const { a, b } of chain.anchors) if (claimedA[a] !== 1 || claimedB[b] !== 1) fresh++;
    if (fresh === 0) continue;
    for (const { a, b } of chain.anchors) {
      claimedA[a] = 1;
      claimedB[b] = 1;
    }
    if (index === 0 && area <= SMALL_AREA) continue;
    reach(chainBand(pair, chain.anchors));
  }
  return votes;
}

function wholeBand(pair: Pair): Band {
  const rows = pair.a.words.length;
  return {
    from: 0,
    low: new Int32Array(rows),
    high: new Int32Array(rows).fill(pair.b.words.length),
  };
}

/** The band along a chain: from the anchor before a unit to the anchor after it. */
function chainBand(pair: Pair, anchors: readonly Candidate[]): Band {
  const unitsA = pair.a.starts.length - 1;
  const unitsB = pair.b.starts.length - 1;
  const head = item(anchors, 0);
  const tail = item(anchors, anchors.length - 1);
  const fromUnit = Math.max(0, head.a - PAST_END);
  const toUnit = Math.min(unitsA - 1, tail.a + PAST_END);
  const from = int(pair.a.starts, fromUnit);
  const rows = int(pair.a.starts, toUnit + 1) - from;
  const low = new Int32Array(rows);
  const high = new Int32Array(rows);
  const firstB = int(pair.b.starts, Math.max(0, head.b - PAST_END));
  const lastB = int(pair.b.starts, Math.min(unitsB, tail.b + PAST_END + 1));
  let next = 0;
  let before = -1;
  for (let row = 0; row < rows; row++) {
    const unit = int(pair.a.unitOf, from + row);
    while (next < anchors.length && item(anchors, next).a < unit) before = next++;
    // Anchors on the unit itself: from the first to the last of them.
    let last = next;
    while (last + 1 < anchors.length && item(anchors, last + 1).a <= unit) last++;
    const on = next < anchors.length && item(anchors, next).a === unit;
    const start = before >= 0 ? int(pair.b.starts, item(anchors, before).b) : firstB;
    const after = on ? last + 1 : next;
    const end = after < anchors.length ? int(pair.b.starts, item(anchors, after).b + 1) : lastB;
    let lowest = Math.max(firstB, start - PAD);
    let highest = Math.min(lastB, end + PAD);
    if (highest - lowest > WIDEST) {
      const middle = on
        ? (int(pair.b.starts, item(anchors, next).b) + int(pair.b.starts, item(anchors, last).b + 1)) / 2
        : middleOf(pair, anchors, before, next, from + row, firstB, lastB);
      lowest = Math.max(lowest, Math.floor(middle - WIDEST / 2));
      highest = Math.min(highest, Math.ceil(middle + WIDEST / 2));
    }
    low[row] = lowest;
    high[row] = highest;
  }
  // Bands never fall, and each row begins within the one before it.
  for (let row = 1; row < rows; row++) {
    high[row] = Math.max(int(high, row), int(high, row - 1));
  }
  for (let row = rows - 2; row >= 0; row--) low[row] = Math.min(int(low, row), int(low, row + 1));
  for (let row = 1; row < rows; row++) low[row] = Math.min(int(low, row), int(high, row - 1));
  return { from, low, high };
}

/** Where on a straight line between two anchors a word of A would meet B. */
function middleOf(
  pair: Pair,
  anchors: readonly Candidate[],
  before: number,
  next: number,
  word: number,
  firstB: number,
  lastB: number,
): number {
  if (before < 0) return int(pair.b.starts, item(anchors, 0).b);
  if (next >= anchors.length)
    return Math.min(lastB, int(pair.b.starts, item(anchors, anchors.length - 1).b + 1));
  const a0 = int(pair.a.starts, item(anchors, before).a + 1);
  const a1 = int(pair.a.starts, item(anchors, next).a);
  const b0 = int(pair.b.starts, item(anchors, before).b + 1);
  const b1 = int(pair.b.starts, item(anchors, next).b);
  const share = a1 > a0 ? (word - a0) / (a1 - a0) : 0.5;
  return Math.max(firstB, b0 + share * (b1 - b0));
}

/** Counts each match for its pair of units, by the company it keeps. */
function count(pair: Pair, sums: Sums, matches: WordMatches, width: number, votes: Map<number, Vote>): void {
  const size = matches.a.length;
  const found = new Map<number, Vote>();
  const runs = new Map<number, { sum: number; a: number; b: number }>();
  for (let index = 0; index < size; index++) {
    const a = item(matches.a, index);
    const b = item(matches.b, index);
    let company = 0;
    for (const step of [-1, 1])
      for (let other = index + step; other >= 0 && other < size; other += step) {
        const distance = Math.max(Math.abs(item(matches.a, other) - a), Math.abs(item(matches.b, other) - b));
        if (distance > COMPANY_REACH) break;
        company += item(matches.weights, other) * (1 - distance / (COMPANY_REACH + 1));
      }
    const weight = item(matches.weights, index);
    const factor = ALONE + (1 - ALONE) * Math.min(1, company / COMPANY_ENOUGH);
    const unitA = int(pair.a.unitOf, a);
    const unitB = int(pair.b.unitOf, b);
    const cell = unitA * width + unitB;
    let vote = found.get(cell);
    if (vote === undefined) {
      vote = { a: unitA, b: unitB, weight: 0, count: 0, dense: 0, words: [] };
      found.set(cell, vote);
    }
    const run = runs.get(cell);
    if (run === undefined) {
      runs.set(cell, { sum: weight, a, b });
      vote.dense = weight;
    } else {
      const unmatched = Math.max(
        real(sums.a, a) - real(sums.a, run.a + 1),
        real(sums.b, b) - real(sums.b, run.b + 1),
      );
      run.sum = Math.max(0, run.sum - UNMATCHED_COST * unmatched) + weight;
      run.a = a;
      run.b = b;
      vote.dense = Math.max(vote.dense, run.sum);
    }
    vote.weight += weight * factor;
    if (pair.common[int(pair.a.words, a)] !== 1) {
      vote.count += 1;
      vote.words.push([a, b]);
    }
  }
  for (const [cell, vote] of found) {
    const before = votes.get(cell);
    if (before === undefined || vote.weight > before.weight) votes.set(cell, vote);
  }
}
