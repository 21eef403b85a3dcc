import type { Network } from "./network.ts";

/** The three scorers of the aligner, each an average of networks. */
export interface Scorers {
  /** Judges a pair of units by itself; inputs in the order of FEATURES. */
  readonly own: readonly Network[];
  /** Judges it by its surroundings; inputs in the order of CONTEXT_FEATURES. */
  readonly context: readonly Network[];
  /** Judges it by what the other witnesses say; inputs in the order of WITNESS_FEATURES. */
  readonly witnesses: readonly Network[];
}
