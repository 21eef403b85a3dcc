/**
 * All witnesses decide together: what a third witness says of a pair of units.
 *
 * Source: the consistency transformation of C. Notredame, D. Higgins and J. Heringa,
 * "T-Coffee: a novel method for fast and accurate multiple sequence alignment" (Journal of
 * Molecular Biology 302, 2000): a pair gains where both its ends meet one unit of a third
 * sequence. Deviations: the third witness is evidence only, weighed by a scorer, because
 * units overlap in part; and it can also speak against a pair, where its unit meets
 * another one instead, or where the two ends meet different units of it and no common one. What two witnesses are certain of, no third one takes away.
 */
import { int, item, real } from "./checked.ts";
import type { Cells } from "./cells.ts";
import { probabilitiesOf } from "./network.ts";
import type { Network } from "./network.ts";

/** What is measured of a pair of units by the other witnesses. */
export const WITNESS_FEATURES = [
  "own",
  "through",
  "throughAny",
  "against",
  "againstBest",
  "silentA",
  "silentB",
  "apart",
  "apartMean",
] as const;

/** How many numbers the other witnesses give for a pair. */
export const WITNESS_COUNT = WITNESS_FEATURES.length;

/** A pair this sure keeps its probability, whatever other witnesses say. */
export const CERTAIN = 0.9;
/** Pairs less likely than this are no evidence. */
const EVIDENCE_LEAST = 0.1;

/** The weighed pairs of units of two witnesses; `x` is lower than `y`. */
export interface WeighedPair {
  readonly x: number;
  readonly y: number;
  readonly cells: Cells;
  readonly probability: Float64Array;
}

/** For each unit of a witness its likely partners in another: unit and probability. */
type Partners = readonly (readonly (readonly [unit: number, probability: number])[])[];

function partnersOf(pair: WeighedPair, fromX: boolean, units: number): Partners {
  const lists: (readonly [number, number])[][] = Array.from({ length: units }, () => []);
  for (let index = 0; index < pair.probability.length; index++) {
    const probability = real(pair.probability, index);
    if (probability < EVIDENCE_LEAST) continue;
    const a = int(pair.cells.a, index);
    const b = int(pair.cells.b, index);
    item(lists, fromX ? a : b).push([fromX ? b : a, probability]);
  }
  return lists;
}

function likelihood(partners: Partners, from: number, to: number): number {
  for (const [unit, probability] of item(partners, from)) if (unit === to) return probability;
  return 0;
}

/** Measures what all other witnesses say of each pair of units, pair of witnesses by pair. */
export function measureWitnesses(
  pairs: readonly WeighedPair[],
  sizes: readonly number[],
): readonly Float64Array[] {
  const partners = new Map<string, Partners>();
  for (const pair of pairs) {
    partners.set(`${pair.x} ${pair.y}`, partnersOf(pair, true, item(sizes, pair.x)));
    partners.set(`${pair.y} ${pair.x}`, partnersOf(pair, false, item(sizes, pair.y)));
  }
  return pairs.map((pair) => {
    const result = new Float64Array(pair.probability.length * WITNESS_COUNT);
    const thirds = sizes
      .map((_, witness) => witness)
      .filter((witness) => witness !== pair.x && witness !== pair.y);
    const views = thirds.flatMap((third) => {
      const fromX = partners.get(`${pair.x} ${third}`);
      const fromY = partners.get(`${pair.y} ${third}`);
      const toY = partners.get(`${third} ${pair.y}`);
      const toX = partners.get(`${third} ${pair.x}`);
      return fromX && fromY && toX && toY ? [{ fromX, fromY, toX, toY }] : [];
    });
    for (let index = 0; index < pair.probability.length; index++) {
      const a = int(pair.cells.a, index);
      const b = int(pair.cells.b, index);
      const own = real(pair.probability, index);
      let through = 0;
      let not = 1;
      let against = 0;
      let againstBest = 0;
      let silentA = 0;
      let silentB = 0;
      let apart = 0;
      let apartSum = 0;
      for (const { fromX, fromY, toX, toY } of views) {
        let best = 0;
        let other = 0;
        let topA = 0;
        let topB = 0;
        for (const [unit, probability] of item(fromX, a)) {
          const back = likelihood(toY, unit, b);
          best = Math.max(best, probability * back);
          topA = Math.max(topA, probability);
          let elsewhere = 0;
          for (const [, rival] of item(toY, unit)) elsewhere = Math.max(elsewhere, rival);
          other = Math.max(other, probability * Math.max(0, elsewhere - back));
        }
        for (const [unit, probability] of item(fromY, b)) {
          const back = likelihood(toX, unit, a);
          topB = Math.max(topB, probability);
          let elsewhere = 0;
          for (const [, rival] of item(toX, unit)) elsewhere = Math.max(elsewhere, rival);
          other = Math.max(other, probability * Math.max(0, elsewhere - back));
        }
        through = Math.max(through, best);
        not *= 1 - best;
        against += other;
        againstBest = Math.max(againstBest, other);
        silentA += 1 - topA;
        silentB += 1 - topB;
        const parted = Math.max(0, Math.min(topA, topB) - Math.sqrt(best));
        apart = Math.max(apart, parted);
        apartSum += parted;
      }
      const count = Math.max(1, views.length);
      result.set(
        [
          Math.max(-1, Math.min(1, Math.log(Math.max(1e-6, own) / Math.max(1e-6, 1 - own)) / 6)),
          through,
          1 - not,
          against / count,
          againstBest,
          silentA / count,
          silentB / count,
          apart,
          apartSum / count,
        ],
        index * WITNESS_COUNT,
      );
    }
    return result;
  });
}

/**
 * Reconciles the pairs of three or more witnesses; two witnesses stay as they are.
 * `sizes` are the numbers of units. Returns the probabilities, pair of witnesses by pair.
 */
export function reconcile(
  pairs: readonly WeighedPair[],
  sizes: readonly number[],
  scorer: readonly Network[],
): readonly Float64Array[] {
  if (sizes.length < 3) return pairs.map((pair) => pair.probability);
  return measureWitnesses(pairs, sizes).map((inputs, place) => {
    const { probability } = item(pairs, place);
    const weighed = probabilitiesOf(scorer, inputs, probability.length);
    return weighed.map((value, index) => {
      const own = real(probability, index);
      return own >= CERTAIN ? Math.max(own, value) : value;
    });
  });
}
