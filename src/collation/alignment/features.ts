/**
 * What is measured of a pair of units, as numbers for the scorer.
 */
import { byte, int, item, real } from "./checked.ts";
import { cellAt, columnsOf } from "./cells.ts";
import type { Cells } from "./cells.ts";
import type { Pair } from "./weights.ts";

/** The features in their order; all lie between about 0 and 1. */
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
] as const;

/** How many features a pair of units has. */
export const FEATURE_COUNT = FEATURES.length;

/** Measures every cell; returns the features row by row. */
export function measure(pair: Pair, cells: Cells): Float64Array {
  const count = cells.a.length;
  const unitsA = pair.massA.length;
  const unitsB = pair.massB.length;
  const columns = columnsOf(cells, unitsB);
  const votesA = new Float64Array(unitsA);
  const votesB = new Float64Array(unitsB);
  const topA = new Float64Array(unitsA);
  const topB = new Float64Array(unitsB);
  const strength = new Float64Array(count);
  let likeness = 0;
  let likenessMass = 0;
  for (let index = 0; index < count; index++) {
    const a = int(cells.a, index);
    const b = int(cells.b, index);
    const votes = real(cells.votes, index);
    votesA[a] = real(votesA, a) + votes;
    votesB[b] = real(votesB, b) + votes;
    topA[a] = Math.max(real(topA, a), votes);
    topB[b] = Math.max(real(topB, b), votes);
    const least = Math.min(real(pair.massA, a), real(pair.massB, b));
    const s = least > 0 ? Math.min(1, votes / least) : 0;
    strength[index] = s;
  }
  const smaller =
    sum(pair.massA) < sum(pair.massB) ? ([pair.massA, topA] as const) : ([pair.massB, topB] as const);
  for (let unit = 0; unit < smaller[0].length; unit++) {
    likeness += real(smaller[1], unit);
    likenessMass += real(smaller[0], unit);
  }
  likeness = likenessMass > 0 ? likeness / likenessMass : 0;

  const features = new Float64Array(count * FEATURE_COUNT);
  for (let index = 0; index < count; index++) {
    const a = int(cells.a, index);
    const b = int(cells.b, index);
    const votes = real(cells.votes, index);
    const massA = real(pair.massA, a);
    const massB = real(pair.massB, b);
    const larger = Math.max(massA, massB);
    const least = Math.min(massA, massB);
    const cosine = real(cells.cosine, index);
    let rival = 0;
    let rankA = 0;
    let rankB = 0;
    for (let other = int(cells.rows, a); other < int(cells.rows, a + 1); other++) {
      if (other === index) continue;
      const value = real(cells.cosine, other);
      rival = Math.max(rival, value);
      if (value > cosine) rankA++;
    }
    for (const other of item(columns, b)) {
      if (other === index) continue;
      const value = real(cells.cosine, other);
      rival = Math.max(rival, value);
      if (value > cosine) rankB++;
    }
    const names = namesShared(pair, a, b);
    const row = [
      real(strength, index),
      larger > 0 ? Math.min(1, votes / larger) : 0,
      cosine,
      Math.max(-1, Math.min(1, cosine - rival)),
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
      Math.min(1, names.shared / 3),
      Math.min(1, names.missed / 4),
      Math.min(1, Math.log1p(least) / 6),
      Math.min(1, real(cells.counts, index) / 8),
      likeness,
      1 / (1 + rankA),
      1 / (1 + rankB),
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

function near(cells: Cells, strength: Float64Array, a: number, b: number): number {
  const cell = cellAt(cells, a, b);
  return cell < 0 ? 0 : real(strength, cell);
}

/** How many names and figures two units share, and how many of the one that has fewer are missing. */
function namesShared(pair: Pair, a: number, b: number): { shared: number; missed: number } {
  const inA = namesOf(pair, pair.a, a);
  const inB = namesOf(pair, pair.b, b);
  let shared = 0;
  for (const key of inA) if (inB.has(key)) shared++;
  return { shared, missed: Math.min(inA.size, inB.size) - shared };
}

function namesOf(pair: Pair, witness: Pair["a"], unit: number): ReadonlySet<number> {
  const names = new Set<number>();
  for (let at = int(witness.starts, unit); at < int(witness.starts, unit + 1); at++) {
    const key = int(witness.words, at);
    if (byte(pair.named, key) === 1) names.add(key);
  }
  return names;
}
