/**
 * Runs of candidates that keep the same order in both witnesses.
 *
 * Source: H. Li, "Minimap2: pairwise alignment for nucleotide sequences" (Bioinformatics
 * 34, 2018), section 2.1: anchors are chained with a cost for gaps and for leaving the
 * diagonal, looking back a limited way, and the best chains are taken one after another.
 * Deviations: the anchors are units of text weighed by how far their cosine stands above
 * chance, and a chain may stay on one unit while the other witness moves on. Because
 * chains are local, a block that was moved is found in the same way as one that was not.
 */
import { int, item, real } from "./checked.ts";
import type { Candidate } from "./candidates.ts";

/** One run of candidates, ascending in both witnesses. */
export interface Chain {
  readonly anchors: readonly Candidate[];
  /** The summed weight of its anchors less the cost of its gaps. */
  readonly score: number;
}

/** How many units back a chain looks for its last anchor. */
const REACH = 16;
/** The cost of leaving the diagonal by one unit. */
const SHIFT_COST = 0.015;
/** The cost of passing over one unit of both witnesses. */
const PASS_COST = 0.01;
/** The least score of a chain. */
const CHAIN_LEAST = 0.12;
/** Which of a unit's answers, from the best, show what chance alone gives. */
const CHANCE_FROM = 3;
/** The least chance level taken off a cosine. */
const CHANCE_LEAST = 0.04;

/** What chance gives: the mean cosine of each unit's answers after the first three. */
export function chanceLevel(candidates: readonly Candidate[]): number {
  const answers = new Map<number, number[]>();
  for (const candidate of candidates) {
    const list = answers.get(candidate.a);
    if (list === undefined) answers.set(candidate.a, [candidate.cosine]);
    else list.push(candidate.cosine);
  }
  let sum = 0;
  let count = 0;
  for (const list of answers.values()) {
    const low = list.sort((x, y) => y - x).slice(CHANCE_FROM);
    for (const value of low) sum += value;
    count += low.length;
  }
  return Math.max(CHANCE_LEAST, count === 0 ? 0 : sum / count);
}

/** Finds the chains, the heaviest first. The candidates must be sorted by a, then b. */
export function findChains(candidates: readonly Candidate[]): readonly Chain[] {
  const chance = chanceLevel(candidates);
  const count = candidates.length;
  const as = Int32Array.from(candidates, (candidate) => candidate.a);
  const bs = Int32Array.from(candidates, (candidate) => candidate.b);
  const scores = new Float64Array(count);
  const parents = new Int32Array(count).fill(-1);
  let first = 0;
  for (let index = 0; index < count; index++) {
    const a = int(as, index);
    const b = int(bs, index);
    while (int(as, first) < a - REACH) first++;
    let best = 0;
    let parent = -1;
    for (let before = first; before < index; before++) {
      const back = b - int(bs, before);
      if (back < 0 || back > REACH) continue;
      const up = a - int(as, before);
      const shift = Math.abs(up - back);
      const passed = Math.max(0, Math.min(up, back) - 1);
      const value = real(scores, before) - shift * SHIFT_COST - passed * PASS_COST;
      if (value > best) {
        best = value;
        parent = before;
      }
    }
    scores[index] = item(candidates, index).cosine - chance + best;
    parents[index] = parent;
  }
  const order = Array.from({ length: count }, (_, index) => index).sort(
    (x, y) => real(scores, y) - real(scores, x) || x - y,
  );
  const used = new Uint8Array(count);
  const chains: Chain[] = [];
  for (const end of order) {
    if (used[end] === 1) continue;
    const anchors: Candidate[] = [];
    let at = end;
    while (at >= 0 && used[at] !== 1) {
      used[at] = 1;
      anchors.push(item(candidates, at));
      at = int(parents, at);
    }
    const score = real(scores, end) - (at >= 0 ? real(scores, at) : 0);
    if (score >= CHAIN_LEAST) chains.push({ anchors: anchors.reverse(), score });
  }
  return chains.sort((x, y) => y.score - x.score);
}
