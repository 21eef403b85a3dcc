/**
 * Which units of two witnesses are worth comparing at all.
 *
 * Source: G. Salton and C. Buckley, "Term-weighting approaches in automatic text
 * retrieval" (Information Processing and Management 24, 1988): an inverted index and the
 * cosine. Deviation: each unit asks with its rarest keys only, and stops after a fixed
 * number of postings, which keeps the cost linear however long the texts are.
 */
import { int, item, real } from "./checked.ts";
import type { Bags } from "./bags.ts";
import type { Pair } from "./weights.ts";

/** A pair of units with the cosine of their weighted words, 0 to 1. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly cosine: number;
}

/** How many of a unit's rarest keys it asks with. */
const KEYS_ASKED = 12;
/** After how many postings a unit stops asking: 31,000 units take about 2 s. */
const POSTINGS_ASKED = 3000;
/** How many of the best answers get an exact cosine. */
const ANSWERS_WEIGHED = 14;
/** How many of them are kept. */
const ANSWERS_KEPT = 8;

interface Index {
  readonly starts: Int32Array;
  readonly units: Int32Array;
  readonly values: Float64Array;
}

function indexOf(bags: Bags, size: number): Index {
  const starts = new Int32Array(size + 1);
  for (const key of bags.keys) starts[key + 1] = int(starts, key + 1) + 1;
  for (let key = 0; key < size; key++) starts[key + 1] = int(starts, key + 1) + int(starts, key);
  const fill = starts.slice();
  const units = new Int32Array(bags.keys.length);
  const values = new Float64Array(bags.keys.length);
  for (let unit = 0; unit < bags.norms.length; unit++) {
    const norm = real(bags.norms, unit);
    for (let at = int(bags.starts, unit); at < int(bags.starts, unit + 1); at++) {
      const key = int(bags.keys, at);
      const place = int(fill, key);
      units[place] = unit;
      values[place] = real(bags.values, at) / norm;
      fill[key] = place + 1;
    }
  }
  return { starts, units, values };
}

/** The exact cosine of a unit of `x` and a unit of `y`; `scratch` holds a zero for every key. */
function cosine(x: Bags, unitX: number, y: Bags, unitY: number, scratch: Float64Array): number {
  const norm = real(x.norms, unitX) * real(y.norms, unitY);
  if (norm === 0) return 0;
  for (let at = int(x.starts, unitX); at < int(x.starts, unitX + 1); at++)
    scratch[int(x.keys, at)] = real(x.values, at);
  let sum = 0;
  for (let at = int(y.starts, unitY); at < int(y.starts, unitY + 1); at++)
    sum += real(y.values, at) * real(scratch, int(y.keys, at));
  for (let at = int(x.starts, unitX); at < int(x.starts, unitX + 1); at++) scratch[int(x.keys, at)] = 0;
  return Math.min(1, sum / norm);
}

interface Limits {
  /** True where some unit ran into the limit of postings. */
  cut: boolean;
}

/** Asks for each unit of `x` the nearest of `y`; calls back with each kept answer. */
function ask(
  x: Bags,
  y: Bags,
  size: number,
  limits: Limits,
  keep: (unitX: number, unitY: number, cosine: number) => void,
): void {
  const index = indexOf(y, size);
  const scores = new Float64Array(y.norms.length);
  const scratch = new Float64Array(size);
  for (let unit = 0; unit < x.norms.length; unit++) {
    const touched: number[] = [];
    let postings = 0;
    const end = Math.min(int(x.starts, unit + 1), int(x.starts, unit) + KEYS_ASKED);
    for (let at = int(x.starts, unit); at < end; at++) {
      const key = int(x.keys, at);
      let from = int(index.starts, key);
      let to = int(index.starts, key + 1);
      if (postings + to - from > POSTINGS_ASKED) {
        limits.cut = true;
        if (postings > 0) break;
        // Even its rarest key stands everywhere: ask the part that lies as far into the text.
        const middle = from + Math.floor(((to - from) * unit) / x.norms.length);
        from = Math.max(from, middle - POSTINGS_ASKED / 2);
        to = Math.min(to, from + POSTINGS_ASKED);
      }
      postings += to - from;
      const value = real(x.values, at);
      for (let place = from; place < to; place++) {
        const other = int(index.units, place);
        const before = real(scores, other);
        if (before === 0) touched.push(other);
        scores[other] = before + value * real(index.values, place);
      }
    }
    const best = top(touched, scores, ANSWERS_WEIGHED)
      .map((other) => ({ other, cosine: cosine(x, unit, y, other, scratch) }))
      .sort((p, q) => q.cosine - p.cosine || p.other - q.other)
      .slice(0, ANSWERS_KEPT);
    for (const answer of best) keep(unit, answer.other, answer.cosine);
    for (const other of touched) scores[other] = 0;
  }
}

/** The units of the highest scores, best first; ties go to the earlier unit. */
function top(units: readonly number[], scores: Float64Array, count: number): readonly number[] {
  const best: number[] = [];
  for (const unit of units) {
    const score = real(scores, unit);
    const last = best.at(-1);
    if (best.length === count && last !== undefined) {
      const low = real(scores, last);
      if (score < low || (score === low && unit > last)) continue;
      best.pop();
    }
    let place = best.length;
    while (place > 0) {
      const above = item(best, place - 1);
      const high = real(scores, above);
      if (high > score || (high === score && above < unit)) break;
      place--;
    }
    best.splice(place, 0, unit);
  }
  return best;
}

/** What the index found. */
export interface Candidates {
  /** Sorted by a, then b; each pair of units once. */
  readonly found: readonly Candidate[];
  /** False where a unit ran into the limit of postings. */
  readonly precise: boolean;
}

/** Finds for each unit of either witness its nearest units in the other. */
export function findCandidates(pair: Pair): Candidates {
  const size = pair.weights.length;
  const { bagsA: a, bagsB: b } = pair;
  const limits: Limits = { cut: false };
  const rows: Candidate[][] = Array.from({ length: a.norms.length }, () => []);
  ask(a, b, size, limits, (unitA, unitB, value) =>
    item(rows, unitA).push({ a: unitA, b: unitB, cosine: value }),
  );
  ask(b, a, size, limits, (unitB, unitA, value) => {
    const row = item(rows, unitA);
    if (!row.some((candidate) => candidate.b === unitB)) row.push({ a: unitA, b: unitB, cosine: value });
  });
  const found = rows.flatMap((row) => row.sort((x, y) => x.b - y.b));
  return { found, precise: !limits.cut };
}
