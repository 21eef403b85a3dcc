import type { Token } from "../text/token.ts";
import type { Comparison } from "./types.ts";
import { wordRange, wordsOf } from "./words.ts";

/**
 * The words of `b`, as norms, made from the words of `a` by putting each variant's words
 * in place. Holds for every comparison but a reworded one, which lists no variants.
 *
 * @throws RangeError for variants that are not sorted and disjoint.
 */
export function rebuildB(
  comparison: Comparison,
  a: readonly Token[],
  b: readonly Token[],
): readonly string[] {
  const aWords = wordsOf(a);
  const bWords = wordsOf(b);
  const rebuilt: string[] = [];
  let at = 0;
  for (const variant of comparison.variants) {
    const from = wordRange(aWords, variant.a);
    const to = wordRange(bWords, variant.b);
    if (from.from < at) throw new RangeError(`Variant at word ${from.from} overlaps; this is a bug.`);
    rebuilt.push(...aWords.norms.slice(at, from.from), ...bWords.norms.slice(to.from, to.to));
    at = from.to;
  }
  return [...rebuilt, ...aWords.norms.slice(at)];
}
