/**
 * Trains the small scorers of the aligner.
 *
 * Source: D. P. Kingma and J. Ba, "Adam: a method for stochastic optimization" (ICLR 2015).
 * The same examples in the same order give the same weights.
 */
import type { Network } from "../../collation/alignment/network.ts";
import { random } from "./roughen.ts";

/** One example: its inputs, whether it is a true link, and how much it counts. */
export interface Example {
  readonly inputs: Float64Array;
  readonly truth: 0 | 1;
  readonly weight: number;
}

/** How to train. */
export interface Training {
  readonly inputs: number;
  readonly hidden: number;
  readonly rounds: number;
  readonly seed: number;
}

const BATCH = 64;
const RATE = 0.01;
/** Pulls weights towards nothing, so that no example is learnt by heart. */
const DECAY = 1e-4;

/** Trains one network. */
export function train(
  examples: readonly Example[],
  { inputs: F, hidden: H, rounds, seed }: Training,
): Network {
  const next = random(seed);
  // One flat row of weights: linear, hidden inputs, hidden biases, hidden outputs, bias.
  const atInputs = F;
  const atBias = atInputs + H * F;
  const atOutput = atBias + H;
  const atLast = atOutput + H;
  const weights = new Float64Array(atLast + 1);
  for (let at = atInputs; at < atBias; at++) weights[at] = (next() - 0.5) * 1.5;
  for (let at = atOutput; at < atLast; at++) weights[at] = next() - 0.5;
  weights[atLast] = -2;
  const gradient = new Float64Array(weights.length);
  const first = new Float64Array(weights.length);
  const second = new Float64Array(weights.length);
  const active = new Float64Array(H);
  const order = Int32Array.from(examples, (_, index) => index);
  const w = (at: number): number => weights[at] ?? 0;
  let step = 0;
  for (let round = 0; round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1));
      const held = order[at] ?? 0;
      order[at] = order[other] ?? 0;
      order[other] = held;
    }
    for (let start = 0; start < order.length; start += BATCH) {
      gradient.fill(0);
      const end = Math.min(order.length, start + BATCH);
      for (let at = start; at < end; at++) {
        const example = examples[order[at] ?? 0];
        if (example === undefined) continue;
        const x = example.inputs;
        let sum = w(atLast);
        for (let f = 0; f < F; f++) sum += w(f) * (x[f] ?? 0);
        for (let h = 0; h < H; h++) {
          let inner = w(atBias + h);
          const row = atInputs + h * F;
          for (let f = 0; f < F; f++) inner += w(row + f) * (x[f] ?? 0);
          active[h] = Math.tanh(inner);
          sum += w(atOutput + h) * (active[h] ?? 0);
        }
        const error = (1 / (1 + Math.exp(-sum)) - example.truth) * example.weight;
        gradient[atLast] = (gradient[atLast] ?? 0) + error;
        for (let f = 0; f < F; f++) gradient[f] = (gradient[f] ?? 0) + error * (x[f] ?? 0);
        for (let h = 0; h < H; h++) {
          const tanh = active[h] ?? 0;
          gradient[atOutput + h] = (gradient[atOutput + h] ?? 0) + error * tanh;
          const inner = error * w(atOutput + h) * (1 - tanh * tanh);
          gradient[atBias + h] = (gradient[atBias + h] ?? 0) + inner;
          const row = atInputs + h * F;
          for (let f = 0; f < F; f++) gradient[row + f] = (gradient[row + f] ?? 0) + inner * (x[f] ?? 0);
        }
      }
      step++;
      const rate = RATE * Math.min(1, 1.5 * (1 - (round + start / order.length) / rounds));
      const fixFirst = 1 - 0.9 ** step;
      const fixSecond = 1 - 0.999 ** step;
      for (let at = 0; at < weights.length; at++) {
        const slope = (gradient[at] ?? 0) / BATCH + DECAY * w(at);
        const m = 0.9 * (first[at] ?? 0) + 0.1 * slope;
        const v = 0.999 * (second[at] ?? 0) + 0.001 * slope * slope;
        first[at] = m;
        second[at] = v;
        weights[at] = w(at) - (rate * (m / fixFirst)) / (Math.sqrt(v / fixSecond) + 1e-8);
      }
    }
  }
  const round4 = (value: number): number => Number(value.toFixed(4));
  return {
    bias: round4(w(atLast)),
    linear: [...weights.subarray(0, F)].map(round4),
    hidden: Array.from({ length: H }, (_, h) => ({
      bias: round4(w(atBias + h)),
      inputs: [...weights.subarray(atInputs + h * F, atInputs + (h + 1) * F)].map(round4),
      output: round4(w(atOutput + h)),
    })),
  };
}
