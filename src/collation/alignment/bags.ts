/**
 * Units as bags of words: which keys a unit has, and how much of each.
 */
import { int, real } from "./checked.ts";
import type { PreparedWitness } from "./prepare.ts";

/** A witness's units as bags of keys: distinct keys with their counts, rarest first. */
export interface Bags {
  readonly starts: Int32Array;
  readonly keys: Int32Array;
  readonly values: Float64Array;
  readonly norms: Float64Array;
  /** For each key of the vocabulary, how many units of the witness have it. */
  readonly spread: Int32Array;
}

/** Gathers the distinct keys of each unit. */
export function bagsOf(witness: PreparedWitness, weights: Float64Array): Bags {
  const units = witness.starts.length - 1;
  const starts = new Int32Array(units + 1);
  const keys: number[] = [];
  const values: number[] = [];
  const norms = new Float64Array(units);
  const spread = new Int32Array(weights.length);
  for (let unit = 0; unit < units; unit++) {
    const slice = [...witness.words.subarray(int(witness.starts, unit), int(witness.starts, unit + 1))];
    const counts = new Map<number, number>();
    for (const key of slice) counts.set(key, (counts.get(key) ?? 0) + 1);
    const sorted = [...counts].sort((x, y) => real(weights, y[0]) - real(weights, x[0]) || x[0] - y[0]);
    let sum = 0;
    for (const [key, count] of sorted) {
      const value = (1 + Math.log(count)) * real(weights, key);
      keys.push(key);
      spread[key] = int(spread, key) + 1;
      values.push(value);
      sum += value * value;
    }
    norms[unit] = Math.sqrt(sum);
    starts[unit + 1] = keys.length;
  }
  return { starts, keys: Int32Array.from(keys), values: Float64Array.from(values), norms, spread };
}
