/**
 * What is measured of a pair of units by itself, as numbers for the scorer.
 */
import { byte, int, real } from "./checked.ts";
import { cellAt, columnsOf } from "./cells.ts";
import type { Cells } from "./cells.ts";
import type { Pair } from "./weights.ts";

/** The features in their order; all lie between about -1 and 1. */
export const FEATURES = [
  "votesOfSmaller",
  "votesOfLarger",
  "cosine",
  "cosineOverRivals",
  "shareOfA",
  "shareOfB",
  "before",
  "after",
  "beside",
  "namesShared",
  "namesMissed",
  "massOfSmaller",
  "wordsMet",
  "likeness",
  "rankOfA",
  "rankOfB",
  "containment",
  "containmentOverRivals",
  "uniqueShared",
  "massRatio",
  "kinContainment",
  "denseOfSmaller",
  "dense",
  "votesOverTypical",
] as const;

/** How many features a pair of units has. */
export const FEATURE_COUNT = FEATURES.length;

/** What two units have in common, whatever the order of words. */
interface Overlap {
  readonly cosine: Float64Array;
  /** The share of the lighter unit's weight that the other has too. */
  readonly containment: Float64Array;
  /** The same with words that a lexicon calls kin. */
  readonly kinContainment: Float64Array;
  /** How many shared keys stand in few units, each counted by how few. */
  readonly unique: Float64Array;
  readonly namesShared: Float64Array;
  readonly namesMissed: Float64Array;
}

function overlap(pair: Pair, cells: Cells): Overlap {
  const count = cells.a.length;
  const { bagsA, bagsB, named } = pair;
  const cosine = new Float64Array(count);
  const containment = new Float64Array(count);
  const kinContainment = new Float64Array(count);
  const soft = new Float64Array(pair.weights.length);
  const unique = new Float64Array(count);
  const namesShared = new Float64Array(count);
  const namesMissed = new Float64Array(count);
  const own = new Float64Array(pair.weights.length);
  const namesIn = (bags: Pair["bagsA"], unit: number): number => {
    let names = 0;
    for (let at = int(bags.starts, unit); at < int(bags.starts, unit + 1); at++)
      names += byte(named, int(bags.keys, at));
    return names;
  };
  const namesOfB = Float64Array.from(bagsB.norms, (_, unit) => namesIn(bagsB, unit));
  for (let a = 0; a < bagsA.norms.length; a++) {
    const from = int(bagsA.starts, a);
    const to = int(bagsA.starts, a + 1);
    let bagA = 0;
    for (let at = from; at < to; at++) {
      own[int(bagsA.keys, at)] = real(bagsA.values, at);
      bagA += real(bagsA.values, at);
      for (const [keyB, nearness] of pair.kin.get(int(bagsA.keys, at)) ?? [])
        soft[keyB] = Math.max(real(soft, keyB), nearness * real(bagsA.values, at));
    }
    const namesOfA = namesIn(bagsA, a);
    for (let index = int(cells.rows, a); index < int(cells.rows, a + 1); index++) {
      const b = int(cells.b, index);
      let product = 0;
      let shared = 0;
      let few = 0;
      let kin = 0;
      let names = 0;
      let bagB = 0;
      for (let at = int(bagsB.starts, b); at < int(bagsB.starts, b + 1); at++) {
        const key = int(bagsB.keys, at);
        const value = real(bagsB.values, at);
        bagB += value;
        const other = real(own, key);
        if (other === 0) {
          kin += Math.min(value, real(soft, key));
          continue;
        }
        product += value * other;
        shared += Math.min(value, other);
        if (byte(pair.common, key) === 0) few += 2 / (int(bagsA.spread, key) + int(bagsB.spread, key));
        names += byte(named, key);
      }
      const norm = real(bagsA.norms, a) * real(bagsB.norms, b);
      cosine[index] = norm > 0 ? Math.min(1, product / norm) : 0;
      const least = Math.min(bagA, bagB);
      containment[index] = least > 0 ? shared / least : 0;
      kinContainment[index] = least > 0 ? Math.min(1, (shared + kin) / least) : 0;
      unique[index] = few;
      namesShared[index] = names;
      namesMissed[index] = Math.min(namesOfA, real(namesOfB, b)) - names;
    }
    for (let at = from; at < to; at++) {
      own[int(bagsA.keys, at)] = 0;
      for (const keyB of pair.kin.get(int(bagsA.keys, at))?.keys() ?? []) soft[keyB] = 0;
    }
  }
  return { cosine, containment, kinContainment, unique, namesShared, namesMissed };
}

