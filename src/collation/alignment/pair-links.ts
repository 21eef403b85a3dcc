/**
 * The pairs of units of two witnesses that may say the same thing, each with how sure it is.
 */
import { findCandidates } from "./candidates.ts";
import { cellsOf } from "./cells.ts";
import type { Cells } from "./cells.ts";
import { findChains } from "./chains.ts";
import { real } from "./checked.ts";
import { HOPELESS, measureContext } from "./context.ts";
import { measure } from "./features.ts";
import { mixed, probabilitiesOf } from "./network.ts";
import type { Scorers } from "./scorers.ts";
import { gatherVotes } from "./votes.ts";
import type { Vote } from "./votes.ts";
import type { Pair } from "./weights.ts";
import type { Relations } from "./word-path.ts";

/** The pairs of units worth considering, and what was measured of each by itself. */
export interface MeasuredPairs {
  readonly pair: Pair;
  readonly cells: Cells;
  readonly features: Float64Array;
  readonly votes: ReadonlyMap<number, Vote>;
  /** False where a limit of steps cut the search short. */
  readonly precise: boolean;
}

/** What a match of kin words counts of a match of one word with itself. */
const KIN_SHARE = 0.8;

/** Finds and measures every pair of units worth considering. */
export function measurePairs(pair: Pair): MeasuredPairs {
  const candidates = findCandidates(pair);
  const chains = findChains(candidates.found);
  const relations: Relations = (key, tell) => {
    const weight = real(pair.weights, key);
    tell(key, weight);
    for (const [other, nearness] of pair.kin.get(key) ?? [])
      tell(other, KIN_SHARE * nearness * Math.min(weight, real(pair.weights, other)));
  };
  const votes = gatherVotes(pair, chains, relations);
  const cells = cellsOf(pair, candidates.found, votes);
  return { pair, cells, features: measure(pair, cells), votes, precise: candidates.precise };
}

/** The probability of each pair of units: first by itself, then by its surroundings. */
export function weighPairs(measured: MeasuredPairs, scorers: Scorers): Float64Array {
  const { pair, cells, features } = measured;
  const rows = cells.a.length;
  const own = probabilitiesOf(scorers.own, features, rows);
  const context = measureContext(pair, cells, features, own);
  return mixed(
    own,
    probabilitiesOf(
      scorers.context,
      context,
      rows,
      (row) => real(own, row) >= HOPELESS || cells.between[row] === 1,
    ),
  );
}
