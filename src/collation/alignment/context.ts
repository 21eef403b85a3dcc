/**
 * What the surroundings of a pair of units say, as numbers for the second scorer.
 *
 * The first scorer looks at a pair by itself. Here its neighbours speak: pairs before and
 * after in the same order, near or a few units away (a local chain, as in chains.ts, so
 * that a block moved elsewhere supports itself), rivals for the same units, and how much
 * of each unit's words other pairs explain already.
 */
import { int, real } from "./checked.ts";
import { cellAt, columnsOf } from "./cells.ts";
import type { Cells } from "./cells.ts";
import { FEATURE_COUNT } from "./features.ts";
import type { Pair } from "./weights.ts";

/** The features of the surroundings, in their order. */
export const CONTEXT_FEATURES = [
  "own",
  "previous",
  "next",
  "besideA",
  "besideB",
  "chainBefore",
  "chainAfter",
  "rivalNearA",
  "rivalNearB",
  "rivalFarA",
  "rivalFarB",
  "wordsLeftA",
  "wordsLeftB",
  "density",
  "coverA",
  "coverB",
  "votesOfSmaller",
  "cosine",
  "containment",
  "kinContainment",
  "massOfSmaller",
  "massRatio",
  "voteRank",
  "denseOfSmaller",
  "dense",
  "runTotal",
  "runOverRivals",
  "bothElsewhere",
  "ownOverRivals",
  "votesOverTypical",
  "between",
] as const;

/** How many numbers describe the surroundings of a pair. */
export const CONTEXT_COUNT = CONTEXT_FEATURES.length;

/** How many units back and ahead a local chain reaches in one step. */
const REACH = 6;
/** Pairs less likely than this support nobody. */
const SUPPORT_LEAST = 0.03;
/** A chain of this strength counts fully. */
const CHAIN_FULL = 3;

/** How a chain adds up. */
interface Adding {
  /** What remains of a chain's strength with each step. */
  readonly fade: number;
  readonly shift: number;
  readonly pass: number;
}

/** Near support: what stands further off counts less and less. */
const NEAR: Adding = { fade: 0.8, shift: 0.08, pass: 0.04 };
/** Long runs: how much of the texts keeps one order, which tells a passage from its repetition elsewhere. */
const LONG: Adding = { fade: 1, shift: 0.3, pass: 0.1 };

/** For each cell the strength of the best chain that ends right before it, or begins after it. */
function chainStrength(
  cells: Cells,
  own: Float64Array,
  direction: 1 | -1,
  { fade, shift, pass }: Adding,
): Float64Array {
  const count = own.length;
  const unitsA = cells.rows.length - 1;
  const strength = new Float64Array(count);
  const start = direction === 1 ? 0 : count - 1;
  for (let step = 0, index = start; step < count; step++, index += direction) {
    const a = int(cells.a, index);
    const b = int(cells.b, index);
    let best = 0;
    for (let up = 0; up <= REACH; up++) {
      const row = a - direction * up;
      if (row < 0 || row >= unitsA) break;
      for (let other = int(cells.rows, row); other < int(cells.rows, row + 1); other++) {
        const back = direction * (b - int(cells.b, other));
        if (back < 0 || back > REACH || up + back === 0) continue;
        const value = real(own, other);
        if (value < SUPPORT_LEAST) continue;
        const total =
          (real(strength, other) + value) * fade -
          Math.abs(up - back) * shift -
          (Math.max(up, back) - 1) * pass;
        if (total > best) best = total;
      }
    }
    strength[index] = best;
  }
  return strength;
}

function value(cells: Cells, own: Float64Array, a: number, b: number): number {
  const cell = cellAt(cells, a, b);
  return cell < 0 ? 0 : real(own, cell);
}

/** Pairs less likely than this by themselves, unless they stand between two strong ones, are not looked at again, which halves the time of long texts. */
export const HOPELESS = 0.003;

