/**
 * The pairs of units of two witnesses that may say the same thing, each with how sure it is.
 */
import { findCandidates } from "./candidates.ts";
import { cellsOf } from "./cells.ts";
import type { Cells } from "./cells.ts";
import { findChains } from "./chains.ts";
import { FEATURE_COUNT, measure } from "./features.ts";
import { real } from "./checked.ts";
import { gatherVotes } from "./votes.ts";
import type { Vote } from "./votes.ts";
import type { Pair } from "./weights.ts";
import type { Relations } from "./word-path.ts";
import { MODEL } from "./model.ts";

/** The cells of two witnesses with the probability of each. */
export interface PairLinks {
  readonly cells: Cells;
  readonly features: Float64Array;
  readonly probability: Float64Array;
  readonly votes: ReadonlyMap<number, Vote>;
  readonly precise: boolean;
}

/** Weighs every pair of units worth considering. */
export function weighPairs(pair: Pair): PairLinks {
  const candidates = findCandidates(pair);
  const chains = findChains(candidates.found);
  const relations: Relations = (key, tell) => tell(key, real(pair.weights, key));
  const votes = gatherVotes(pair, chains, relations);
  const cells = cellsOf(pair, candidates, votes);
  const features = measure(pair, cells);
  const probability = new Float64Array(cells.a.length);
  for (let index = 0; index < probability.length; index++)
    probability[index] = score(features, index * FEATURE_COUNT);
  return { cells, features, probability, votes, precise: candidates.precise };
}

/** The logistic of the weighed features. */
function score(features: Float64Array, offset: number): number {
  let sum = MODEL.bias;
  for (let feature = 0; feature < FEATURE_COUNT; feature++)
    sum += (MODEL.weights[feature] ?? 0) * real(features, offset + feature);
  return 1 / (1 + Math.exp(-sum));
}