/** For each cell the highest value of another cell of its row or column, and its rank in both. */
function rivals(
  cells: Cells,
  columns: readonly (readonly number[])[],
  values: Float64Array,
): { rival: Float64Array; rankA: Float64Array; rankB: Float64Array } {
  const rival = new Float64Array(values.length);
  const rankA = new Float64Array(values.length);
  const rankB = new Float64Array(values.length);
  const within = (list: readonly number[], rank: Float64Array): void => {
    for (const index of list) {
      const value = real(values, index);
      let above = 0;
      for (const other of list) {
        if (other === index) continue;
        const rivalValue = real(values, other);
        if (rivalValue > real(rival, index)) rival[index] = rivalValue;
        if (rivalValue > value) above++;
      }
      rank[index] = 1 / (1 + above);
    }
  };
  for (let a = 0; a + 1 < cells.rows.length; a++) {
    const row: number[] = [];
    for (let index = int(cells.rows, a); index < int(cells.rows, a + 1); index++) row.push(index);
    within(row, rankA);
  }
  for (const column of columns) within(column, rankB);
  return { rival, rankA, rankB };
}

/** Measures every cell; returns the features row by row. */
export function measure(pair: Pair, cells: Cells): Float64Array {
  const count = cells.a.length;
  const unitsA = pair.massA.length;
  const unitsB = pair.massB.length;
  const columns = columnsOf(cells, unitsB);
  const shared = overlap(pair, cells);
  const byCosine = rivals(cells, columns, shared.cosine);
  const byContainment = rivals(cells, columns, shared.containment);
  const votesA = new Float64Array(unitsA);
  const votesB = new Float64Array(unitsB);
  const topA = new Float64Array(unitsA);
  const topB = new Float64Array(unitsB);
  const strength = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    const a = int(cells.a, index);
    const b = int(cells.b, index);
    const votes = real(cells.votes, index);
    votesA[a] = real(votesA, a) + votes;
    votesB[b] = real(votesB, b) + votes;
    topA[a] = Math.max(real(topA, a), votes);
    topB[b] = Math.max(real(topB, b), votes);
    const least = Math.min(real(pair.massA, a), real(pair.massB, b));
    strength[index] = least > 0 ? Math.min(1, votes / least) : 0;
  }
  const [smaller, tops] = sum(pair.massA) < sum(pair.massB) ? [pair.massA, topA] : [pair.massB, topB];
  const likeness = sum(smaller) > 0 ? sum(tops) / sum(smaller) : 0;
  const typical = typicalStrength(cells, strength, unitsA);

  const features = new Float64Array(count * FEATURE_COUNT);
  for (let index = 0; index < count; index++) {
    const a = int(cells.a, index);
    const b = int(cells.b, index);
    const votes = real(cells.votes, index);
    const massA = real(pair.massA, a);
    const massB = real(pair.massB, b);
    const larger = Math.max(massA, massB);
    const least = Math.min(massA, massB);
    const cosine = real(shared.cosine, index);
    const row = [
      real(strength, index),
      larger > 0 ? Math.min(1, votes / larger) : 0,
      cosine,
      cosine - real(byCosine.rival, index),
      real(votesA, a) > 0 ? votes / real(votesA, a) : 0,
      real(votesB, b) > 0 ? votes / real(votesB, b) : 0,
      near(cells, strength, a - 1, b - 1),
      near(cells, strength, a + 1, b + 1),
      Math.max(
        near(cells, strength, a - 1, b),
        near(cells, strength, a + 1, b),
        near(cells, strength, a, b - 1),
        near(cells, strength, a, b + 1),
      ),
      Math.min(1, real(shared.namesShared, index) / 3),
      Math.min(1, real(shared.namesMissed, index) / 4),
      Math.min(1, Math.log1p(least) / 6),
      Math.min(1, real(cells.counts, index) / 8),
      likeness,
      real(byCosine.rankA, index),
      real(byCosine.rankB, index),
      real(shared.containment, index),
      real(shared.containment, index) - real(byContainment.rival, index),
      Math.min(1, real(shared.unique, index) / 3),
      larger > 0 ? least / larger : 0,
      real(shared.kinContainment, index),
      least > 0 ? Math.min(1, real(cells.dense, index) / least) : 0,
      Math.min(1, Math.log1p(real(cells.dense, index)) / 6),
      Math.min(1, real(strength, index) / (2 * typical)),
    ];
    features.set(row, index * FEATURE_COUNT);
  }
  return features;
}

function sum(list: Float64Array): number {
  let total = 0;
  for (const value of list) total += value;
  return total;
}

/** The least typical strength reckoned with. */
const TYPICAL_LEAST = 0.05;

/** How strong the best pair of a unit of A typically is, weighed towards the strong ones. */
function typicalStrength(cells: Cells, strength: Float64Array, unitsA: number): number {
  let weighed = 0;
  let total = 0;
  for (let a = 0; a < unitsA; a++) {
    let best = 0;
    for (let index = int(cells.rows, a); index < int(cells.rows, a + 1); index++)
      best = Math.max(best, real(strength, index));
    weighed += best * best;
    total += best;
  }
  return Math.max(TYPICAL_LEAST, total === 0 ? 0 : weighed / total);
}

function near(cells: Cells, strength: Float64Array, a: number, b: number): number {
  const cell = cellAt(cells, a, b);
  return cell < 0 ? 0 : real(strength, cell);
}