/** Measures the surroundings of every cell, given the first scorer's probabilities. */
export function measureContext(
  pair: Pair,
  cells: Cells,
  features: Float64Array,
  own: Float64Array,
): Float64Array {
  const count = own.length;
  const unitsA = pair.massA.length;
  const unitsB = pair.massB.length;
  const before = chainStrength(cells, own, 1, NEAR);
  const after = chainStrength(cells, own, -1, NEAR);
  const columns = columnsOf(cells, unitsB);
  const ahead = chainStrength(cells, own, 1, LONG);
  const runs = chainStrength(cells, own, -1, LONG).map(
    (sum, index) => sum + real(ahead, index) + real(own, index),
  );
  const coverA = new Float64Array(unitsA);
  const coverB = new Float64Array(unitsB);
  const explainedA = new Float64Array(unitsA);
  const explainedB = new Float64Array(unitsB);
  const bestA = new Float64Array(unitsA);
  const bestB = new Float64Array(unitsB);
  for (let index = 0; index < count; index++) {
    const a = int(cells.a, index);
    const b = int(cells.b, index);
    const sure = real(own, index);
    coverA[a] = real(coverA, a) + sure;
    coverB[b] = real(coverB, b) + sure;
    bestA[a] = Math.max(real(bestA, a), sure);
    bestB[b] = Math.max(real(bestB, b), sure);
    explainedA[a] = real(explainedA, a) + sure * real(cells.votes, index);
    explainedB[b] = real(explainedB, b) + sure * real(cells.votes, index);
  }
  const density = Math.max(mean(bestA), mean(bestB));
  const result = new Float64Array(count * CONTEXT_COUNT);
  for (let index = 0; index < count; index++) {
    const a = int(cells.a, index);
    const b = int(cells.b, index);
    const sure = real(own, index);
    if (sure < HOPELESS && cells.between[index] !== 1) {
      result[index * CONTEXT_COUNT] = -1;
      continue;
    }
    let nearA = 0;
    let farA = 0;
    let rivalRun = 0;
    for (let other = int(cells.rows, a); other < int(cells.rows, a + 1); other++) {
      if (other === index) continue;
      const distance = Math.abs(int(cells.b, other) - b);
      const rival = real(own, other);
      if (distance <= 1) nearA = Math.max(nearA, rival);
      else {
        farA = Math.max(farA, rival);
        rivalRun = Math.max(rivalRun, real(runs, other));
      }
    }
    let nearB = 0;
    let farB = 0;
    for (const other of columns[b] ?? []) {
      if (other === index) continue;
      const distance = Math.abs(int(cells.a, other) - a);
      const rival = real(own, other);
      if (distance <= 1) nearB = Math.max(nearB, rival);
      else {
        farB = Math.max(farB, rival);
        rivalRun = Math.max(rivalRun, real(runs, other));
      }
    }
    const votes = real(cells.votes, index);
    const massA = real(pair.massA, a);
    const massB = real(pair.massB, b);
    const feature = (place: number): number => real(features, index * FEATURE_COUNT + place);
    const row = [
      Math.max(-1, Math.min(1, Math.log(Math.max(1e-6, sure) / Math.max(1e-6, 1 - sure)) / 6)),
      value(cells, own, a - 1, b - 1),
      value(cells, own, a + 1, b + 1),
      Math.max(value(cells, own, a - 1, b), value(cells, own, a + 1, b)),
      Math.max(value(cells, own, a, b - 1), value(cells, own, a, b + 1)),
      Math.min(1, real(before, index) / CHAIN_FULL),
      Math.min(1, real(after, index) / CHAIN_FULL),
      nearA,
      nearB,
      farA,
      farB,
      massA > 0 ? Math.max(0, 1 - (real(explainedA, a) - sure * votes) / massA) : 0,
      massB > 0 ? Math.max(0, 1 - (real(explainedB, b) - sure * votes) / massB) : 0,
      density,
      Math.min(1, (real(coverA, a) - sure) / 2),
      Math.min(1, (real(coverB, b) - sure) / 2),
      feature(0),
      feature(2),
      feature(16),
      feature(20),
      feature(11),
      feature(19),
      Math.max(feature(4), feature(5)),
      feature(21),
      feature(22),
      Math.min(1, Math.log1p(real(runs, index)) / 6),
      real(runs, index) / (real(runs, index) + rivalRun + 0.1),
      Math.min(farA, farB),
      sure - Math.max(farA, farB),
      feature(23),
      Math.min(
        Math.max(value(cells, own, a - 1, b - 1), value(cells, own, a - 1, b), value(cells, own, a, b - 1)),
        Math.max(value(cells, own, a + 1, b + 1), value(cells, own, a + 1, b), value(cells, own, a, b + 1)),
      ),
    ];
    result.set(row, index * CONTEXT_COUNT);
  }
  return result;
}

function mean(list: Float64Array): number {
  let total = 0;
  for (const entry of list) total += entry;
  return list.length === 0 ? 0 : total / list.length;
}
