/**
 * Small scorers: numbers in, a probability out.
 *
 * Source: D. E. Rumelhart, G. E. Hinton and R. J. Williams, "Learning representations by
 * back-propagating errors" (Nature 323, 1986). Each scorer is a logistic regression with a
 * few hidden units beside it; several, trained from different starts, are averaged.
 */

/** One scorer's weights. */
export interface Network {
  readonly bias: number;
  /** One weight for each input. */
  readonly linear: readonly number[];
  readonly hidden: readonly {
    readonly bias: number;
    /** One weight for each input. */
    readonly inputs: readonly number[];
    /** The hidden unit's weight in the sum. */
    readonly output: number;
  }[];
}

function sumOf(network: Network, inputs: Float64Array, offset: number): number {
  const { linear, hidden } = network;
  const size = linear.length;
  let total = network.bias;
  for (let at = 0; at < size; at++) total += (linear[at] ?? 0) * (inputs[offset + at] ?? 0);
  for (const unit of hidden) {
    let sum = unit.bias;
    for (let at = 0; at < size; at++) sum += (unit.inputs[at] ?? 0) * (inputs[offset + at] ?? 0);
    total += unit.output * Math.tanh(sum);
  }
  return total;
}

/**
 * The probability that scorers give to one row of inputs, the mean of all of them.
 *
 * Rounded to nine decimals, so that the last bits of a machine's exponential do not
 * decide between two candidates.
 */
export function probabilityOf(networks: readonly Network[], inputs: Float64Array, offset: number): number {
  let total = 0;
  for (const network of networks) total += 1 / (1 + Math.exp(-sumOf(network, inputs, offset)));
  return Math.round((total / networks.length) * 1e9) / 1e9;
}

/** The probabilities of all rows; rows that are not wanted get 0. */
export function probabilitiesOf(
  networks: readonly Network[],
  inputs: Float64Array,
  rows: number,
  wanted: (row: number) => boolean = () => true,
): Float64Array {
  const width = rows === 0 ? 0 : inputs.length / rows;
  const result = new Float64Array(rows);
  for (let row = 0; row < rows; row++)
    if (wanted(row)) result[row] = probabilityOf(networks, inputs, row * width);
  return result;
}

/** How much the first of two judgements counts when they are mixed. */
const FIRST_SHARE = 0.3;
/** Odds are reckoned within this distance of 0 and 1. */
const MARGIN = 1e-6;

function odds(probability: number): number {
  return Math.log(Math.max(MARGIN, probability) / Math.max(MARGIN, 1 - probability));
}

/**
 * Mixes two judgements of the same rows by their odds.
 *
 * The second sees more, but has learnt from the ways of few kinds of texts; mixed with the
 * first it does better on kinds that it has not seen.
 */
export function mixed(first: Float64Array, second: Float64Array): Float64Array {
  return second.map((value, row) => {
    const sum = FIRST_SHARE * odds(first[row] ?? 0) + (1 - FIRST_SHARE) * odds(value);
    return Math.round(1e9 / (1 + Math.exp(-sum))) / 1e9;
  });
}
