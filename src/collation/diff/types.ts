/** A half-open range of indexes into the list of tokens compared. Empty when `from` equals `to`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A fact on which two readings differ, beyond the choice of words. */
export type FactKind = "number" | "date" | "name" | "negation" | "modality" | "person";

/**
 * One differing stretch of two readings, as ranges of their token lists (marks included).
 *
 * `minor`: articles, prepositions, pronouns, forms of one word. `frame`: a reporter's
 * words round what is reported ("In his speech he informed that"). One of the two ranges
 * may be empty: words that only one reading has here.
 */
export interface Variant {
  readonly a: TokenRange;
  readonly b: TokenRange;
  readonly weight: "wording" | "minor" | "frame";
  readonly facts: readonly FactKind[];
}

/**
 * How two readings differ.
 *
 * `same`: word for word alike, case and punctuation apart. `variants`: alike but for the
 * variants listed, sorted and disjoint on both sides. `reworded`: too little is shared for
 * marks to help; no variants are listed, but `facts` may still tell what differs.
 */
export interface Comparison {
  readonly kind: "same" | "variants" | "reworded";
  readonly variants: readonly Variant[];
  readonly facts: readonly FactKind[];
  /** Share of the words of `a` kept in `b`, content words weighing more; 0 to 1. */
  readonly keptOfA: number;
  /** Share of the words of `b` found in `a`; 0 to 1. */
  readonly keptOfB: number;
  /** False where a limit of steps cut the search short, so that more may be shared than is shown. */
  readonly precise: boolean;
}
