/**
 * Which passages stand elsewhere in a witness than the base's order would have them.
 *
 * The passages in place are the heaviest run in base order, found as a heaviest increasing
 * subsequence (M. L. Fredman, 1975, "On computing the length of longest increasing
 * subsequences", weighted by words and with equal places allowed, because one sentence may
 * serve several passages).
 */

/** Where a witness's reading of a passage stands, the passages given in base order. */
export interface PlacedReading {
  /** Ordinal of the reading's first segment in its witness, from 0. */
  readonly place: number;
  /** Words of the reading: what the run is weighed by, at least 1. */
  readonly weight: number;
}

/** Whether a reading stands where the base's order would have it. */
export type Place = "in place" | "later" | "earlier";

/** Prefix maxima over places, as a Fenwick tree (P. M. Fenwick, 1994, "A new data structure for cumulative frequency tables"). */
class PrefixMaxima {
  readonly #weights: number[];
  readonly #indexes: number[];
  constructor(size: number) {
    this.#weights = new Array<number>(size + 1).fill(0);
    this.#indexes = new Array<number>(size + 1).fill(-1);
  }
  /** The heaviest entry at this place or before it. */
  best(place: number): { weight: number; index: number } {
    let found = { weight: 0, index: -1 };
    for (let at = place + 1; at > 0; at -= at & -at) {
      const weight = this.#weights[at] ?? 0;
      if (weight > found.weight) found = { weight, index: this.#indexes[at] ?? -1 };
    }
    return found;
  }
  raise(place: number, weight: number, index: number): void {
    for (let at = place + 1; at < this.#weights.length; at += at & -at) {
      if (weight <= (this.#weights[at] ?? 0)) continue;
      this.#weights[at] = weight;
      this.#indexes[at] = index;
    }
  }
}

/** The indexes of the heaviest subsequence whose places never fall, ascending. Takes n log n steps. */
export function heaviestRun(readings: readonly PlacedReading[]): readonly number[] {
  const size = readings.reduce((most, reading) => Math.max(most, reading.place + 1), 0);
  const maxima = new PrefixMaxima(size);
  const before: number[] = [];
  let top = { weight: 0, index: -1 };
  readings.forEach((reading, index) => {
    const best = maxima.best(reading.place);
    before.push(best.index);
    const weight = best.weight + reading.weight;
    maxima.raise(reading.place, weight, index);
    if (weight > top.weight) top = { weight, index };
  });
  const run: number[] = [];
  for (let at = top.index; at >= 0; at = before[at] ?? -1) run.push(at);
  return run.reverse();
}

/**
 * For each reading, given in base order, whether it stands in place, later or earlier in its witness.
 *
 * A reading off the run stands later if the next passage of the run stands before it, else earlier.
 */
export function places(readings: readonly PlacedReading[]): readonly Place[] {
  const run = heaviestRun(readings);
  const inPlace = new Set(run);
  return readings.map((reading, index): Place => {
    if (inPlace.has(index)) return "in place";
    const next = run.find((at) => at > index);
    const following = next === undefined ? undefined : readings[next];
    return following !== undefined && reading.place > following.place ? "later" : "earlier";
  });
}
